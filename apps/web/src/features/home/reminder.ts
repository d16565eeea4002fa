import type { OverdueCard } from '@loopwright/contracts';
import { paths } from '../../platform/paths.ts';

/** A nudge to send to whoever owes a card: kind, short, with the way there. */
export function reminderFor(
  { interviewer, candidate, title, interviewId }: OverdueCard,
  ended: string,
  origin: string,
): string {
  const first = interviewer.name.split(' ')[0]!;
  return `Hi ${first}, your scorecard for ${candidate} (${title}, ended ${ended}) is still open. The panel waits for it: ${origin}${paths.interview(interviewId)}`;
}
