/**
 * A problem as a 0-1 programme: columns to decide, rows to keep.
 *
 * Method: van der Linden, Linear Models for Optimal Test Design (2005): one binary column per eligible question and
 * session, one row per rule, maximum information at the level's target ability less an exposure penalty.
 */
import { eligibility, inFocus, worthOf } from './eligibility.ts';
import type { Problem, Question } from './problem.ts';

/** Rules that the team states and may relax. */
export const userRules = [
  'pinned',
  'coverage-questions',
  'coverage-sessions',
  'coverage-minutes',
  'questions-from',
  'questions-to',
  'minutes-from',
  'minutes-to',
  'focus',
  'pilots',
] as const;
export type UserRule = (typeof userRules)[number];
export type Unit = 'questions' | 'sessions' | 'minutes';

/** The rule that a row states; `path` leads to the number in the problem. */
export interface StatedRule {
  kind: UserRule | 'once' | 'cluster' | 'enemies' | 'look';
  path: (string | number)[];
  /** Id of the session, competency, question or cluster that it is about. */
  subject: string;
  unit: Unit;
}

export interface UseColumn {
  kind: 'use';
  question: Question;
  /** Index of the session. */
  session: number;
  worth: number;
}
/** 1 when the session gives a look at a competency. */
export interface LookColumn {
  kind: 'look';
}
export type Column = UseColumn | LookColumn;

export interface Row {
  rule: StatedRule;
  sense: 'at-least' | 'at-most';
  limit: number;
  /** Indices into the model's columns, and their coefficients. */
  columns: number[];
  coefficients: number[];
}

export interface Model {
  columns: Column[];
  rows: Row[];
}

/** A use column with its place in the model. */
export interface Use {
  at: number;
  question: Question;
  session: number;
}
export type AddRow = (row: Row) => void;

/** States the problem as columns and rows. Questions come in the order of their ids, so the bank's order is no input. */
export function buildModel(problem: Problem): Model {
  const columns: Column[] = useColumns(problem);
  const uses = columns.flatMap((c, at) => (c.kind === 'use' ? [{ at, question: c.question, session: c.session }] : []));
  const rows: Row[] = [];
  const add: AddRow = (row) => rows.push(row);
  addBankRules(uses, add);
  problem.sessions.forEach((_, s) => addSessionRules(problem, s, uses, add));
  problem.rules.coverage.forEach((_, c) => addCoverage(problem, c, uses, columns, add));
  addPins(problem, uses, add);
  return { columns, rows };
}

function useColumns(problem: Problem): UseColumn[] {
  const excluded = eligibility(problem);
  const bank = [...problem.bank].sort((a, b) => (a.id < b.id ? -1 : 1));
  return bank.flatMap((question) =>
    problem.sessions.flatMap((session, s) =>
      excluded(question, session)
        ? []
        : [{ kind: 'use' as const, question, session: s, worth: worthOf(question, problem.rules) }],
    ),
  );
}

/** Rules that the bank states: a question once, one of a cluster, no two enemies. */
function addBankRules(uses: Use[], add: AddRow): void {
  const byQuestion = groupBy(uses, (use) => [use.question.id]);
  const byCluster = groupBy(uses, (use) => use.question.clusters);
  for (const [cluster, members] of byCluster) add(atMostOne('cluster', cluster, members));
  for (const [id, places] of byQuestion) {
    const { clusters, enemies } = places[0]!.question;
    // A cluster's row already allows its members one place.
    if (places.length > 1 && clusters.length === 0) add(atMostOne('once', id, places));
    for (const enemy of enemies) {
      const others = byQuestion.get(enemy);
      const namedByBoth = others?.[0]!.question.enemies.includes(id);
      if (others && !(namedByBoth && enemy < id)) add(atMostOne('enemies', `${id} ${enemy}`, [...places, ...others]));
    }
  }
}

