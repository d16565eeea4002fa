import type { ActorName } from './actors.ts';

/**
 * What everyone is answered on every route: reviewed by people, followed by the product. Main objects are the main job
 * with its candidate Ann; other rows name their object in parentheses. A status of 409 or 422 is an answer of the
 * business behind the gate: whoever gets it was let in.
 */
export type Answers = Record<ActorName, number>;

const signedIn = [
  'foreignAdmin',
  'admin',
  'applicant',
  'recruiter',
  'manager',
  'otherManager',
  'teammate',
  'outsider',
  'panelist',
  'done',
  'former',
  'observer',
  'otherObserver',
] as const;
const all = (status: number, without: number): Answers =>
  Object.fromEntries([
    ['anonymous', without],
    ['deactivated', without],
    ...signedIn.map((name) => [name, status]),
  ]) as Answers;
type Names = `${ActorName}${string}`;
const only = (names: Names, status: number, otherwise: number): Answers => ({
  ...all(otherwise, 401),
  ...Object.fromEntries(names.split(' ').map((name) => [name, status])),
});

/** Whoever it is, and without signing in. */
const anyone = (status = 200) => all(status, status);
/** Everyone who is signed in. */
const everyone = (status = 200) => all(status, 401);
/** Something done to no object in particular: others are told that they may not. */
const action = (names: Names, status = 200) => only(names, status, 403);
/** Something done to an object: to others it does not exist. */
const object = (names: Names, status = 200) => only(names, status, 404);
const also = (answers: Answers, more: Partial<Answers>): Answers => ({ ...answers, ...more });

const admins = 'foreignAdmin admin applicant';
const hiring = 'foreignAdmin admin applicant recruiter manager otherManager';
/** Those who run the main job. */
const runners = 'admin applicant recruiter manager';
const panel = 'panelist done';
/** Those who look after the question bank, and those who may read it. */
const curators = `${runners} otherManager` as const;
const bank = `${curators} teammate outsider ${panel} former` as const;

