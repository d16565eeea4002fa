/** What is told of a panel beside who sits where. */
import type { Assignment, PanelProblem } from './panel.problem.ts';
import { whoMay, type Obstacle } from './who-may.ts';

/** A seat that nobody takes. */
export interface OpenSeat {
  session: string;
  missing: number;
  /** How many people each thing keeps out; `elsewhere` = they could, but sit where they are needed more. */
  because: Partial<Record<Obstacle | 'elsewhere', number>>;
}

export interface Load {
  interviewer: string;
  /** Sessions that stood in the calendar before. */
  before: number;
  rates: number;
  shadows: number;
}

export function openSeats(assignments: readonly Assignment[], problem: PanelProblem): OpenSeat[] {
  const obstacle = whoMay(problem);
  const sessions = new Map(problem.sessions.map((session) => [session.id, session]));
  return assignments.flatMap(({ session: id, raters }) => {
    const session = sessions.get(id)!;
    if (raters.length >= session.raters) return [];
    const because: OpenSeat['because'] = {};
    for (const person of problem.interviewers.filter((one) => !raters.includes(one.id))) {
      const why = obstacle(person, session, 'rate') ?? 'elsewhere';
      because[why] = (because[why] ?? 0) + 1;
    }
    return [{ session: id, missing: session.raters - raters.length, because }];
  });
}

export function outsidersMissing(assignments: readonly Assignment[], { sessions, interviewers, rules }: PanelProblem) {
  const { outsiders } = rules;
  if (!outsiders) return [];
  const inside = new Set(interviewers.filter(({ team }) => team === outsiders.team).map(({ id }) => id));
  return [...new Set(sessions.map(({ candidate }) => candidate))].flatMap((candidate) => {
    const own = new Set(sessions.filter((one) => one.candidate === candidate).map(({ id }) => id));
    const raters = assignments.filter(({ session }) => own.has(session)).flatMap((one) => one.raters);
    const missing = outsiders.atLeast - raters.filter((id) => !inside.has(id)).length;
    return missing > 0 ? [{ candidate, missing }] : [];
  });
}

export const loadsOf = (assignments: readonly Assignment[], { interviewers }: PanelProblem): Load[] =>
  interviewers.map(({ id, booked }) => ({
    interviewer: id,
    before: booked.reduce((sum, { sessions }) => sum + sessions, 0),
    rates: assignments.filter(({ raters }) => raters.includes(id)).length,
    shadows: assignments.filter(({ shadow }) => shadow === id).length,
  }));
