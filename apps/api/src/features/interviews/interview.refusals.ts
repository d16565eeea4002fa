import { Refusal } from '../../platform/refusal.ts';
import type { Fault } from './interview.rules.ts';

/** What the constraints of the tables mean to people. */
export const interviewRefusals = {
  interview_once_per_session: 'interview.already-scheduled',
  // A panelist began to write between the check and the change.
  scorecard_panelist_fkey: 'interview.has-scorecards',
} as const;

/** `within`: where in the request the fault lies. */
export function refuse(fault: Fault | undefined, within: readonly (string | number)[] = []): void {
  if (!fault) return;
  const issues = fault.issues?.map(({ path, message }) => ({ path: [...within, ...path], message }));
  throw new Refusal(fault.code, { issues });
}