function addSessionRules(problem: Problem, s: number, uses: Use[], add: AddRow): void {
  const session = problem.sessions[s]!;
  const here = uses.filter((use) => use.session === s);
  const rule = (kind: UserRule, unit: Unit, ...path: string[]): StatedRule => ({
    kind,
    unit,
    subject: session.id,
    path: ['sessions', s, ...path],
  });
  const { minutes, questions } = session;
  if (minutes.from > 0) add(atLeast(minutes.from, rule('minutes-from', 'minutes', 'minutes', 'from'), here, inMinutes));
  add(atMost(minutes.to, rule('minutes-to', 'minutes', 'minutes', 'to'), here, inMinutes));
  if (questions.from > 0) add(atLeast(questions.from, rule('questions-from', 'questions', 'questions', 'from'), here));
  add(atMost(questions.to, rule('questions-to', 'questions', 'questions', 'to'), here));
  const focus = session.focus.length > 0 ? focusMinutes(session.focusShare, minutes.from) : 0;
  const focused = here.filter((use) => inFocus(use.question, session));
  if (focus > 0) add(atLeast(focus, rule('focus', 'minutes', 'focusShare'), focused, inMinutes));
  const pilots = session.pilots ?? (problem.rules.onePilotPerSession ? 1 : Infinity);
  const unproven = here.filter((use) => !use.question.proven);
  if (unproven.length > pilots) add(atMost(pilots, rule('pilots', 'questions', 'pilots'), unproven));
}

/** Whole minutes that a share of the session asks for; the tolerance keeps 0.6 * 45 at 27. */
export const focusMinutes = (share: number, minutes: number): number => Math.ceil(share * minutes - 1e-9);

function addCoverage(problem: Problem, c: number, uses: Use[], columns: Column[], add: AddRow): void {
  const wanted = problem.rules.coverage[c]!;
  const showing = uses.filter((use) => use.question.competencies.some((shown) => shown.id === wanted.competency));
  const rule = (kind: StatedRule['kind'], unit: Unit, key: string): StatedRule => ({
    kind,
    unit,
    subject: wanted.competency,
    path: ['rules', 'coverage', c, key],
  });
  if (wanted.questions > 0)
    add(atLeast(wanted.questions, rule('coverage-questions', 'questions', 'questions'), showing));
  if (wanted.minutes) add(atLeast(wanted.minutes, rule('coverage-minutes', 'minutes', 'minutes'), showing, inMinutes));
  if (wanted.sessions === 0) return;
  const looks: number[] = [];
  for (const places of groupBy(showing, (use) => [String(use.session)]).values()) {
    const look = columns.push({ kind: 'look' }) - 1;
    looks.push(look);
    const row = atLeast(0, rule('look', 'sessions', 'sessions'), places);
    add({ ...row, columns: [...row.columns, look], coefficients: [...row.coefficients, -1] });
  }
  const coefficients = looks.map(() => 1);
  const sessions = rule('coverage-sessions', 'sessions', 'sessions');
  add({ rule: sessions, sense: 'at-least', limit: wanted.sessions, columns: looks, coefficients });
}

function addPins(problem: Problem, uses: Use[], add: AddRow): void {
  const index = new Map(problem.sessions.map((session, s) => [session.id, s]));
  problem.rules.pinned.forEach(({ question, session }, p) => {
    const places = uses.filter(
      (use) => use.question.id === question && (session === undefined || use.session === index.get(session)),
    );
    add(atLeast(1, { kind: 'pinned', unit: 'questions', subject: question, path: ['rules', 'pinned', p] }, places));
  });
}

const one = () => 1;
const inMinutes = (use: Use) => use.question.minutes;

function atLeast(limit: number, rule: StatedRule, uses: Use[], weight: (use: Use) => number = one): Row {
  return { rule, sense: 'at-least', limit, columns: uses.map((use) => use.at), coefficients: uses.map(weight) };
}

function atMost(limit: number, rule: StatedRule, uses: Use[], weight: (use: Use) => number = one): Row {
  return { ...atLeast(limit, rule, uses, weight), sense: 'at-most' };
}

function atMostOne(kind: 'once' | 'cluster' | 'enemies', subject: string, uses: Use[]): Row {
  return atMost(1, { kind, unit: 'questions', subject, path: ['bank'] }, uses);
}

function groupBy<T>(items: T[], keys: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
