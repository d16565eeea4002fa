/**
 * Questions that need not be looked at, because better ones would always be free in their place.
 *
 * Question r can stand in for q when it has the same minutes and, wherever q may be asked, r may be asked too; when it
 * shows all that q shows, has the same main competencies, and is the same to the mixes of levels and formats; when it is
 * proven if q is; when its clusters are among q's and no question is its enemy; and when its worth comes before q's in
 * the order of worth and then of ids. Then in any loop that asks q and not r, r can be asked in q's place: no rule
 * breaks, and the loop is better or comes first among equals.
 *
 * So q can be dropped when some stand-in is free in every loop that asks q:
 * - one that shares a cluster with q is free, because q already fills the cluster;
 * - among others as many as could be asked at once in all their sessions, one is free, because q fills one of the places.
 *
 * Dropping many at once is sound: take the loop that comes first among the best; if it asked a dropped question, the
 * stand-in that is free would make one that comes before it.
 */
import { mainCompetencies } from './eligibility.ts';
import type { Model, UseColumn } from './model.ts';
import type { Problem, Question } from './problem.ts';

interface Candidate {
  question: Question;
  /** Sessions that may ask it, by index. */
  sessions: Set<number>;
  /** Place in the order of worth: the first is the best. */
  order: number;
  /** What has to be the same in a stand-in. */
  kind: string;
  inEnmity: boolean;
}

/** Stand-ins that are tried for each question: it may be kept without need, but a bank of many alike takes no hours. */
const mostTried = 1_000;

/**
 * Ids of questions without which the best loop stays the same.
 *
 * @param costs what each column adds to the objective; a question adds the same wherever it is asked, but for ties
 */
export function dominated(problem: Problem, model: Model, costs: readonly number[]): Set<string> {
  const pinned = new Set(problem.rules.pinned.map(({ question }) => question));
  const dropped = new Set<string>();
  for (const alike of groups(candidates(problem, model, costs))) {
    // What has enemies stands in for nobody.
    const standIns = alike.filter(({ inEnmity }) => !inEnmity).slice(0, mostTried);
    for (const one of alike) {
      if (!pinned.has(one.question.id) && hasFreeStandIn(one, standIns, problem)) dropped.add(one.question.id);
    }
  }
  return dropped;
}

function candidates(problem: Problem, model: Model, costs: readonly number[]): Candidate[] {
  const enemies = new Set(problem.bank.flatMap((question) => question.enemies));
  const found = new Map<string, Candidate & { cost: number }>();
  model.columns.forEach((column, at) => {
    if (column.kind !== 'use') return;
    const known = found.get(column.question.id);
    if (known) {
      known.sessions.add(column.session);
      known.cost = Math.min(known.cost, costs[at]!);
    } else found.set(column.question.id, { ...candidate(column, problem, enemies), cost: costs[at]! });
  });
  const sorted = [...found.values()].sort((a, b) => b.cost - a.cost || (a.question.id < b.question.id ? -1 : 1));
  sorted.forEach((one, order) => (one.order = order));
  return sorted;
}

function candidate({ question, session }: UseColumn, { rules }: Problem, enemies: Set<string>): Candidate {
  const level = rules.levelMix.some(({ level }) => level === question.aim) ? question.aim : null;
  const format = rules.formatMix.some(({ format }) => format === question.format) ? question.format : null;
  return {
    question,
    sessions: new Set([session]),
    order: 0,
    kind: JSON.stringify([question.minutes, mainCompetencies(question).sort(), level, format]),
    inEnmity: question.enemies.length > 0 || enemies.has(question.id),
  };
}

function groups(all: Candidate[]): Candidate[][] {
  const byKind = new Map<string, Candidate[]>();
  for (const one of all) {
    const alike = byKind.get(one.kind);
    if (alike) alike.push(one);
    else byKind.set(one.kind, [one]);
  }
  return [...byKind.values()];
}

function hasFreeStandIn(one: Candidate, standIns: readonly Candidate[], problem: Problem): boolean {
  const places = new Set<number>();
  let free = 0;
  for (const other of standIns) {
    // In the order of worth: who comes after cannot stand in.
    if (other.order >= one.order) return false;
    if (!standsIn(other, one)) continue;
    if (other.question.clusters.length > 0) return true;
    free += 1;
    other.sessions.forEach((session) => places.add(session));
    if (free >= mostAtOnce(places, one.question.minutes, problem)) return true;
  }
  return false;
}

function standsIn(other: Candidate, one: Candidate): boolean {
  const { question: r } = other;
  const { question: q } = one;
  if (!r.proven && q.proven) return false;
  return (
    r.clusters.every((cluster) => q.clusters.includes(cluster)) &&
    isSubset(one.sessions, other.sessions) &&
    q.competencies.every(({ id }) => r.competencies.some((shown) => shown.id === id))
  );
}

function isSubset(some: Set<number>, all: Set<number>): boolean {
  for (const one of some) if (!all.has(one)) return false;
  return true;
}

/** How many questions of so many minutes the sessions could ask at once, together. */
function mostAtOnce(sessions: Set<number>, minutes: number, problem: Problem): number {
  let most = 0;
  for (const at of sessions) {
    const session = problem.sessions[at]!;
    most += Math.min(session.questions.to, Math.floor(session.minutes.to / minutes));
  }
  return most;
}
