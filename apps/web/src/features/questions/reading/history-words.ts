/** What the history of a question and its use read like. */
import type { Question, QuestionUsage, QuestionUses, QuestionVersion } from '@loopwright/contracts';
import { relativeTime } from '../../../platform/clock.ts';

type Signed = Pick<QuestionVersion, 'author' | 'approver' | 'alone'>;
/** "Mia Maier · 21 Nov 2026, 14:05 · approved by Rita Ruiz"; `when`: as the viewer reads it. */
export const versionInWords = ({ author, approver, alone }: Signed, when: string): string =>
  [author?.name ?? 'Came with the content pack', when, approvalInWords(approver, alone)].filter(Boolean).join(' · ');

function approvalInWords(approver: QuestionVersion['approver'], alone: boolean): string {
  if (alone) return 'approved by its author: nobody else could';
  return approver ? `approved by ${approver.name}` : '';
}

/** Why an old version cannot become the draft now; null when it can. */
export function whyNotRestored({ draft, status }: Pick<Question, 'draft' | 'status'>): string | null {
  if (status === 'retired') return 'This question is retired. Restore it to the bank first.';
  if (draft?.state === 'review') return 'A draft is in review. It has to be approved or sent back first.';
  return draft ? `${draft.author.name} is writing the next version. That draft has to be finished first.` : null;
}

/** "In 4 loops, asked 31 times, last asked 3 days ago." Only what is known. */
export function usageInWords(usage: Pick<QuestionUsage, 'loops' | 'asked' | 'lastAskedAt'>, now: number) {
  const { loops, asked, lastAskedAt } = usage;
  const known = [
    loops > 0 && `in ${loops} ${loops === 1 ? 'loop' : 'loops'}`,
    asked > 0 && `asked ${times(asked)}`,
    lastAskedAt && `last asked ${relativeTime(lastAskedAt, now)}`,
  ].filter((part) => typeof part === 'string');
  const text = known.length > 0 ? known.join(', ') : 'in no loop, and never asked';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** How much of its limit is used; null without one. */
export function exposureInWords(exposure: QuestionUsage['exposure']): string | null {
  if (!exposure) return null;
  const { counted, times: most, days, reached } = exposure;
  return `${reached ? 'Its limit is reached: ' : ''}${counted} of ${most} within ${days} days.`;
}

/** "1 more loop that you may not see"; null where everything is in sight. */
export function unseenWords(count: number, one: string, many = `${one}s`): string | null {
  return count > 0 ? `${count} more ${count === 1 ? one : many} that you may not see` : null;
}

type LoopUse = QuestionUses['loops'][number];
/** Each job once, by the newest loop that asks the question there. */
export const jobsUsing = (loops: readonly LoopUse[]): LoopUse[] =>
  loops.filter((use, index) => loops.findIndex(({ jobId }) => jobId === use.jobId) === index);

/** "Coding, version 2": the session, and the version of the question that it asks. */
export function placeInWords({ session, version, current }: Pick<LoopUse, 'session' | 'version' | 'current'>): string {
  return `${session}, version ${version}${current ? '' : ', in an earlier version of the loop'}`;
}

/** "Coding for Senior engineer, version 2, 3 scorecards": the session, its job, and what it asked. Nobody is named. */
export function interviewInWords(use: QuestionUses['interviews'][number]): string {
  const cards =
    use.submittedCards > 0 && `${use.submittedCards} ${use.submittedCards === 1 ? 'scorecard' : 'scorecards'}`;
  return [`${use.session} for ${use.job}`, `version ${use.version}`, cards].filter(Boolean).join(', ');
}

/** From here on two questions say much the same; below they share a subject. */
export const MUCH_ALIKE = 0.5;

/** How alike two questions are, without a figure that looks more exact than it is. */
export function likenessInWords(similarity: number): string {
  if (similarity >= 0.9) return 'nearly the same words';
  return similarity >= MUCH_ALIKE ? 'much alike' : 'somewhat alike';
}
