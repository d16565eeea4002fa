import { worthOf } from '../worth.ts';
import type { Choice, Question } from '../problem.ts';
import type { SlateProblem } from './slate.problem.ts';

/**
 * Questions that every loop asks, so that candidates can be compared on the same ground: the best proven ones of each
 * session of the reference loop that no candidate has met.
 *
 * A session keeps at least one question that varies. Where that leaves no anchor at all, the best question of the loop
 * is the one: without any, nothing would link the loops.
 */
export function anchorsOf({ problem, candidates, anchors }: SlateProblem, reference: readonly Choice[]): Choice[] {
  if (anchors.questions) return anchors.questions;
  const byId = new Map(problem.bank.map((question) => [question.id, question]));
  const met = new Set(candidates.flatMap(({ seen }) => seen));
  const pinned = new Set(problem.rules.pinned.map(({ question }) => question));
  const fit = ({ question }: Choice) => byId.get(question)!.proven && !met.has(question) && !pinned.has(question);
  const better = (a: Choice, b: Choice) => {
    const worth = (question: Question) => worthOf(question, problem.rules);
    return worth(byId.get(b.question)!) - worth(byId.get(a.question)!) || (a.question < b.question ? -1 : 1);
  };
  const perSession = problem.sessions.flatMap(({ id }) => {
    const here = reference.filter(({ session }) => session === id);
    return here
      .filter(fit)
      .sort(better)
      .slice(0, Math.min(anchors.perSession, here.length - 1));
  });
  if (perSession.length > 0 || anchors.perSession === 0 || pinned.size > 0) return perSession;
  return reference.filter(fit).sort(better).slice(0, 1);
}
