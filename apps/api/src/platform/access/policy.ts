/**
 * Who may do what: the whole of the product's authorisation on one page.
 * A cell is `allow`, `deny`, or the relations of which one must hold between the person and the object.
 */
import type { Role } from '@loopwright/contracts';
import type { ObjectKind, RelationOf } from './relations.ts';

type Cell<K extends ObjectKind | null> = 'allow' | 'deny' | (K extends ObjectKind ? readonly RelationOf<K>[] : never);
type Row<K extends ObjectKind | null> = Record<Role, Cell<K>> & {
  /** The kind of object that the action is done to; null: to no object in particular. */
  on: K;
  /** Relations that forbid the action, whatever the role. */
  unless: K extends ObjectKind ? readonly RelationOf<K>[] : readonly never[];
};
const on = <K extends ObjectKind>(kind: K, row: Record<Role, Cell<K>>, unless: readonly RelationOf<K>[] = []) =>
  ({ ...row, on: kind, unless }) as unknown as Row<K>;
const anywhere = (row: Record<Role, 'allow' | 'deny'>) => ({ ...row, on: null, unless: [] }) as unknown as Row<null>;
const everyone = <C>(cell: C): Record<Role, C> => ({
  admin: cell,
  recruiter: cell,
  'hiring-manager': cell,
  interviewer: cell,
  observer: cell,
});

