import type { Interviewer, PanelProblem, PanelSession } from './panel.problem.ts';

/** Why somebody may not take part in a session; `limit` = no room in that week, whatever else they do. */
export const obstacles = ['stage', 'competency', 'met', 'busy', 'limit'] as const;
export type Obstacle = (typeof obstacles)[number];
export type Part = 'rate' | 'shadow';

const overlap = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from < b.to && b.from < a.to;

/** Sessions of one week that a person has room for; infinite without a limit. */
export function roomIn(week: string, { weeklyLimit = Infinity, booked }: Interviewer): number {
  const taken = booked.filter((one) => one.week === week).reduce((sum, { sessions }) => sum + sessions, 0);
  return Math.max(0, weeklyLimit - taken);
}

/** Answers, for one problem, why a person may not take a part in a session; `undefined` = they may. */
export function whoMay({ met }: PanelProblem) {
  const pairs = new Set(met.map(({ interviewer, candidate }) => JSON.stringify([interviewer, candidate])));
  return (person: Interviewer, session: PanelSession, part: Part): Obstacle | undefined => {
    const stages =
      part === 'rate' ? person.qualified : person.training.filter((one) => !person.qualified.includes(one));
    if (!stages.includes(session.stage)) return 'stage';
    const { competencies } = person;
    if (part === 'rate' && competencies && session.requires.some((id) => !competencies.includes(id)))
      return 'competency';
    if (pairs.has(JSON.stringify([person.id, session.candidate]))) return 'met';
    const { time } = session;
    if (time && person.busy.some((busy) => overlap(busy, time))) return 'busy';
    return roomIn(session.week, person) < 1 ? 'limit' : undefined;
  };
}

/** Groups of sessions of which nobody can attend two: each holds at one instant. */
export function clashes(sessions: readonly PanelSession[]): PanelSession[][] {
  const timed = sessions.filter(({ time }) => time);
  const groups = timed.map(({ time }) =>
    timed.filter((one) => one.time!.from <= time!.from && time!.from < one.time!.to),
  );
  return groups.filter((group) => group.length > 1);
}
