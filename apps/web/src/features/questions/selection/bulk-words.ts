/** What a change to many questions came to, in words. */
import type { QuestionBulkChange, QuestionBulkResult, QuestionStatus } from '@loopwright/contracts';

type Told = Pick<QuestionBulkResult, 'changed' | 'unchanged' | 'refused'>;
export type BulkDone = QuestionBulkChange['do'] | 'undo';

const outcomes = {
  tag: ['has other tags now', 'have other tags now'],
  own: ['has another owner now', 'have another owner now'],
  retire: ['is retired', 'are retired'],
  restore: ['is back in the bank', 'are back in the bank'],
  submit: ['waits for review', 'wait for review'],
  withdraw: ['is a draft again', 'are drafts again'],
  undo: ['is as it was', 'are as they were'],
} as const satisfies Record<BulkDone, readonly [string, string]>;

export const questionsOf = (count: number): string => (count === 1 ? '1 question' : `${count} questions`);

/** "2 questions are retired. 1 was so already. 1 could not be changed." */
export function bulkWords(done: BulkDone, { changed, unchanged, refused }: Told): string {
  const [one, many] = outcomes[done];
  const first =
    changed.length === 1
      ? `“${changed[0]!.title}” ${one}.`
      : changed.length > 1
        ? `${changed.length} questions ${many}.`
        : 'Nothing was changed.';
  const already = unchanged.length > 0 && `${unchanged.length} ${unchanged.length === 1 ? 'was' : 'were'} so already.`;
  const not = refused.length > 0 && `${refused.length} could not be changed.`;
  return [first, already, not].filter(Boolean).join(' ');
}

/** "3 picked, 2 of them earlier:"; the earlier ones are named after it. */
export function pickedWords(picked: number, earlier: number): string {
  if (earlier === 0) return `${picked} picked`;
  return earlier === picked ? `${picked} picked earlier:` : `${picked} picked, ${earlier} of them earlier:`;
}

/** A question that is no longer there has no title to be named by. */
export const refusedName = ({ title }: { title: string | null }): string =>
  title ? `“${title}”` : 'A question that is gone';

/** Where a change leaves a question that was in this state. */
export function statusAfter(done: BulkDone, status: QuestionStatus): QuestionStatus {
  if (done === 'retire') return 'retired';
  return done === 'submit' && status === 'draft' ? 'review' : status;
}
