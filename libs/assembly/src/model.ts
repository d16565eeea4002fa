/**
 * A problem as a 0-1 programme: columns to decide, rows to keep.
 *
 * Method: van der Linden, Linear Models for Optimal Test Design (2005): one binary column per eligible question and
 * session, one row per rule, maximum information at the level's target ability less an exposure penalty.
 */
import { cliques, enmityOf } from './cliques.ts';
import { eligibility, inFocus } from './eligibility.ts';
import { addLoopRules } from './loop-rules.ts';
import type { Problem, Question } from './problem.ts';
import { atLeast, atMost, atMostOne, groupBy, inMinutes } from './rows.ts';
import { worthOf } from './worth.ts';

/** Rules that the team states and may relax. */
export const userRules = [
  'pinned',
  'coverage-questions',
  'coverage-sessions',
  'coverage-minutes',
  'owners-from',
  'owners-to',
  'level-mix-from',
  'level-mix-to',
  'format-mix-from',
  'format-mix-to',
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
  kind: UserRule | 'once' | 'cluster' | 'enemies' | 'look' | 'own';
  path: (string | number)[];
  /** Id of the session, competency, question or cluster, or name of the level or format, that it is about. */
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
/** `look`: 1 when the session gives a look at a competency; `owner`: 1 when it owns one. */
interface MarkColumn {
  kind: 'look' | 'owner';
}
export type Column = UseColumn | MarkColumn;

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
  addLoopRules(problem, uses, columns, add);
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
  const dense = namedEnemies(byQuestion) > mostNamed;
  if (dense) addGroupsOfEnemies(byQuestion, add);
  const crowded = [...byCluster].filter(([, members]) => members.length > 1);
  for (const [cluster, members] of crowded) add(atMostOne('cluster', cluster, members));
  for (const [id, places] of byQuestion) {
    // A cluster's row already allows its members one place.
    if (places.length > 1 && places[0]!.question.clusters.length === 0) add(atMostOne('once', id, places));
    if (!dense) addEnemies(id, places, byQuestion, add);
  }
}

/** So many named enemies are stated pair by pair; a row for each of more pairs would fill the solver's memory. */
const mostNamed = 40_000;
type Places = Map<string, Use[]>;
const questionOf = (places: Use[]): Question => places[0]!.question;
const namedEnemies = (byQuestion: Places): number =>
  [...byQuestion.values()].reduce((sum, places) => sum + questionOf(places).enemies.length, 0);

function addGroupsOfEnemies(byQuestion: Places, add: AddRow): void {
  for (const group of cliques(enmityOf([...byQuestion.values()].map(questionOf))))
    add(
      atMostOne(
        'enemies',
        group.join(' '),
        group.flatMap((id) => byQuestion.get(id)!),
      ),
    );
}

function addEnemies(id: string, places: Use[], byQuestion: Map<string, Use[]>, add: AddRow): void {
  for (const enemy of places[0]!.question.enemies) {
    const others = byQuestion.get(enemy);
    const namedByBoth = others?.[0]!.question.enemies.includes(id);
    if (others && !(namedByBoth && enemy < id)) add(atMostOne('enemies', `${id} ${enemy}`, [...places, ...others]));
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
