import {
  allRoutes,
  candidateRoutes,
  guideRoutes,
  interviewingRoutes,
  interviewRoutes,
  type Job,
  type Loop,
  jobRoutes,
  loopRoutes,
  type Route,
  type Rubric,
  rubricRoutes,
  scorecardRoutes,
} from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { accountRequests } from './account-requests.ts';
import { admin, type Ask, type Asked, freshFor, nothing, ofApplication, runsMainJob } from './asking.ts';
import type { Caller } from './caller.ts';
import { checkRequests } from './check-requests.ts';
import { documentRequests } from './document-requests.ts';
import { questionRequests } from './question-requests.ts';
import { templateRequests } from './template-requests.ts';
import { exchangeRequests } from './exchange-requests.ts';
import { type ActorName, isMember } from './actors.ts';
import type { World } from './world.ts';

/** Every route of the contracts by its full name. */
export const routeByName: Record<string, Route> = Object.fromEntries(
  Object.entries(allRoutes).flatMap(([feature, routes]) =>
    Object.entries(routes as Record<string, Route>).map(([name, route]) => [`${feature}.${name}`, route]),
  ),
);
export const routeOf = (row: string): Route => routeByName[row.split(' ')[0]!]!;

/** An admin who is not blind to Cat. */
const reader = (world: World, dan: boolean): Caller => (dan ? world.people.admin.as : world.people.applicant.as);

const jobNow = (world: World): Promise<Job> =>
  admin(world).ok(jobRoutes.read, { params: { jobId: world.jobs.main.id } });
const loopNow = async (world: World): Promise<Loop> =>
  (await admin(world).ok(loopRoutes.ofJob, { params: { jobId: world.jobs.main.id } })).loop!;
const planOf = ({ sessions, coverage, rules, banned }: Loop) => ({
  sessions: sessions.map(({ questions, ...session }) => ({
    ...session,
    questions: questions.map(({ questionId, pinned }) => ({ questionId, pinned })),
  })),
  coverage,
  rules,
  banned: banned.map(({ questionId }) => questionId),
});
/** An application of the main job that nobody has scheduled yet, for those who may; Ann's for the others. */
async function ofFreshApplication(world: World, actor: ActorName) {
  const fresh = () => world.team.application(world.jobs.main);
  return { applicationId: (await freshFor(actor, runsMainJob, fresh, world.applications.ann)).id };
}
const draftOf = (world: World, sessionId: string) => ({
  ...{ sessionId, startsAt: new Date().toISOString() },
  panel: [world.people.done.id],
  overLimit: 'Nobody else is here.',
});
const applicationNow = (world: World, name: keyof World['applications']) =>
  reader(world, name === 'dan').ok(candidateRoutes.readApplication, {
    params: { applicationId: world.applications[name].id },
  });
const STAGE = 'behavioral';
const ofStage: Ask = () => ({ params: { stage: STAGE } });
/** The rubric of that stage in the organisation of whoever asks. */
const rubricNow = async (world: World, actor: ActorName): Promise<Rubric> => {
  const { items } = await (actor === 'foreignAdmin' ? world.callers.foreignAdmin : admin(world)).ok(
    rubricRoutes.list,
    {},
  );
  return items.find(({ stage }) => stage === STAGE)!;
};
const ofOutsider = (world: World) => ({ params: { userId: world.people.outsider.id } });
const ofJob = (world: World): Asked => ({ params: { jobId: world.jobs.main.id } });
const noPanel = () => ({ panelId: randomUUID(), version: 1 });
const noSession = () => ({ applicationId: randomUUID(), sessionId: 'coding', raters: [], shadow: null });
const ofLoop = (world: World): Asked => ({ params: { loopId: world.loops.main.id } });
const ofInterview =
  (name: keyof World['interviews']) =>
  (world: World): Asked => ({ params: { interviewId: world.interviews[name].id } });
const ofCard =
  (name: string) =>
  (world: World): Asked => ({ params: { scorecardId: world.cards[name]!.id } });
const changeCandidate =
  (name: keyof World['applications']): Ask =>
  async (world) => {
    const { candidate } = await applicationNow(world, name);
    return {
      params: { candidateId: candidate.id },
      body: { headline: `Seen ${randomUUID()}`, version: candidate.version },
    };
  };
const moveApplication =
  (name: keyof World['applications']): Ask =>
  async (world) => {
    const { id, stage, version } = await applicationNow(world, name);
    return { params: { applicationId: id }, body: { stage, version } };
  };
const decide =
  (name: keyof World['applications']): Ask =>
  async (world) => {
    const { id, version } = await applicationNow(world, name);
    return { params: { applicationId: id }, body: { outcome: 'hold', reason: 'Not today.', version } };
  };

