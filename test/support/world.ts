import {
  type Application,
  candidateRoutes,
  type Check,
  checkRoutes,
  exchangeRoutes,
  comparisonRoutes,
  type Interview,
  interviewRoutes,
  type Job,
  type Loop,
  peopleRoutes,
  questionCommentRoutes,
  type QuestionDocument,
  questionRoutes,
  questionViewRoutes,
  type Scorecard,
  scorecardRoutes,
} from '@loopwright/contracts';
import { randomBytes, randomUUID } from 'node:crypto';
import type { RunningApp } from './app.ts';
import {
  type ActorName,
  type MemberName,
  memberNames,
  onMainJob,
  onOtherJob,
  roles,
  runners,
  type Secret,
} from './actors.ts';
import { draftFile } from './bank-files.ts';
import { Caller } from './caller.ts';
import { sendDocument } from './documents.ts';
import { QuestionCalls } from './questions.ts';
import { Candidate, sendCheck } from './checks.ts';
import { type Member, Team } from './team.ts';
import { saveTemplate } from './template-requests.ts';

/** Who may read what is said of Dan, who turns out to be the applicant. */
const ofDan = [...onMainJob.filter((name) => name !== 'applicant'), 'done'] as const;

/** One organisation in the middle of hiring, with everyone who can stand in some relation to it; and another one. */
export class World {
  readonly secrets: Secret[] = [];
  readonly people = {} as Record<MemberName, Member>;
  readonly callers = {} as Record<ActorName, Caller>;
  readonly jobs = {} as Record<'main' | 'other' | 'foreign', Job>;
  readonly loops = {} as Record<'main' | 'other' | 'foreign', Loop>;
  /** Loop templates of the team; the main job's loop follows ours. */
  readonly templates = {} as Record<'ours' | 'foreign', { id: string }>;
  readonly applications = {} as Record<'ann' | 'bob' | 'cat' | 'dan' | 'eve' | 'foreign', Application>;
  readonly interviews = {} as Record<'ann' | 'annCancelled' | 'bob' | 'cat' | 'dan' | 'eve' | 'foreign', Interview>;
  readonly cards = {} as Record<string, Scorecard>;
  readonly checks = {} as Record<'ann' | 'bob' | 'cat' | 'dan' | 'eve' | 'foreign', Check>;
  questionId = '';
  /** A question that `panelist` proposes, with a remark on it; searches that people keep. */
  readonly bank = {} as Record<'proposed' | 'comment' | 'foreignView', { id: string }>;
  readonly views = {} as Record<'outsider' | 'admin' | 'recruiter' | 'manager', { id: string }>;
  /** Question documents, by who sent them. */
  readonly documents = {} as Record<'panelist' | 'foreign', QuestionDocument>;
  /** A choice question that Ann was asked. */
  checkedQuestionId = '';
  invitationId = '';
  /** A file that was looked at and not imported. */
  importId = '';
  deactivated!: Member;
  private criterion = '';

  private constructor(
    readonly running: RunningApp,
    readonly team: Team,
    readonly foreign: Team,
  ) {}

  static async create(running: RunningApp): Promise<World> {
    const world = new World(running, await Team.create(running, 'Ours'), await Team.create(running, 'Theirs'));
    await world.gather();
    await world.openJobs();
    await world.bringCandidates();
    await world.interviewThem();
    await world.decide();
    await world.checkThem();
    await world.fillForeign();
    return world;
  }

  /** Everyone who can ask, signed in or not. */
  get actors(): ActorName[] {
    return Object.keys(this.callers) as ActorName[];
  }

  private async gather(): Promise<void> {
    for (const name of memberNames)
      this.people[name] = await this.team.member(roles[name], name === 'admin' ? '' : name);
    for (const name of memberNames) this.callers[name] = this.people[name].as;
    const { as } = this.people.admin;
    this.deactivated = await this.team.member('recruiter', 'deactivated');
    await as.ok(peopleRoutes.change, {
      params: { userId: this.deactivated.id },
      body: { state: 'deactivated', version: 1 },
    });
    this.callers.anonymous = new Caller(this.running.base);
    this.callers.deactivated = this.deactivated.as;
    this.callers.foreignAdmin = (await this.foreign.member('admin')).as;
    const draft = { email: `invited@${this.team.organisationId}.example`, name: 'Invited', role: 'observer' } as const;
    const { invitation, path } = await as.ok(peopleRoutes.invite, { body: draft });
    this.invitationId = invitation.id;
    this.secrets.push({ token: path.split('#')[1]!, what: 'the secret of an invitation', readers: [] });
    const { items } = await as.ok(questionRoutes.list, { query: { stage: 'ml-fundamentals', limit: 1 } });
    this.questionId = items[0]!.id;
    await this.writeQuestions();
  }

