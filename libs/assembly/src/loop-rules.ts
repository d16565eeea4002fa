/** The rows of the rules over the whole loop: coverage, owners, mixes, pins. */
import { mainCompetencies } from './eligibility.ts';
import type { AddRow, Column, StatedRule, Unit, Use, UserRule } from './model.ts';
import type { Problem } from './problem.ts';
import { atLeast, atMost, groupBy, inMinutes, withColumn } from './rows.ts';

type Path = (string | number)[];

export function addLoopRules(problem: Problem, uses: Use[], columns: Column[], add: AddRow): void {
  problem.rules.coverage.forEach((_, c) => addCoverage(problem, c, uses, columns, add));
  problem.rules.owners.forEach((_, o) => addOwners(problem, o, uses, columns, add));
  addMixes(problem, uses, add);
  addPins(problem, uses, add);
}

function addCoverage(problem: Problem, c: number, uses: Use[], columns: Column[], add: AddRow): void {
  const wanted = problem.rules.coverage[c]!;
  const showing = uses.filter((use) => use.question.competencies.some((shown) => shown.id === wanted.competency));
  const rule = ruleAt(['rules', 'coverage', c], wanted.competency);
  if (wanted.questions > 0)
    add(atLeast(wanted.questions, rule('coverage-questions', 'questions', 'questions'), showing));
  if (wanted.minutes) add(atLeast(wanted.minutes, rule('coverage-minutes', 'minutes', 'minutes'), showing, inMinutes));
  if (wanted.sessions === 0) return;
  const looks: number[] = [];
  for (const places of bySession(showing)) {
    const look = columns.push({ kind: 'look' }) - 1;
    looks.push(look);
    add(withColumn(atLeast(0, rule('look', 'sessions', 'sessions'), places), look, -1));
  }
  const sessions = rule('coverage-sessions', 'sessions', 'sessions');
  add({ ...atLeast(wanted.sessions, sessions, []), columns: looks, coefficients: looks.map(() => 1) });
}

/** An owner column is 1 when, and only when, its session asks a question with the competency as a main one. */
function addOwners(problem: Problem, o: number, uses: Use[], columns: Column[], add: AddRow): void {
  const { competency, from, to } = problem.rules.owners[o]!;
  const rule = ruleAt(['rules', 'owners', o], competency);
  const owning = uses.filter((use) => mainCompetencies(use.question).includes(competency));
  const owners = bySession(owning).map((places) => {
    const owner = columns.push({ kind: 'owner' }) - 1;
    add(withColumn(atLeast(0, rule('own', 'sessions', 'from'), places), owner, -1));
    add(withColumn(atMost(0, rule('own', 'sessions', 'to'), places), owner, -places.length));
    return owner;
  });
  const coefficients = owners.map(() => 1);
  if (from > 0) add({ ...atLeast(from, rule('owners-from', 'sessions', 'from'), []), columns: owners, coefficients });
  add({ ...atMost(to, rule('owners-to', 'sessions', 'to'), []), columns: owners, coefficients });
}

function addMixes({ levels, rules }: Problem, uses: Use[], add: AddRow): void {
  rules.levelMix.forEach(({ level, from, to }, m) => {
    const rule = ruleAt(['rules', 'levelMix', m], levels[level]!);
    const aimed = uses.filter((use) => use.question.aim === level);
    if (from > 0) add(atLeast(from, rule('level-mix-from', 'questions', 'from'), aimed));
    if (to !== undefined) add(atMost(to, rule('level-mix-to', 'questions', 'to'), aimed));
  });
  rules.formatMix.forEach(({ format, from, to }, m) => {
    const rule = ruleAt(['rules', 'formatMix', m], format);
    const alike = uses.filter((use) => use.question.format === format);
    if (from > 0) add(atLeast(from, rule('format-mix-from', 'questions', 'from'), alike));
    if (to !== undefined) add(atMost(to, rule('format-mix-to', 'questions', 'to'), alike));
  });
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

const bySession = (uses: Use[]): Use[][] => [...groupBy(uses, (use) => [String(use.session)]).values()];

const ruleAt =
  (path: Path, subject: string) =>
  (kind: UserRule | 'look' | 'own', unit: Unit, key: string): StatedRule => ({
    kind,
    unit,
    subject,
    path: [...path, key],
  });