/** How each row of the access table is asked. */
export const requests: Record<string, Ask> = {
  ...accountRequests,

  'rubrics.field': nothing,
  'rubrics.list': nothing,
  'rubricVersions.history': ofStage,
  'rubricVersions.read': () => ({ params: { stage: STAGE, version: '1' } }),
  'rubricVersions.use': ofStage,
  'rubricVersions.change': async (world, actor) => {
    const { version, stage, ...text } = await rubricNow(world, actor);
    return { params: { stage }, body: { version, text, note: '', scope: { reach: 'future' } } };
  },
  'rubricVersions.adopt': async (world, actor) => {
    const { version, stage } = await rubricNow(world, actor);
    const job = actor === 'foreignAdmin' ? 'foreign' : actor === 'otherManager' ? 'other' : 'main';
    return { params: { stage }, body: { version, jobIds: [world.jobs[job].id] } };
  },
  'questions.list': nothing,
  ...documentRequests,
  ...questionRequests,

  'guides.list': nothing,
  'guides.candidateQuestions': nothing,
  'guides.answer': async (world, actor) => {
    const asking = actor === 'foreignAdmin' ? world.callers.foreignAdmin : admin(world);
    const { items } = await asking.ok(guideRoutes.candidateQuestions, {});
    const { slug, answer } = items[0]!;
    return { body: { slug, text: `Half and half, ${randomUUID()}`, version: answer?.version ?? null } };
  },

  'interviewing.read': ofOutsider,
  'interviewing.read (oneself)': (world, actor) => ({
    params: { userId: isMember(actor) ? world.people[actor].id : world.people.outsider.id },
  }),
  'interviewing.change': async (world) => {
    const { interviewing } = await admin(world).ok(interviewingRoutes.read, ofOutsider(world));
    const { userId: _, ...facts } = interviewing;
    return { ...ofOutsider(world), body: { ...facts, perWeek: 4 } };
  },

  'jobs.list': nothing,
  'jobs.create': () => ({ body: { title: 'One more', track: 'ml-engineer', level: 'senior' } }),
  'jobs.read': ofJob,
  'jobs.read (the other job)': (world) => ({ params: { jobId: world.jobs.other.id } }),
  'jobs.change': async (world) => ({
    ...ofJob(world),
    body: { location: `Room ${randomUUID()}`, version: (await jobNow(world)).version },
  }),
  'jobs.changeTeam': async (world) => {
    const { team, version } = await jobNow(world);
    return {
      ...ofJob(world),
      body: { members: team.map(({ person, role }) => ({ userId: person.id, role })), version },
    };
  },

  'candidates.list': nothing,
  'candidates.change': changeCandidate('ann'),
  'candidates.change (Dan)': changeCandidate('dan'),
  'candidates.applications': ofJob,
  'candidates.apply': (world) => ({ ...ofJob(world), body: { candidate: { name: 'One more' } } }),
  'candidates.readApplication': ofApplication('ann'),
  'candidates.readApplication (Dan)': ofApplication('dan'),
  'candidates.readApplication (Eve)': ofApplication('eve'),
  'candidates.move': moveApplication('ann'),
  'candidates.move (Dan)': moveApplication('dan'),

  'loops.templates': nothing,
  'loops.ofJob': ofJob,
  'loops.start': async (world, actor) => {
    const fresh = () => world.team.job([{ userId: world.people.manager.id, role: 'hiring-manager' }]);
    const job = await freshFor(actor, runsMainJob, fresh, world.jobs.main);
    const sessions = planOf(world.loops.main).sessions.map(({ questions: _, ...session }) => session);
    return { params: { jobId: job.id }, body: { sessions } };
  },
  'loops.change': async (world) => {
    const loop = await loopNow(world);
    return { ...ofLoop(world), body: { plan: planOf(loop), version: loop.version } };
  },
  'loops.assemble': async (world) => ({ ...ofLoop(world), body: { version: (await loopNow(world)).version } }),
  'loops.run': ofLoop,
  'loops.endRun': (world) => ({ ...ofLoop(world), body: { runId: randomUUID(), ending: 'stop' } }),
  'loops.alternatives': (world) => ({ ...ofLoop(world), query: { session: 'fundamentals' } }),
  'loops.publish': async (world) => ({ ...ofLoop(world), body: { version: (await loopNow(world)).version } }),
  'slates.latest': ofLoop,
  'slates.start': (world) => ({ ...ofLoop(world), body: { version: 1, applicationIds: [randomUUID(), randomUUID()] } }),
  'slates.cancel': (world) => ({ ...ofLoop(world), body: { slateId: randomUUID() } }),
  'slates.accept': (world) => ({ ...ofLoop(world), body: { slateId: randomUUID() } }),
  ...templateRequests,
  'loops.version': (world) => ({ params: { loopId: world.loops.main.id, version: '1' } }),

  'panels.latest': ofJob,
  'panels.start': (world) => ({
    ...ofJob(world),
    body: {
      ...{ applicationIds: [randomUUID()], people: [randomUUID()], from: '2031-03-03', weeks: 1, raters: 1 },
      ...{ shadows: true, outsiders: null },
    },
  }),
  'panels.seat': (world) => ({ ...ofJob(world), body: { ...noPanel(), ...noSession() } }),
  'panels.cancel': (world) => ({ ...ofJob(world), body: noPanel() }),
  'panels.accept': (world) => ({ ...ofJob(world), body: noPanel() }),
  'interviews.mine': nothing,
  'interviews.ofApplication': ofApplication('ann'),
  'interviews.schedule': async (world, actor) => {
    const params = await ofFreshApplication(world, actor);
    return { params, body: draftOf(world, 'fundamentals') };
  },
  'interviews.scheduleLoop': async (world, actor) => {
    const params = await ofFreshApplication(world, actor);
    return { params, body: { sessions: [draftOf(world, 'fundamentals'), draftOf(world, 'collaboration')] } };
  },
  'interviews.conflicts': (world) => ({
    ...ofApplication('ann')(world),
    body: { slots: [{ startsAt: new Date().toISOString(), minutes: 60, panel: [world.people.done.id] }] },
  }),
  'interviews.behind': ofLoop,
  'interviews.follow': async (world) => ({
    ...ofLoop(world),
    body: { version: (await loopNow(world)).published!.version, applicationIds: [world.applications.ann.id] },
  }),
  'interviews.read': ofInterview('ann'),
  'interviews.read (Dan)': ofInterview('dan'),
  'interviews.change': async (world) => {
    const { version } = await admin(world).ok(interviewRoutes.read, {
      params: { interviewId: world.interviews.ann.id },
    });
    return { ...ofInterview('ann')(world), body: { place: `Room ${randomUUID()}`, version } };
  },
  'interviews.kit': ofInterview('ann'),
  'interviews.kit (Cat)': ofInterview('cat'),
  'interviews.kit (cancelled)': ofInterview('annCancelled'),

  'home.waiting': nothing,

  'scorecards.due': nothing,
  'scorecards.open': ofInterview('ann'),
  'scorecards.open (cancelled)': ofInterview('annCancelled'),
  'scorecards.read': ofCard('annDone'),
  'scorecards.read (a draft)': ofCard('annDraft'),
  'scorecards.read (a draft of an admin)': ofCard('cat admin'),
  'scorecards.read (a draft of an observer)': ofCard('cat otherObserver'),
  'scorecards.read (a draft of a cancelled interview)': ofCard('annFormer'),
  'scorecards.read (Dan)': ofCard('danDone'),
  'scorecards.answer': async (world) => {
    const { id } = world.cards.annDraft!;
    const { answers } = await world.people.panelist.as.ok(scorecardRoutes.read, { params: { scorecardId: id } });
    const { subject, rating, absence, note, version } = answers.find(({ subject: of }) => of === 'overall')!;
    return { params: { scorecardId: id, subject }, body: { rating, absence, note: `${note}.`, version } };
  },
  'scorecards.answer (submitted)': (world) => ({
    params: { scorecardId: world.cards.annDone!.id, subject: 'overall' },
    body: { rating: 1, absence: null, note: 'No.', version: 1 },
  }),
  'scorecards.submit': async (world, actor) => {
    const { panelist } = world.people;
    const fresh = async () => {
      const interview = await world.team.interview(await world.team.application(world.jobs.main), 'fundamentals', [
        panelist,
      ]);
      return world.write('fresh', interview, panelist, []);
    };
    const card = await freshFor(actor, ['panelist'], fresh, world.cards.annDraft!);
    return { params: { scorecardId: card.id }, body: { key: randomUUID() } };
  },
  'scorecards.submit (submitted)': (world) => ({ ...ofCard('annDone')(world), body: { key: randomUUID() } }),
  'scorecards.ofApplication': ofApplication('ann'),

  ...checkRequests,

  'comparison.compare': (world) => ({
    ...ofJob(world),
    query: { applications: [world.applications.ann.id, world.applications.bob.id].join(',') },
  }),
  'comparison.decide': decide('ann'),
  'comparison.decide (Cat, with a card due)': decide('cat'),
  'comparison.decide (Dan)': decide('dan'),
  'comparison.decisions': ofApplication('ann'),
  'comparison.decisions (Cat, with a card due)': ofApplication('cat'),
  'comparison.decisions (Dan)': ofApplication('dan'),

  ...exchangeRequests,
};
