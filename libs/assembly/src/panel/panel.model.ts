/** Assigning people to sessions as a 0-1 programme. */
import type { Row } from '../model.ts';
import type { Programme } from '../solve.ts';
import { clashes, roomIn, whoMay, type Part } from './who-may.ts';
import type { Assignment, Interviewer, PanelProblem, PanelSession } from './panel.problem.ts';

/** 1 when the person takes that part in the session. */
export interface Place {
  at: number;
  person: Interviewer;
  session: PanelSession;
  part: Part;
  /** Not qualified for the stage: offered only to find out what would help. */
  unqualified: boolean;
}

type ProgrammeRow = Programme['rows'][number];
/** A programme under construction. Costs stand aside: they change from step to step. */
export class Columns {
  readonly upper: number[] = [];
  readonly continuous: boolean[] = [];
  readonly rows: ProgrammeRow[] = [];

  add(upper = 1, continuous = false): number {
    this.upper.push(upper);
    this.continuous.push(continuous);
    return this.upper.length - 1;
  }

  /** A row of `coefficient x column` pairs. */
  row(sense: Row['sense'], limit: number, terms: readonly (readonly [column: number, coefficient: number])[]): void {
    const columns = terms.map(([column]) => column);
    this.rows.push({ sense, limit, columns, coefficients: terms.map(([, coefficient]) => coefficient) });
  }

  /** As it stands now: rows may be added later without changing it. */
  programme(costs: ReadonlyMap<number, number>): Programme {
    return {
      sense: 'minimise',
      costs: this.upper.map((_, at) => costs.get(at) ?? 0),
      upper: [...this.upper],
      continuous: [...this.continuous],
      rows: [...this.rows],
    };
  }
}

export interface PanelModel {
  columns: Columns;
  places: Place[];
  /** How many raters each session lacks. */
  open: { at: number; session: PanelSession }[];
  /** How many outsiders each candidate lacks. */
  missing: { at: number; candidate: string }[];
  /** Units of load, each dearer than the one before: the cheapest loads are the fairest. */
  load: Map<number, number>;
  /** Only to find out what would help: one more rater for a session, one more qualification. */
  extra: { at: number; session: PanelSession }[];
  learn: { at: number; person: Interviewer; stage: string }[];
}

/** @param mending whether sessions may take one more rater, and people rate stages that they are not qualified for */
export function panelModel(problem: PanelProblem, mending = false): PanelModel {
  const columns = new Columns();
  const places = placesIn(problem, columns, mending);
  const extra = mending ? problem.sessions.map((session) => ({ at: columns.add(), session })) : [];
  const model = { columns, places, extra, load: new Map<number, number>() };
  const open = addSeats(problem, model, columns);
  addPeople(problem, places, columns);
  const missing = addOutsiders(problem, places, columns);
  for (const person of problem.interviewers) addLoad(person, places, columns, model.load);
  const learn = mending ? addLearning(problem, places, columns) : [];
  return { ...model, open, missing, learn };
}

function placesIn(problem: PanelProblem, columns: Columns, mending: boolean): Place[] {
  const obstacle = whoMay(problem);
  const parts: Part[] = problem.rules.shadows ? ['rate', 'shadow'] : ['rate'];
  return problem.sessions.flatMap((session) =>
    problem.interviewers.flatMap((person) =>
      parts.flatMap((part) => {
        const why = obstacle(person, session, part);
        // Somebody who met the candidate or has no time is no help, however qualified.
        const taught = { ...person, qualified: [session.stage] };
        const unqualified = mending && part === 'rate' && why === 'stage' && !obstacle(taught, session, part);
        return why === undefined || unqualified ? [{ at: columns.add(), person, session, part, unqualified }] : [];
      }),
    ),
  );
}

type Parts = Pick<PanelModel, 'places' | 'extra'>;