export const accessTable: Record<string, Answers> = {
  'setup.state': anyone(),
  'setup.createOwner': anyone(409),
  'setup.createDemo': anyone(403),
  'setup.removeDemo': action(admins, 409),

  'session.signIn': anyone(401),
  'session.me': everyone(),
  'session.draftKey': everyone(),
  'session.signOut': everyone(),
  'session.changePassword': everyone(422),
  'session.changeProfile': everyone(),
  'session.list': everyone(),
  'session.revoke (of someone else)': everyone(404),
  'session.revoke': everyone(),

  'people.list': action(`${admins} recruiter`),
  'people.directory': action(hiring),
  'people.change': object('admin applicant'),
  'interviewing.read': object('admin applicant recruiter manager otherManager outsider'),
  'interviewing.read (oneself)': also(everyone(), { foreignAdmin: 404 }),
  'interviewing.change': object('admin applicant recruiter'),
  'people.invite': action(admins),
  'people.invitations': action(admins),
  'people.withdraw': object('admin applicant'),
  'people.lookUpInvitation': anyone(410),
  'people.acceptInvitation': anyone(410),

  'rubrics.field': everyone(),
  'rubrics.list': everyone(),
  'rubricVersions.history': everyone(),
  'rubricVersions.read': everyone(),
  'rubricVersions.use': object('foreignAdmin admin applicant manager otherManager'),
  'rubricVersions.change': object('foreignAdmin admin applicant manager otherManager'),
  'rubricVersions.adopt': object('foreignAdmin admin applicant manager otherManager', 200),
  'questions.list': also(everyone(), { observer: 403, otherObserver: 403 }),
  'questions.read': also(everyone(), { observer: 404, otherObserver: 404, foreignAdmin: 404 }),
  'questions.read (a draft)': object(bank),
  'questions.create': action(`foreignAdmin ${bank}`),
  'questions.change': object(curators),
  'questions.saveDraft': object(bank),
  'questions.saveDraft (of an interviewer)': object(`${curators} panelist`),
  'questions.discardDraft': object(`${curators} panelist`),
  'questions.submitDraft': object(`${curators} panelist`),
  'questions.withdrawDraft': object(`${curators} panelist`),
  'questions.approveDraft': object(curators),
  'questions.sendBackDraft': object(curators),
  'questions.retire': object(curators),
  'questions.restore': object(curators),
  'questionBank.similar': action(`foreignAdmin ${bank}`),
  'questionBank.declareEnemy': object(curators),
  'questionBank.dropEnemy': object(curators),
  'questionBank.bulk': action(`foreignAdmin ${curators}`),
  'questionHistory.versions': object(bank),
  'questionHistory.version': object(bank),
  'questionHistory.revive': object(bank),
  'questionHistory.usage': object(bank),
  'questionHistory.uses': object(bank),
  'questionComments.list': object(bank),
  'questionComments.add': object(bank),
  'questionComments.resolve': object(bank),
  'questionViews.list': action(`foreignAdmin ${bank}`),
  'questionViews.add': action(`foreignAdmin ${bank}`),
  'questionViews.change': object('admin'),
  'questionViews.remove': object('admin'),

  'documents.list': action(`foreignAdmin ${bank}`),
  'documents.upload': action(`foreignAdmin ${bank}`),
  'documents.read': object(`${curators} panelist`),
  'documents.change': object(`${curators} panelist`),
  'documents.decide': object(`${curators} panelist`),
  'documents.accept': object(`${curators} panelist`),
  'documents.remove': object(`${curators} panelist`),

  'guides.list': also(everyone(), { observer: 403, otherObserver: 403 }),
  'guides.candidateQuestions': also(everyone(), { observer: 403, otherObserver: 403 }),
  'guides.answer': action(hiring),

  'jobs.list': everyone(),
  'jobs.create': action(hiring),
  'jobs.read': object(`${runners} teammate ${panel} observer`),
  'jobs.read (the other job)': object('admin applicant recruiter otherManager outsider otherObserver'),
  'jobs.change': object(runners),
  'jobs.changeTeam': object(runners),

  'candidates.list': everyone(),
  'candidates.change': object(runners),
  'candidates.change (Dan)': object('admin recruiter manager'),
  'candidates.applications': object(`${runners} teammate ${panel} observer`),
  'candidates.apply': object(runners),
  'candidates.readApplication': object(`${runners} ${panel} observer`),
  'candidates.readApplication (Dan)': object('admin recruiter manager done observer'),
  'candidates.readApplication (Eve)': object('admin applicant recruiter otherManager outsider otherObserver'),
  'candidates.move': object(runners),
  'candidates.move (Dan)': object('admin recruiter manager'),

  'loops.templates': action(hiring),
  'loops.ofJob': object(`${runners} teammate done`),
  'loops.start': object(runners),
  'loops.change': object(runners),
  'loops.assemble': object(runners),
  'loops.run': object(runners),
  'loops.endRun': object(runners, 409),
  'loops.alternatives': object(runners),
  'loops.publish': object(runners),
  'loopTemplates.copy': action('foreignAdmin admin applicant manager otherManager'),
  'loopTemplates.save': object('admin applicant manager'),
  'loopTemplates.read': object(curators),
  'loopTemplates.history': object(curators),
  'loopTemplates.version': object(curators),
  'loopTemplates.preview': object('admin applicant manager otherManager'),
  'loopTemplates.change': object('admin applicant manager otherManager'),
  'loopTemplates.retire': object('admin applicant manager otherManager'),
  'loopTemplates.link': object(runners),
  'loopTemplates.takeOver': object(runners),
  'loopTemplates.setLink': object(runners),
  'slates.latest': object(runners),
  'slates.start': object(runners, 422),
  'slates.cancel': object(runners, 409),
  'slates.accept': object(runners, 409),
  'loops.version': object(`${runners} teammate done`),

  'panels.latest': object(runners),
  'panels.start': object(runners, 422),
  'panels.seat': object(runners, 409),
  'panels.cancel': object(runners, 409),
  'panels.accept': object(runners, 409),
  'interviews.mine': everyone(),
  'interviews.ofApplication': object(`${runners} ${panel} observer`),
  'interviews.schedule': object(runners),
  'interviews.scheduleLoop': object(runners),
  'interviews.conflicts': object(runners),
  'interviews.behind': object(runners),
  'interviews.follow': object(runners),
  'interviews.read': object(`${runners} ${panel} observer`),
  'interviews.read (Dan)': object('admin recruiter manager done observer'),
  'interviews.change': object(runners),
  'interviews.kit': object(`${runners} ${panel}`),
  'interviews.kit (Cat)': object(`${runners} otherManager otherObserver`),
  'interviews.kit (cancelled)': object(runners),

  'home.waiting': action(hiring),

  'scorecards.due': everyone(),
  'scorecards.open': object(panel),
  'scorecards.open (cancelled)': object('foreignAdmin', 404),
  'scorecards.read': object(`${runners} done observer`),
  'scorecards.read (a draft)': object('panelist'),
  'scorecards.read (a draft of an admin)': object('admin'),
  'scorecards.read (a draft of an observer)': object('otherObserver'),
  'scorecards.read (a draft of a cancelled interview)': object('former'),
  'scorecards.read (Dan)': object('admin recruiter manager done observer'),
  'scorecards.answer': object('panelist'),
  'scorecards.answer (submitted)': object('done', 409),
  'scorecards.submit': object('panelist'),
  'scorecards.submit (submitted)': object('done', 409),
  'scorecards.ofApplication': object(`${runners} ${panel} observer`),

  'checks.draw': object(runners),
  'checks.ofApplication': object(`${runners} ${panel} observer`),
  'checks.create': object(runners),
  'checks.result': object(`${runners} done`),
  'checks.result (Bob, hidden from nobody on the panel)': object(`${runners} ${panel}`),
  'checks.result (Cat, with a card due)': object('applicant manager'),
  'checks.result (Dan)': object('admin recruiter manager done'),
  'checks.change': object(runners),
  'checks.renewLink': object(runners),
  'checks.withdraw': object(runners),
  'sitting.open': anyone(410),
  'sitting.start': anyone(410),
  'sitting.answer': anyone(410),
  'sitting.submit': anyone(410),

  'comparison.compare': object(`${runners} ${panel} observer`),
  'comparison.decide': object('admin applicant manager'),
  'comparison.decide (Cat, with a card due)': object('applicant manager'),
  'comparison.decide (Dan)': object('admin manager'),
  'comparison.decisions': object(`${runners} done observer`),
  'comparison.decisions (Cat, with a card due)': object('applicant manager observer'),
  'comparison.decisions (Dan)': object('admin recruiter manager done observer'),

  'exchange.export': action(hiring),
  'exchange.columns': action(hiring),
  'exchange.preview': action(hiring),
  'exchange.previewPack': action(hiring),
  'exchange.list': action(hiring),
  'exchange.read': object('admin applicant recruiter manager otherManager'),
  'exchange.rows': object('admin applicant recruiter manager otherManager'),
  'exchange.settle': object('admin applicant recruiter manager otherManager'),
  'exchange.start': object('admin applicant recruiter manager otherManager'),
  'exchange.cancel': object('admin applicant recruiter manager otherManager'),
  'exchange.revert': object('admin applicant recruiter manager otherManager'),
};
