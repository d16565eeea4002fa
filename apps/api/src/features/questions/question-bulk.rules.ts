import type { QuestionBulk, QuestionBulkChange, QuestionBulkStep } from '@loopwright/contracts';
import { Refusal } from '../../platform/refusal.ts';
import { restored } from './question-care.service.ts';
import type { Held } from './question-reader.ts';
import type { QuestionChanges } from './question-writes.repository.ts';

/** What a step does to one question: to itself, to its draft, and what takes that back. */
type BulkEffect = {
  changes: QuestionChanges;
  draft?: 'draft' | 'review';
  undo: QuestionBulkChange;
};
type Effect<K extends QuestionBulkChange['do']> = (
  held: Held,
  change: Extract<QuestionBulkChange, { do: K }>,
  by: string,
) => BulkEffect | undefined;

const MOST_TAGS = 20;

/** Nothing when the question is as asked already. */
const effects: { [K in QuestionBulkChange['do']]: Effect<K> } = {
  tag: ({ question: { tags } }, { add, remove }) => {
    const now = [...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add])];
    const added = now.filter((tag) => !tags.includes(tag));
    const removed = tags.filter((tag) => !now.includes(tag));
    if (added.length + removed.length === 0) return undefined;
    if (now.length > MOST_TAGS)
      throw new Refusal('request.invalid', { detail: `A question has at most ${MOST_TAGS} tags.` });
    return { changes: { tags: now }, undo: { do: 'tag', add: removed, remove: added } };
  },
  own: ({ question }, { ownerId }) =>
    question.ownerId === ownerId ? undefined : { changes: { ownerId }, undo: { do: 'own', ownerId: question.ownerId } },
  retire: ({ question }, { reason, note }, by) => {
    if (question.status === 'retired') return undefined;
    const changes: QuestionChanges = {
      status: 'retired',
      retiredReason: reason,
      retiredNote: note,
      retiredAt: new Date(),
      retiredBy: by,
    };
    return { changes, undo: { do: 'restore' } };
  },
  restore: (held) => {
    const { status, retiredReason, retiredNote } = held.question;
    if (status !== 'retired' || retiredReason === null) return undefined;
    return { changes: restored(held), undo: { do: 'retire', reason: retiredReason, note: retiredNote } };
  },
  submit: (held) => moved(held, 'review', { do: 'withdraw' }),
  withdraw: (held) => moved(held, 'draft', { do: 'submit' }),
};

function moved({ question, draft }: Held, to: 'draft' | 'review', undo: QuestionBulkChange): BulkEffect | undefined {
  if (question.status === 'retired') throw new Refusal('question.retired');
  if (!draft) throw new Refusal('question.no-draft');
  if (draft.state === to) return undefined;
  return { changes: question.currentVersion === 0 ? { status: to } : {}, draft: to, undo };
}

/** @throws the refusal that keeps this question from being changed so */
export function effectOf(held: Held, change: QuestionBulkChange, by: string): BulkEffect | undefined {
  const effect = effects[change.do] as Effect<QuestionBulkChange['do']>;
  return effect(held, change as never, by);
}

export type Undoing = { id: string; revision: number; change: QuestionBulkChange };
/** The steps that take changes back, last one first; questions that are taken back alike share a step. */
export function undoOf(done: readonly Undoing[]): QuestionBulk | null {
  const steps = new Map<string, QuestionBulkStep>();
  for (const { id, revision, change } of done.toReversed()) {
    const key = JSON.stringify(change);
    const step = steps.get(key) ?? { change, questions: [] };
    step.questions.push({ id, revision });
    steps.set(key, step);
  }
  return steps.size === 0 ? null : { steps: [...steps.values()] };
}