function addSeats({ sessions }: PanelProblem, { places, extra }: Parts, columns: Columns): PanelModel['open'] {
  return sessions.map((session) => {
    const here = places.filter((place) => place.session === session);
    const raters = ones(here.filter(({ part }) => part === 'rate'));
    const more = extra.filter((one) => one.session === session).map(({ at }) => [at, -1] as const);
    const at = columns.add(session.raters);
    columns.row('at-least', session.raters, [...raters, [at, 1]]);
    columns.row('at-most', session.raters, [...raters, ...more]);
    const shadows = ones(here.filter(({ part }) => part === 'shadow'));
    if (shadows.length > 0) {
      columns.row('at-most', 1, shadows);
      columns.row('at-most', 0, [...shadows, ...raters.map(([rater]) => [rater, -1] as const)]);
    }
    return { at, session };
  });
}

/** Nobody meets a candidate twice, is in two places at once, or goes beyond the week's limit. */
function addPeople({ interviewers, sessions }: PanelProblem, places: readonly Place[], columns: Columns): void {
  const together = clashes(sessions);
  for (const person of interviewers) {
    const own = places.filter((place) => place.person === person);
    for (const of of groupBy(own, ({ session }) => session.candidate).values()) atMost(1, of, columns);
    for (const group of together)
      atMost(
        1,
        own.filter(({ session }) => group.includes(session)),
        columns,
      );
    for (const [week, of] of groupBy(own, ({ session }) => session.week)) atMost(roomIn(week, person), of, columns);
  }
}

function addOutsiders(
  { sessions, rules }: PanelProblem,
  places: readonly Place[],
  columns: Columns,
): PanelModel['missing'] {
  const { outsiders } = rules;
  if (!outsiders) return [];
  return [...new Set(sessions.map(({ candidate }) => candidate))].map((candidate) => {
    const from = places.filter(
      ({ session, person, part }) =>
        session.candidate === candidate && part === 'rate' && person.team !== outsiders.team,
    );
    const at = columns.add(outsiders.atLeast);
    columns.row('at-least', outsiders.atLeast, [...ones(from), [at, 1]]);
    return { at, candidate };
  });
}

/** Squares of the loads: the n-th session of a person costs 2n - 1, so the sum is least when loads are alike. */
function addLoad(person: Interviewer, places: readonly Place[], columns: Columns, load: Map<number, number>): void {
  const own = ones(places.filter((place) => place.person === person));
  const before = person.booked.reduce((sum, { sessions }) => sum + sessions, 0);
  const units = own.map((_, n) => {
    const at = columns.add(1, true);
    load.set(at, 2 * (before + n + 1) - 1);
    return [at, -1] as const;
  });
  if (own.length > 0) columns.row('at-most', 0, [...own, ...units]);
}

function addLearning({ interviewers }: PanelProblem, places: readonly Place[], columns: Columns): PanelModel['learn'] {
  return interviewers.flatMap((person) => {
    const own = places.filter((place) => place.person === person && place.unqualified);
    return [...groupBy(own, ({ session }) => session.stage)].map(([stage, of]) => {
      const at = columns.add();
      for (const place of of)
        columns.row('at-most', 0, [
          [place.at, 1],
          [at, -1],
        ]);
      return { at, person, stage };
    });
  });
}

/** What a solver's answer says. */
export function assignmentsOf(
  values: readonly number[],
  { places }: PanelModel,
  { sessions }: PanelProblem,
): Assignment[] {
  const taken = places.filter(({ at }) => values[at]! > 0.5);
  return sessions.map((session) => {
    const here = taken.filter((place) => place.session === session);
    return {
      session: session.id,
      raters: here.filter(({ part }) => part === 'rate').map(({ person }) => person.id),
      shadow: here.find(({ part }) => part === 'shadow')?.person.id ?? null,
    };
  });
}

const ones = (places: readonly Place[]) => places.map(({ at }) => [at, 1] as const);

function atMost(limit: number, places: readonly Place[], columns: Columns): void {
  if (places.length > limit) columns.row('at-most', limit, ones(places));
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