  private async writeQuestions(): Promise<void> {
    const { panelist } = this.people;
    this.bank.proposed = await new QuestionCalls(panelist).create();
    this.bank.comment = await panelist.as.ok(questionCommentRoutes.add, {
      params: { questionId: this.bank.proposed.id },
      body: { text: 'Is the prompt clear?' },
    });
    const view = { name: 'Drift', query: 'q=drift' };
    for (const name of ['outsider', 'admin', 'recruiter', 'manager'] as const)
      this.views[name] = await this.people[name].as.ok(questionViewRoutes.add, { body: view });
    this.documents.panelist = await sendDocument(panelist.as);
    this.documents.foreign = await sendDocument(this.callers.foreignAdmin);
    this.bank.foreignView = await this.callers.foreignAdmin.ok(questionViewRoutes.add, { body: view });
    this.importId = (await this.people.admin.as.ok(exchangeRoutes.preview, { body: draftFile() })).import!.id;
  }

  private async openJobs(): Promise<void> {
    const { manager, observer, teammate, done, otherManager, otherObserver } = this.people;
    this.jobs.main = await this.team.job([
      { userId: manager.id, role: 'hiring-manager' },
      { userId: observer.id, role: 'observer' },
      { userId: teammate.id, role: 'interviewer' },
      { userId: done.id, role: 'interviewer' },
    ]);
    this.jobs.other = await this.team.job([
      { userId: otherManager.id, role: 'hiring-manager' },
      { userId: otherObserver.id, role: 'observer' },
    ]);
    for (const which of ['main', 'other'] as const) this.loops[which] = await this.team.publishedLoop(this.jobs[which]);
    this.templates.ours = { id: (await saveTemplate(this.people.admin.as, this.loops.main)).slug };
  }

  private async bringCandidates(): Promise<void> {
    for (const name of ['ann', 'bob', 'cat', 'dan'] as const)
      this.applications[name] = await this.apply(this.team, this.jobs.main, name, runners);
    this.applications.eve = await this.apply(this.team, this.jobs.other, 'eve', [
      'admin',
      'applicant',
      'recruiter',
      'otherManager',
    ]);
  }

  /** A candidate whose address and number are secrets of those who arrange the hiring. Dan is the applicant, under another address. */
  async apply(team: Team, job: Job, name: string, arrangers: readonly ActorName[]): Promise<Application> {
    const { as } = await team.member('admin');
    const dan = name === 'dan';
    const readers = arrangers.filter((reader) => !dan || reader !== 'applicant');
    const address = dan ? name : this.secret(`the e-mail of ${name}`, readers);
    const candidate = { name, email: `${address}@mail.example`, phone: this.secret(`the phone of ${name}`, readers) };
    return as.ok(candidateRoutes.apply, { params: { jobId: job.id }, body: { candidate } });
  }

  private async interviewThem(): Promise<void> {
    const { admin, applicant, recruiter, otherManager, outsider, panelist, done, former, otherObserver } = this.people;
    const held = async (name: keyof World['applications'], panel: Member[], session = 'fundamentals') =>
      this.team.interview(this.applications[name], session, panel, new Date(Date.now() - 3 * 3_600_000));
    this.interviews.ann = await held('ann', [done, panelist]);
    this.interviews.annCancelled = await held('ann', [former], 'collaboration');
    this.interviews.bob = await held('bob', [done, panelist]);
    this.interviews.cat = await held('cat', [admin, recruiter, otherManager, otherObserver]);
    this.interviews.dan = await held('dan', [applicant, done]);
    this.interviews.eve = await held('eve', [outsider]);

    await this.write('annDone', this.interviews.ann, done, [...onMainJob, 'done'], true);
    await this.write('annDraft', this.interviews.ann, panelist, ['panelist']);
    await this.write('annFormer', this.interviews.annCancelled, former, ['former']);
    await this.write('bobDone', this.interviews.bob, done, [...onMainJob, 'done'], true);
    await this.write('bobDraft', this.interviews.bob, panelist, ['panelist']);
    for (const name of ['admin', 'recruiter', 'otherManager', 'otherObserver'] as const)
      await this.write(`cat ${name}`, this.interviews.cat, this.people[name], [name]);
    await this.write('danDone', this.interviews.dan, done, ofDan, true);
    await this.write('danApplicant', this.interviews.dan, applicant, ofDan, true);
    await this.write('eveOutsider', this.interviews.eve, outsider, [...onOtherJob, 'outsider'], true);
    await this.afterwards();
  }

  /** What can only happen when cards have been begun: an interview is cancelled, and Dan turns out to be the applicant. */
  private async afterwards(): Promise<void> {
    const { as } = this.people.admin;
    const { id, version } = this.interviews.annCancelled;
    this.interviews.annCancelled = await as.ok(interviewRoutes.change, {
      params: { interviewId: id },
      body: { status: 'cancelled', version },
    });
    const { candidate } = this.applications.dan;
    await as.ok(candidateRoutes.change, {
      params: { candidateId: candidate.id },
      body: { email: this.people.applicant.email, version: candidate.version },
    });
  }

