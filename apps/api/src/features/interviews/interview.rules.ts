import type { Interview, InterviewChange, LoopSession, RefusalCode } from '@loopwright/contracts';

type Issue = { path: (string | number)[]; message: string };
export type Fault = { code: RefusalCode; issues?: Issue[] };
export type Member = { id: string; email: string };

/** Each person once, in the order named. */
export const panelOf = (ids: readonly string[]): string[] => [...new Set(ids)];

/**
 * Why these people cannot interview this candidate. `active`: those of them who are active members; `kept`: those who
 * already sit on the panel, who may have left since.
 */
export function panelFault(
  panel: readonly string[],
  active: readonly Member[],
  candidateEmail: string | null,
  kept: readonly string[] = [],
): Fault | undefined {
  const known = new Set([...active.map(({ id }) => id), ...kept]);
  const strangers = panel.filter((id) => !known.has(id));
  if (strangers.length > 0) return naming('interview.not-on-team', panel, strangers, 'is not an active member');
  const self = active.filter(({ email }) => candidateEmail !== null && email === candidateEmail).map(({ id }) => id);
  if (self.length > 0) return naming('interview.self', panel, self, 'is the candidate');
  return undefined;
}

function naming(code: RefusalCode, panel: readonly string[], at: readonly string[], message: string): Fault {
  return { code, issues: at.map((id) => ({ path: ['panel', panel.indexOf(id)], message })) };
}

/**
 * Why an interview in this state cannot be changed so. `written`: who has a scorecard, and whether it was submitted.
 * Whoever `owes` a card for this candidate takes nobody off a panel, themself or another: they would see the others'
 * cards and could come back, or learn from the refusal who has begun to write. So the answer is the same in any case.
 */
export function changeFault(
  status: Interview['status'],
  change: Omit<InterviewChange, 'version'>,
  dropped: readonly string[],
  written: readonly { interviewerId: string; submitted: boolean }[],
  owes: boolean,
): Fault | undefined {
  if (status === 'cancelled' && change.status !== 'scheduled') return { code: 'interview.cancelled' };
  const cancels = change.status === 'cancelled';
  if (owes && (cancels || dropped.length > 0)) return { code: 'interview.own-seat' };
  if (cancels && written.some(({ submitted }) => submitted)) return { code: 'interview.has-scorecards' };
  if (written.some(({ interviewerId }) => dropped.includes(interviewerId))) return { code: 'interview.has-scorecards' };
  return undefined;
}

/** As the published loop has its sessions; those of earlier versions that it has no more come last, by their start. */
export function inLoopOrder<I extends Pick<Interview, 'sessionId' | 'startsAt'>>(
  items: readonly I[],
  order: readonly string[],
): I[] {
  const placeOf = ({ sessionId }: I) => (order.includes(sessionId) ? order.indexOf(sessionId) : order.length);
  return [...items].sort((one, other) => placeOf(one) - placeOf(other) || one.startsAt.localeCompare(other.startsAt));
}

/** Sessions of the published loop that nobody has been invited to yet. */
export function unscheduledOf(sessions: readonly LoopSession[], interviews: readonly Interview[]) {
  const held = new Set(interviews.filter(({ status }) => status === 'scheduled').map(({ sessionId }) => sessionId));
  return sessions
    .filter(({ id }) => !held.has(id))
    .map(({ id, title, stage, minutes }) => ({ sessionId: id, title, stage, minutes }));
}
