/**
 * How a person can stand to an object, as SQL over the object's row. The same words answer "may they?" for one
 * object and "which ones?" for a list, so that the two cannot disagree.
 */
const tables = {
  account: 'account',
  invitation: 'invitation',
  question: 'question',
  job: 'job',
  candidate: 'candidate',
  application: 'application',
  loop: 'loop',
  interview: 'interview',
  scorecard: 'scorecard',
} as const;
export type ObjectKind = keyof typeof tables;
export const tableOf = (kind: ObjectKind): string => tables[kind];

type Sql = (o: string) => string;
const memberOf = (job: Sql, roles?: string): Sql => (o) =>
  `EXISTS (SELECT 1 FROM job_member m WHERE m.organisation_id = ${o}.organisation_id AND m.job_id = ${job(o)} AND m.account_id = :actor${roles ? ` AND m.role IN (${roles})` : ''})`;
const leads = `'hiring-manager', 'recruiter'`;
const panelOfApplication = (application: Sql): Sql => (o) =>
  `EXISTS (SELECT 1 FROM interview i JOIN interview_panelist p ON p.organisation_id = i.organisation_id AND p.interview_id = i.id
     WHERE i.organisation_id = ${o}.organisation_id AND i.application_id = ${application(o)} AND i.status = 'scheduled' AND p.account_id = :actor)`;
const isCandidateOf = (application: Sql): Sql => (o) =>
  `EXISTS (SELECT 1 FROM application a JOIN candidate c ON c.organisation_id = a.organisation_id AND c.id = a.candidate_id
     WHERE a.organisation_id = ${o}.organisation_id AND a.id = ${application(o)} AND c.email = :actorEmail)`;
/** The reader sits on this candidate's panel for this job and has a card of their own to submit first. */
const blindTo = (application: Sql): Sql => (o) =>
  `EXISTS (SELECT 1 FROM interview i JOIN interview_panelist p ON p.organisation_id = i.organisation_id AND p.interview_id = i.id
     WHERE i.organisation_id = ${o}.organisation_id AND i.application_id = ${application(o)} AND i.status = 'scheduled' AND p.account_id = :actor
       AND NOT EXISTS (SELECT 1 FROM scorecard s WHERE s.organisation_id = i.organisation_id AND s.interview_id = i.id AND s.interviewer_id = :actor AND s.state = 'submitted'))`;

const applicationOfInterview: Sql = (o) => `${o}.application_id`;
const applicationOfScorecard: Sql = (o) => `(SELECT x.application_id FROM interview x WHERE x.organisation_id = ${o}.organisation_id AND x.id = ${o}.interview_id)`;
const jobOfInterview: Sql = (o) => `(SELECT x.job_id FROM application x WHERE x.organisation_id = ${o}.organisation_id AND x.id = ${o}.application_id)`;
const jobOfScorecard: Sql = (o) =>
  `(SELECT x.job_id FROM application x JOIN interview y ON y.organisation_id = x.organisation_id AND y.application_id = x.id WHERE y.organisation_id = ${o}.organisation_id AND y.id = ${o}.interview_id)`;
const anyApplication = (o: string, test: Sql): string =>
  `EXISTS (SELECT 1 FROM application z WHERE z.organisation_id = ${o}.organisation_id AND z.candidate_id = ${o}.id AND ${test('z')})`;

export const relations = {
  account: {},
  invitation: {},
  question: {},
  job: {
    member: memberOf((o) => `${o}.id`),
    runs: memberOf((o) => `${o}.id`, leads),
    panel: (o: string) => `EXISTS (SELECT 1 FROM application z WHERE z.organisation_id = ${o}.organisation_id AND z.job_id = ${o}.id AND ${panelOfApplication((z) => `${z}.id`)('z')})`,
  },
  candidate: {
    member: (o: string) => anyApplication(o, memberOf((z) => `${z}.job_id`)),
    runs: (o: string) => anyApplication(o, memberOf((z) => `${z}.job_id`, leads)),
    panel: (o: string) => anyApplication(o, panelOfApplication((z) => `${z}.id`)),
    'is-candidate': (o: string) => `coalesce(${o}.email = :actorEmail, false)`,
  },
  application: {
    member: memberOf((o) => `${o}.job_id`),
    runs: memberOf((o) => `${o}.job_id`, leads),
    panel: panelOfApplication((o) => `${o}.id`),
    blind: blindTo((o) => `${o}.id`),
    'is-candidate': isCandidateOf((o) => `${o}.id`),
  },
  loop: { member: memberOf((o) => `${o}.job_id`), runs: memberOf((o) => `${o}.job_id`, leads) },
  interview: {
    member: memberOf(jobOfInterview),
    runs: memberOf(jobOfInterview, leads),
    panel: panelOfApplication(applicationOfInterview),
    assigned: (o: string) =>
      `(${o}.status = 'scheduled' AND EXISTS (SELECT 1 FROM interview_panelist p WHERE p.organisation_id = ${o}.organisation_id AND p.interview_id = ${o}.id AND p.account_id = :actor))`,
    'is-candidate': isCandidateOf(applicationOfInterview),
  },
  scorecard: {
    author: (o: string) => `${o}.interviewer_id = :actor`,
    member: memberOf(jobOfScorecard),
    panel: panelOfApplication(applicationOfScorecard),
    'draft-of-another': (o: string) => `(${o}.state <> 'submitted' AND ${o}.interviewer_id <> :actor)`,
    /** Does not hide the reader's own card from the reader. */
    blind: (o: string) => `(${o}.interviewer_id <> :actor AND ${blindTo(applicationOfScorecard)(o)})`,
    'is-candidate': isCandidateOf(applicationOfScorecard),
  },
} as const satisfies Record<ObjectKind, Record<string, Sql>>;

export type RelationOf<K extends ObjectKind> = keyof (typeof relations)[K] & string;