  /** A card whose notes are a secret of its readers; `submitted`, or still a draft. */
  async write(
    key: string,
    interview: Interview,
    { as }: Member,
    readers: readonly ActorName[],
    submitted = false,
  ): Promise<Scorecard> {
    const card = await as.ok(scorecardRoutes.open, { params: { interviewId: interview.id } });
    this.criterion ||= (
      await as.ok(interviewRoutes.kit, { params: { interviewId: interview.id } })
    ).rubric.criteria[0]!.slug;
    const criterion = interview.stage === 'ml-fundamentals' ? [`criterion:${this.criterion}`] : [];
    for (const subject of ['overall', ...criterion]) {
      const note = this.secret(`what the card ${key} says of ${subject}`, readers);
      await as.ok(scorecardRoutes.answer, {
        params: { scorecardId: card.id, subject },
        body: { rating: 3, absence: null, note, version: 0 },
      });
    }
    const submission = { params: { scorecardId: card.id }, body: { key: randomUUID() } };
    return (this.cards[key] = submitted ? await as.ok(scorecardRoutes.submit, submission) : card);
  }

  private async decide(): Promise<void> {
    const { manager, otherManager } = this.people;
    await this.decision('ann', manager.as, [...onMainJob, 'done']);
    await this.decision('dan', manager.as, ofDan);
    await this.decision('eve', otherManager.as, [...onOtherJob, 'outsider']);
  }

  private async decision(name: keyof World['applications'], as: Caller, readers: readonly ActorName[]): Promise<void> {
    const reason = this.secret(`the reason of the decision on ${name}`, readers);
    const { id, version } = this.applications[name];
    await as.ok(comparisonRoutes.decide, { params: { applicationId: id }, body: { outcome: 'hold', reason, version } });
    this.applications[name] = { ...this.applications[name], version: version + 1 };
  }

  /** Everyone is asked the same; Bob's result alone is hidden from no one on his panel. */
  private async checkThem(): Promise<void> {
    const { applicant, manager } = this.people;
    for (const name of ['ann', 'bob', 'cat', 'eve'] as const)
      await this.check(name, applicant.as, { topics: 'data-drift', blind: name !== 'bob' });
    await this.check('dan', manager.as, { topics: 'data-drift' });
    const { questions } = await applicant.as.ok(checkRoutes.result, { params: { checkId: this.checks.ann.id } });
    this.checkedQuestionId = questions[0]!.questionId;
    // The other organisation's bank has the same shipped question, and its admin may take that bank away as a file.
    const readers: ActorName[] = [...memberNames.filter((name) => roles[name] !== 'observer'), 'foreignAdmin'];
    this.secrets.push({ token: questions[0]!.explanation.slice(0, 60), what: 'the key of a check', readers });
  }

  private async check(
    name: keyof World['checks'],
    as: Caller,
    { topics, blind = true }: { topics: string; blind?: boolean },
  ): Promise<void> {
    const application = this.applications[name];
    const params = { applicationId: application.id };
    const { questions } = await as.ok(checkRoutes.draw, { params, query: { topics, count: 1 } as never });
    const sent = await sendCheck(as, application, { questions: questions.map(({ questionId }) => questionId), blind });
    const candidate = new Candidate(this.callers.anonymous, sent.token);
    await candidate.start();
    await candidate.choose(0, 0, 1);
    await candidate.submit();
    this.checks[name] = sent.check;
    this.secrets.push({ token: sent.token, what: `the secret of the check of ${name}`, readers: [] });
  }

  private async fillForeign(): Promise<void> {
    const admin = await this.foreign.member('admin');
    const readers: ActorName[] = ['foreignAdmin'];
    this.jobs.foreign = await this.foreign.job();
    this.loops.foreign = await this.foreign.publishedLoop(this.jobs.foreign);
    this.templates.foreign = { id: (await saveTemplate(admin.as, this.loops.foreign)).slug };
    this.applications.foreign = await this.apply(this.foreign, this.jobs.foreign, 'foreign', readers);
    this.interviews.foreign = await this.foreign.interview(this.applications.foreign, 'fundamentals', [admin]);
    await this.write('foreign', this.interviews.foreign, admin, readers, true);
    await this.decision('foreign', admin.as, readers);
    await this.check('foreign', admin.as, { topics: 'kubernetes' });
  }

  private secret(what: string, readers: readonly ActorName[]): string {
    const token = `canary${randomBytes(9).toString('hex')}`;
    this.secrets.push({ token, what, readers });
    return token;
  }
}
