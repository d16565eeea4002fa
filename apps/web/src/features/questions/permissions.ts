/** What someone may do with a question, as far as a page can know; the API judges every request by itself. */
import type { Me, Question, QuestionSummary } from '@loopwright/contracts';
import { roleCan, useMe } from '../../platform/session.tsx';

const acts = [
  'edit',
  'submit',
  'withdraw',
  'approve',
  'sendBack',
  'retire',
  'restore',
  /** Owner, tags, limits, near-duplicates. */
  'curate',
] as const;
type Act = (typeof acts)[number];
export type Permissions = Record<Act, boolean>;

/**
 * How someone stands to a question: whether they may write in it, look after the bank, and wrote its draft themselves;
 * `alone`: nobody else could review that.
 */
type Standing = { writes: boolean; curates: boolean; own: boolean; alone: boolean };

function standingOf({ draft }: Question, { user }: Me): Standing {
  const curates = roleCan(user.role, 'curate questions');
  const own = draft?.author.id === user.id;
  return {
    writes: roleCan(user.role, 'write questions') && (curates || draft === null || own),
    curates,
    own,
    alone: draft?.alone ?? false,
  };
}

function permissionsOf(question: Question, me: Me): Permissions {
  const standing = standingOf(question, me);
  const allowed = new Set([
    ...(standing.curates ? (['curate'] as const) : []),
    ...(question.status === 'retired' ? ofRetired(standing) : ofDraft(question, standing)),
  ]);
  return Object.fromEntries(acts.map((act) => [act, allowed.has(act)])) as Permissions;
}

const ofRetired = ({ curates }: Standing): Act[] => (curates ? ['restore'] : []);

function ofDraft({ draft, version }: Question, standing: Standing): Act[] {
  const retire: Act[] = standing.curates && version > 0 ? ['retire'] : [];
  if (draft?.state === 'review') return [...retire, ...inReview(standing)];
  if (!standing.writes) return retire;
  return draft ? [...retire, 'edit', 'submit'] : [...retire, 'edit'];
}

/** Nobody approves what they wrote, as long as somebody else could. */
const inReview = ({ writes, curates, own, alone }: Standing): Act[] => [
  ...(writes ? (['withdraw'] as const) : []),
  ...(curates && (!own || alone) ? (['approve'] as const) : []),
  ...(curates && !own ? (['sendBack'] as const) : []),
];

export const usePermissions = (question: Question): Permissions => permissionsOf(question, useMe());

/** Only what is approved and in the bank can be asked. */
export const isUsable = ({ status }: Pick<QuestionSummary, 'status'>): boolean => status === 'approved';
