/**
 * How a person can stand to an object, as SQL over the object's row. The same words answer "may they?" for one
 * object and "which ones?" for a list, so that the two cannot disagree.
 */
const tables = {
  account: 'account',
  invitation: 'invitation',
  question: 'question',
  'question-view': 'question_view',
  rubric: 'rubric',
  document: 'question_document',
  job: 'job',
  candidate: 'candidate',
  application: 'application',
  loop: 'loop',
  'loop-template': 'loop_template',
  interview: 'interview',
  scorecard: 'scorecard',
  check: 'knowledge_check',
  import: 'bank_import',
} as const;
export type ObjectKind = keyof typeof tables;
export const tableOf = (kind: ObjectKind): string => tables[kind];
/** The column that names one object within its organisation; a rubric is named by its stage. */
export const keyOf = (kind: ObjectKind): 'id' | 'stage' => (kind === 'rubric' ? 'stage' : 'id');

/** SQL over the row called `o`. Names inside begin with `r_`, so that they never hide the name of that row. */
type Sql = (o: string) => string;
const memberOf =
  (job: Sql, roles?: string): Sql =>
  (o) =>
    `EXISTS (SELECT 1 FROM job_member r_m WHERE r_m.organisation_id = ${o}.organisation_id AND r_m.job_id = ${job(o)} AND r_m.account_id = :actor${roles ? ` AND r_m.role IN (${roles})` : ''})`;
const leads = `'hiring-manager', 'recruiter'`;
const panelOfApplication =
  (application: Sql): Sql =>
  (o) =>
    `EXISTS (SELECT 1 FROM interview r_i JOIN interview_panelist r_p ON r_p.organisation_id = r_i.organisation_id AND r_p.interview_id = r_i.id
     WHERE r_i.organisation_id = ${o}.organisation_id AND r_i.application_id = ${application(o)} AND r_i.status = 'scheduled' AND r_p.account_id = :actor)`;
const isCandidateOf =
  (application: Sql): Sql =>
  (o) =>
    `EXISTS (SELECT 1 FROM application r_a JOIN candidate r_c ON r_c.organisation_id = r_a.organisation_id AND r_c.id = r_a.candidate_id
     WHERE r_a.organisation_id = ${o}.organisation_id AND r_a.id = ${application(o)} AND r_c.email = :actorEmail)`;
/** The reader sits on this candidate's panel for this job and has a card of their own to submit first. */
const blindTo =
  (application: Sql): Sql =>
  (o) =>
    `EXISTS (SELECT 1 FROM interview r_i JOIN interview_panelist r_p ON r_p.organisation_id = r_i.organisation_id AND r_p.interview_id = r_i.id
     WHERE r_i.organisation_id = ${o}.organisation_id AND r_i.application_id = ${application(o)} AND r_i.status = 'scheduled' AND r_p.account_id = :actor
       AND NOT EXISTS (SELECT 1 FROM scorecard r_s WHERE r_s.organisation_id = r_i.organisation_id AND r_s.interview_id = r_i.id AND r_s.interviewer_id = :actor AND r_s.state = 'submitted'))`;

const applicationOfInterview: Sql = (o) => `${o}.application_id`;
const applicationOfScorecard: Sql = (o) =>
  `(SELECT r_x.application_id FROM interview r_x WHERE r_x.organisation_id = ${o}.organisation_id AND r_x.id = ${o}.interview_id)`;
const jobOfInterview: Sql = (o) =>
  `(SELECT r_x.job_id FROM application r_x WHERE r_x.organisation_id = ${o}.organisation_id AND r_x.id = ${o}.application_id)`;
const jobOfScorecard: Sql = (o) =>
  `(SELECT r_x.job_id FROM application r_x JOIN interview r_y ON r_y.organisation_id = r_x.organisation_id AND r_y.application_id = r_x.id WHERE r_y.organisation_id = ${o}.organisation_id AND r_y.id = ${o}.interview_id)`;
const anyApplication = (o: string, test: Sql): string =>
  `EXISTS (SELECT 1 FROM application r_z WHERE r_z.organisation_id = ${o}.organisation_id AND r_z.candidate_id = ${o}.id AND ${test('r_z')})`;

/** Somebody is writing the question's next version. */
const draftOf = (o: string, by = ''): string =>
  `EXISTS (SELECT 1 FROM question_draft r_d WHERE r_d.organisation_id = ${o}.organisation_id AND r_d.question_id = ${o}.id${by})`;

export const relations = {
  account: { self: (o: string) => `${o}.id = :actor` },
  invitation: {},
  import: {},
  question: {
    author: (o: string) => draftOf(o, ' AND r_d.author_id = :actor'),
    undrafted: (o: string) => `NOT ${draftOf(o)}`,
  },
  'question-view': { owner: (o: string) => `${o}.account_id = :actor` },
  rubric: {},
  'loop-template': {},
  document: { uploader: (o: string) => `${o}.uploaded_by = :actor` },
  job: {
    member: memberOf((o) => `${o}.id`),
    runs: memberOf((o) => `${o}.id`, leads),
    panel: (o: string) =>
      `EXISTS (SELECT 1 FROM application r_z WHERE r_z.organisation_id = ${o}.organisation_id AND r_z.job_id = ${o}.id AND ${panelOfApplication((z) => `${z}.id`)('r_z')})`,
  },
  candidate: {
    member: (o: string) =>
      anyApplication(
        o,
        memberOf((z) => `${z}.job_id`),
      ),
    runs: (o: string) =>
      anyApplication(
        o,
        memberOf((z) => `${z}.job_id`, leads),
      ),
    panel: (o: string) =>
      anyApplication(
        o,
        panelOfApplication((z) => `${z}.id`),
      ),
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
      `(${o}.status = 'scheduled' AND EXISTS (SELECT 1 FROM interview_panelist r_p WHERE r_p.organisation_id = ${o}.organisation_id AND r_p.interview_id = ${o}.id AND r_p.account_id = :actor))`,
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
  check: {
    member: memberOf(jobOfInterview),
    runs: memberOf(jobOfInterview, leads),
    panel: panelOfApplication(applicationOfInterview),
    /** Where the team says so, the result is kept from the reader like the scorecards of others. */
    hidden: (o: string) => `(${o}.blind AND ${blindTo(applicationOfInterview)(o)})`,
    'is-candidate': isCandidateOf(applicationOfInterview),
  },
} as const satisfies Record<ObjectKind, Record<string, Sql>>;

export type RelationOf<K extends ObjectKind> = keyof (typeof relations)[K] & string;
