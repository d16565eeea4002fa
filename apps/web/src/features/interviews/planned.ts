import type { PlannedSeat } from '@loopwright/contracts';

/** Who is to sit in a session, as one line. */
export const plannedText = (seats: readonly PlannedSeat[]): string =>
  seats.map(({ person, shadow }) => (shadow ? `${person.name} shadows` : person.name)).join(', ');

/** Interviewers by session, for a form to begin with; whoever shadows fills no scorecard and takes no seat. */
export function plannedPanels(planned: readonly PlannedSeat[]): Record<string, string[]> {
  const panels: Record<string, string[]> = {};
  for (const { sessionId, person, shadow } of planned)
    if (!shadow) panels[sessionId] = [...(panels[sessionId] ?? []), person.id];
  return panels;
}
