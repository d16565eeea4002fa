/** An independent check of a panel; it shares no code with the model, so a mistake there cannot hide here. */
import {
  parsePanel,
  type Assignment,
  type Interviewer,
  type PanelProblem,
  type PanelSession,
} from './panel.problem.ts';

/** A rule that a panel breaks. */
export interface BrokenPanelRule {
  kind: 'unknown' | 'seats' | 'qualified' | 'shadow' | 'twice' | 'busy' | 'clash' | 'limit';
  interviewer: string | null;
  session: string;
  words: string;
}

/**
 * Checks assignments against every rule that no panel may break; open seats and missing outsiders are told elsewhere.
 *
 * @throws ProblemError when the problem is malformed
 */
export const verifyPanel = (input: unknown, assignments: readonly Assignment[]): BrokenPanelRule[] =>
  panelVerifier(parsePanel(input))(assignments);

type Seat = { person: Interviewer; session: PanelSession; shadow: boolean };
type Fault = [kind: BrokenPanelRule['kind'], words: string];

/** The same check for many panels of one checked problem. */
export function panelVerifier(problem: PanelProblem): (assignments: readonly Assignment[]) => BrokenPanelRule[] {
  const people = new Map(problem.interviewers.map((person) => [person.id, person]));
  const sessions = new Map(problem.sessions.map((session) => [session.id, session]));
  return (assignments) => {
    const seats: Seat[] = [];
    const broken: BrokenPanelRule[] = [];
    for (const { session: id, raters, shadow } of assignments) {
      const session = sessions.get(id);
      const everyone = shadow === null ? raters : [...raters, shadow];
      if (!session || everyone.some((one) => !people.has(one))) {
        broken.push(say('unknown', null, id, `"${id}" or one of its people is not of this problem`));
        continue;
      }
      if (raters.length > session.raters) broken.push(say('seats', null, id, `${id} has too many raters`));
      if (shadow !== null && (raters.length === 0 || !problem.rules.shadows))
        broken.push(say('shadow', shadow, id, `${shadow} shadows nobody in ${id}`));
      everyone.forEach((one, at) => seats.push({ person: people.get(one)!, session, shadow: at >= raters.length }));
    }
    return [
      ...broken,
      ...seats.flatMap((seat) => brokenSeat(seat, problem)),
      ...brokenTogether(seats),
      ...brokenWeeks(seats),
    ];
  };
}

function brokenSeat(seat: Seat, { met }: PanelProblem): BrokenPanelRule[] {
  const { person, session } = seat;
  const { time } = session;
  const part = seat.shadow ? brokenShadow(seat) : brokenRater(seat);
  const before = met.some((one) => one.interviewer === person.id && one.candidate === session.candidate);
  const busy = time && person.busy.some(({ from, to }) => Math.max(from, time.from) < Math.min(to, time.to));
  const found: Fault[] = [
    ...part,
    ...(before ? [['twice', 'met the candidate before'] as Fault] : []),
    ...(busy ? [['busy', 'has no time'] as Fault] : []),
  ];
  return found.map(([kind, words]) => say(kind, person.id, session.id, `${person.id} in ${session.id}: ${words}`));
}

function brokenRater({ person, session }: Seat): Fault[] {
  if (!person.qualified.includes(session.stage)) return [['qualified', `not qualified for ${session.stage}`]];
  const { competencies } = person;
  const lacks = competencies !== undefined && !session.requires.every((id) => competencies.includes(id));
  return lacks ? [['qualified', 'may not judge a competency of it']] : [];
}

function brokenShadow({ person, session: { stage } }: Seat): Fault[] {
  const learns = person.training.includes(stage) && !person.qualified.includes(stage);
  return learns ? [] : [['shadow', `no trainee for ${stage}`]];
}

function brokenTogether(seats: readonly Seat[]): BrokenPanelRule[] {
  return seats.flatMap((a, i) =>
    seats.slice(i + 1).flatMap((b) => {
      if (a.person !== b.person) return [];
      const broken: BrokenPanelRule[] = [];
      if (a.session.candidate === b.session.candidate)
        broken.push(say('twice', a.person.id, b.session.id, `${a.person.id} meets ${b.session.candidate} twice`));
      const [one, other] = [a.session.time, b.session.time];
      if (one && other && Math.max(one.from, other.from) < Math.min(one.to, other.to))
        broken.push(say('clash', a.person.id, b.session.id, `${a.person.id} is in ${a.session.id} at that time`));
      return broken;
    }),
  );
}

function brokenWeeks(seats: readonly Seat[]): BrokenPanelRule[] {
  return [...new Set(seats.map(({ person }) => person))].flatMap((person) => {
    const own = seats.filter((seat) => seat.person === person);
    return [...new Set(own.map(({ session }) => session.week))].flatMap((week) => {
      const here = own.filter(({ session }) => session.week === week);
      const before = person.booked.reduce((sum, one) => sum + (one.week === week ? one.sessions : 0), 0);
      const { weeklyLimit } = person;
      if (weeklyLimit === undefined || here.length + before <= weeklyLimit) return [];
      return [
        say('limit', person.id, here[0]!.session.id, `${person.id} has ${here.length + before} sessions in ${week}`),
      ];
    });
  });
}

const say = (
  kind: BrokenPanelRule['kind'],
  interviewer: string | null,
  session: string,
  words: string,
): BrokenPanelRule => ({
  kind,
  interviewer,
  session,
  words,
});
