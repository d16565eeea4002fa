import { solve } from '../solve.ts';
import { addLinks, ratingsOf, usedColumns } from './links.ts';
import { assignmentsOf, panelModel } from './panel.model.ts';
import type { PanelProblem } from './panel.problem.ts';

/** Changes that together would link the raters as wanted; a smallest such set. */
export interface Mending {
  /** Sessions that would need one more rater. */
  secondRaters: string[];
  /** People who would need to be qualified for a stage. */
  qualify: { interviewer: string; stage: string }[];
}

/** What each change costs: a second rater for a session is sooner had than another person for a stage. */
const costs = { extra: 2, learn: 3 };
const MOST_ROUNDS = 60;

/** The least that would link the raters as wanted with no more open seats; null when nothing would, or time ran out. */
export async function mendingOf(problem: PanelProblem, seconds: number): Promise<Mending | null> {
  const until = performance.now() + seconds * 1000;
  const model = panelModel(problem, true);
  const { columns, extra, learn, open, missing } = model;
  const used = usedColumns(model);
  const dear = 1 + extra.length * costs.extra + learn.length * costs.learn;
  const priced = new Map<number, number>([
    ...extra.map(({ at }) => [at, costs.extra] as const),
    ...learn.map(({ at }) => [at, costs.learn] as const),
    ...[...open, ...missing].map(({ at }) => [at, dear] as const),
  ]);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const timeLimit = (until - performance.now()) / 1000;
    if (timeLimit <= 0) return null;
    const { status, values } = await solve(columns.programme(priced), { timeLimit, gap: 0 });
    if (status !== 'optimal' || !values) return null;
    const ratings = ratingsOf(assignmentsOf(values, model, problem), problem);
    if (addLinks(ratings, problem, model, used, problem.rules.links)) continue;
    const chosen = ({ at }: { at: number }) => values[at]! > 0.5;
    return {
      secondRaters: extra.filter(chosen).map(({ session }) => session.id),
      qualify: learn.filter(chosen).map(({ person, stage }) => ({ interviewer: person.id, stage })),
    };
  }
  return null;
}
