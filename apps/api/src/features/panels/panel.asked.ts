import type { Assignment, Mending, PanelProblemInput } from '@loopwright/assembly';
import type { LoopSession, PanelDraft } from '@loopwright/contracts';

type Wishes = Pick<PanelDraft, 'from' | 'weeks' | 'raters' | 'shadows' | 'outsiders'>;
export type OpenSession = Pick<LoopSession, 'id' | 'title' | 'stage'> & { stageName: string };
export type Candidate = { applicationId: string; name: string; open: OpenSession[] };
/** A person as an interviewer, with what these weeks hold for them already. */
export type Interviewer = {
  id: string;
  name: string;
  team: string;
  perWeek: number;
  /** null: every stage. */
  qualified: string[] | null;
  training: string[];
  /** Interviews in each of the weeks, and seats in plans of other jobs. */
  weeks: number[];
  planned: number;
};
export type PanelAsked = Wishes & {
  loopVersion: number;
  candidates: { applicationId: string; name: string }[];
  sessions: { applicationId: string; sessionId: string; title: string; stage: string; stageName: string }[];
  people: { id: string; name: string; team: string; room: number }[];
  problem: PanelProblemInput;
};
/** `short`: why the raters are not linked as they were to be, as far as the solver says; null once a person changed it. */
export type PanelOutcome = {
  assignments: Assignment[];
  proven: boolean | null;
  short: { proven: boolean; mending: Mending | null } | null;
};

const WINDOW = 'these weeks';
export const keyOf = (applicationId: string, sessionId: string): string => `${applicationId} ${sessionId}`;

/** The Monday of a day's week; both YYYY-MM-DD. */
export function mondayOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}

/**
 * The problem of a panel. Sessions have no time yet, so the weeks count together: whoever has room for two in the first
 * week and five in the second has room for seven.
 */
export function askedOf(
  wishes: Wishes,
  loopVersion: number,
  candidates: readonly Candidate[],
  people: readonly Interviewer[],
  met: NonNullable<PanelProblemInput['met']>,
): PanelAsked {
  const sessions = candidates.flatMap(({ applicationId, open }) =>
    open.map(({ id, ...session }) => ({ applicationId, sessionId: id, ...session })),
  );
  const stages = [...new Set(sessions.map(({ stage }) => stage))];
  return {
    ...wishes,
    loopVersion,
    candidates: candidates.map(({ applicationId, name }) => ({ applicationId, name })),
    sessions,
    people: people.map((person) => ({ id: person.id, name: person.name, team: person.team, room: roomOf(person) })),
    problem: {
      interviewers: people.map((person) => interviewerOf(person, stages)),
      sessions: sessions.map(({ applicationId, sessionId, stage }) => ({
        id: keyOf(applicationId, sessionId),
        candidate: applicationId,
        stage,
        week: WINDOW,
        raters: wishes.raters,
      })),
      met,
      rules: { shadows: wishes.shadows, links: 'robust', ...(wishes.outsiders && { outsiders: wishes.outsiders }) },
    },
  };
}

const bookedOf = ({ weeks, planned }: Interviewer): number => weeks.reduce((sum, one) => sum + one, planned);
const roomOf = ({ perWeek, weeks, planned }: Interviewer): number =>
  Math.max(0, weeks.reduce((sum, one) => sum + Math.max(0, perWeek - one), 0) - planned);

function interviewerOf(person: Interviewer, stages: readonly string[]): PanelProblemInput['interviewers'][number] {
  const before = bookedOf(person);
  return {
    id: person.id,
    qualified: person.qualified ?? stages.filter((stage) => !person.training.includes(stage)),
    training: person.training,
    ...(person.team !== '' && { team: person.team }),
    booked: [{ week: WINDOW, sessions: before }],
    weeklyLimit: before + roomOf(person),
  };
}