export const policy = {
  'people.list': anywhere({ ...everyone('deny'), admin: 'allow', recruiter: 'allow' }),
  'people.directory': anywhere({ ...everyone('deny'), admin: 'allow', recruiter: 'allow', 'hiring-manager': 'allow' }),
  'people.invite': anywhere({ ...everyone('deny'), admin: 'allow' }),
  'people.change': on('account', { ...everyone('deny'), admin: 'allow' }),
  /** What somebody may interview for and how often; everyone may read it of themself. */
  'interviewing.read': on('account', {
    ...everyone(['self'] as const),
    admin: 'allow',
    recruiter: 'allow',
    'hiring-manager': 'allow',
  }),
  'interviewing.change': on('account', { ...everyone('deny'), admin: 'allow', recruiter: 'allow' }),
  'invitation.withdraw': on('invitation', { ...everyone('deny'), admin: 'allow' }),
  'demo.remove': anywhere({ ...everyone('deny'), admin: 'allow' }),

  'field.read': anywhere(everyone('allow')),
  'rubric.read': on('rubric', everyone('allow')),
  'rubric.change': on('rubric', { ...everyone('deny'), admin: 'allow', 'hiring-manager': 'allow' }),
  'question.list': anywhere({ ...everyone('allow'), observer: 'deny' }),
  'question.read': on('question', { ...everyone('allow'), observer: 'deny' }),
  'question.create': anywhere({ ...everyone('allow'), observer: 'deny' }),
  /** Interviewers propose: they begin drafts and write on in their own. */
  'question.draft': on('question', { ...everyone('allow'), interviewer: ['author', 'undrafted'], observer: 'deny' }),
  'question.review': on('question', {
    ...everyone('deny'),
    admin: 'allow',
    recruiter: 'allow',
    'hiring-manager': 'allow',
  }),
  'question.curate': on('question', {
    ...everyone('deny'),
    admin: 'allow',
    recruiter: 'allow',
    'hiring-manager': 'allow',
  }),
  'question.change-many': anywhere({
    ...everyone('deny'),
    admin: 'allow',
    recruiter: 'allow',
    'hiring-manager': 'allow',
  }),
  'question.comment': on('question', { ...everyone('allow'), observer: 'deny' }),
  'question-view.list': anywhere({ ...everyone('allow'), observer: 'deny' }),
  'question-view.change': on('question-view', { ...everyone(['owner'] as const), observer: 'deny' }),

  'guide.read': anywhere({ ...everyone('allow'), observer: 'deny' }),
  'guide.answer': anywhere({ ...everyone('deny'), admin: 'allow', recruiter: 'allow', 'hiring-manager': 'allow' }),
  /** The whole bank leaves or enters by those who look after it; what becomes usable at once, by admins. */
  'bank.export': anywhere({ ...everyone('deny'), admin: 'allow', recruiter: 'allow', 'hiring-manager': 'allow' }),
  'bank.import': anywhere({ ...everyone('deny'), admin: 'allow', recruiter: 'allow', 'hiring-manager': 'allow' }),
  'import.approve': on('import', { ...everyone('deny'), admin: 'allow' }),
  'import.handle': on('import', {
    ...everyone('deny'),
    admin: 'allow',
    recruiter: 'allow',
    'hiring-manager': 'allow',
  }),

  'document.upload': anywhere({ ...everyone('allow'), observer: 'deny' }),
  'document.review': on('document', { ...everyone('allow'), interviewer: ['uploader'], observer: 'deny' }),

  'job.list': on('job', {
    admin: 'allow',
    recruiter: 'allow',
    'hiring-manager': ['member'],
    interviewer: ['member', 'panel'],
    observer: ['member'],
  }),
  'job.create': anywhere({ ...everyone('deny'), admin: 'allow', recruiter: 'allow', 'hiring-manager': 'allow' }),
  'job.read': on('job', {
    admin: 'allow',
    recruiter: 'allow',
    'hiring-manager': ['member'],
    interviewer: ['member', 'panel'],
    observer: ['member'],
  }),
  'job.change': on('job', { ...everyone('deny'), admin: 'allow', recruiter: 'allow', 'hiring-manager': ['runs'] }),

  'candidate.list': on(
    'candidate',
    { admin: 'allow', recruiter: 'allow', 'hiring-manager': ['member'], interviewer: ['panel'], observer: ['member'] },
    ['is-candidate'],
  ),
  'candidate.change': on(
    'candidate',
    { ...everyone('deny'), admin: 'allow', recruiter: 'allow', 'hiring-manager': ['runs'] },
    ['is-candidate'],
  ),
  'application.create': on('job', {
    ...everyone('deny'),
    admin: 'allow',
    recruiter: 'allow',
    'hiring-manager': ['runs'],
  }),
  'application.read': on(
    'application',
    { admin: 'allow', recruiter: 'allow', 'hiring-manager': ['member'], interviewer: ['panel'], observer: ['member'] },
    ['is-candidate'],
  ),
  'application.move': on(
    'application',
    { ...everyone('deny'), admin: 'allow', recruiter: 'allow', 'hiring-manager': ['runs'] },
    ['is-candidate'],
  ),

  'loop-template.list': anywhere({
    ...everyone('deny'),
    admin: 'allow',
    recruiter: 'allow',
    'hiring-manager': 'allow',
  }),
  /** Templates are looked after like rubrics: by those who hire, not by those who arrange. */
  'loop-template.create': anywhere({ ...everyone('deny'), admin: 'allow', 'hiring-manager': 'allow' }),
  'loop-template.read': on('loop-template', {
    ...everyone('deny'),
    admin: 'allow',
    recruiter: 'allow',
    'hiring-manager': 'allow',
  }),
  'loop-template.change': on('loop-template', { ...everyone('deny'), admin: 'allow', 'hiring-manager': 'allow' }),
  'loop-template.save': on('loop', { ...everyone('deny'), admin: 'allow', 'hiring-manager': ['runs'] }),
  'loop-template.link': on('loop', {
    ...everyone('deny'),
    admin: 'allow',
    recruiter: 'allow',
    'hiring-manager': ['member'],
  }),
  'job-loop.read': on('job', {
    ...everyone('deny'),
    admin: 'allow',
    recruiter: 'allow',
    'hiring-manager': ['member'],
    interviewer: ['member'],
  }),
  'job-loop.start': on('job', { ...everyone('deny'), admin: 'allow', recruiter: 'allow', 'hiring-manager': ['runs'] }),
  'loop.read': on('loop', {
    ...everyone('deny'),
    admin: 'allow',
    recruiter: 'allow',
    'hiring-manager': ['member'],
    interviewer: ['member'],
  }),
  'loop.change': on('loop', { ...everyone('deny'), admin: 'allow', recruiter: 'allow', 'hiring-manager': ['runs'] }),

  'interview.mine': anywhere(everyone('allow')),
  'interview.schedule': on(
    'application',
    { ...everyone('deny'), admin: 'allow', recruiter: 'allow', 'hiring-manager': ['runs'] },
    ['is-candidate'],
  ),
  'interview.read': on(
    'interview',
    { admin: 'allow', recruiter: 'allow', 'hiring-manager': ['member'], interviewer: ['panel'], observer: ['member'] },
    ['is-candidate'],
  ),
  'interview.change': on(
    'interview',
    { ...everyone('deny'), admin: 'allow', recruiter: 'allow', 'hiring-manager': ['runs'] },
    ['is-candidate'],
  ),
  'interview.kit': on(
    'interview',
    {
      admin: 'allow',
      recruiter: 'allow',
      'hiring-manager': ['member', 'assigned'],
      interviewer: ['assigned'],
      observer: ['assigned'],
    },
    ['is-candidate'],
  ),

  'home.waiting': anywhere({ ...everyone('deny'), admin: 'allow', recruiter: 'allow', 'hiring-manager': 'allow' }),

  'scorecard.due': anywhere(everyone('allow')),
  'scorecard.open': on('interview', everyone(['assigned'] as const), ['is-candidate']),
  'scorecard.write': on('scorecard', everyone(['author'] as const), ['is-candidate']),
  'scorecard.read-own': on('scorecard', everyone(['author'] as const), ['is-candidate']),
  /** Others' cards: submitted ones only, and never before the reader's own card for that candidate is in. */
  'scorecard.read': on(
    'scorecard',
    {
      admin: 'allow',
      recruiter: 'allow',
      'hiring-manager': ['author', 'member'],
      interviewer: ['author', 'panel'],
      observer: ['author', 'member'],
    },
    ['is-candidate', 'draft-of-another', 'blind'],
  ),

  'check.create': on(
    'application',
    { ...everyone('deny'), admin: 'allow', recruiter: 'allow', 'hiring-manager': ['runs'] },
    ['is-candidate'],
  ),
  'check.change': on('check', { ...everyone('deny'), admin: 'allow', recruiter: 'allow', 'hiring-manager': ['runs'] }, [
    'is-candidate',
  ]),
  /** That there is a check. Observers see no questions anywhere, so none of their checks. */
  'check.see': on(
    'check',
    { admin: 'allow', recruiter: 'allow', 'hiring-manager': ['member'], interviewer: ['panel'], observer: 'deny' },
    ['is-candidate'],
  ),
  /** How it went, and the questions with their answers. */
  'check.read': on(
    'check',
    { admin: 'allow', recruiter: 'allow', 'hiring-manager': ['member'], interviewer: ['panel'], observer: 'deny' },
    ['is-candidate', 'hidden'],
  ),

  'comparison.read': on('job', {
    admin: 'allow',
    recruiter: 'allow',
    'hiring-manager': ['member'],
    interviewer: ['panel'],
    observer: ['member'],
  }),
  /** A decision's reason quotes the panel, so it is blind like the cards. */
  'decision.list': on(
    'application',
    { admin: 'allow', recruiter: 'allow', 'hiring-manager': ['member'], interviewer: ['panel'], observer: ['member'] },
    ['is-candidate', 'blind'],
  ),
  'decision.record': on('application', { ...everyone('deny'), admin: 'allow', 'hiring-manager': ['runs'] }, [
    'is-candidate',
    'blind',
  ]),
} satisfies Record<string, Row<ObjectKind> | Row<null>>;

export type Action = keyof typeof policy;
type PolicyRow = { on: ObjectKind | null; unless: readonly string[] } & Record<
  Role,
  'allow' | 'deny' | readonly string[]
>;
export const ruleOf = (action: Action): PolicyRow => policy[action] as unknown as PolicyRow;
