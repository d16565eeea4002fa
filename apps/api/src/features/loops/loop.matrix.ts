import type { CoverageRow, CoverageRule, LoopPlan } from '@loopwright/contracts';

type Cell = { main: number; also: number };
type Shown = { session: string; weight: number };

/**
 * The coverage matrix of a plan: a row for every competency that has a rule or is shown by a question, those with a
 * rule first. Questions that `competenciesOf` does not know show nothing.
 */
export function matrixOf(
  plan: LoopPlan,
  competenciesOf: (questionId: string) => Record<string, number> | undefined,
): CoverageRow[] {
  const shown = new Map<string, Shown[]>(Object.keys(plan.coverage).map((slug) => [slug, []]));
  for (const { id, questions } of plan.sessions) {
    for (const { questionId } of questions) {
      for (const [slug, weight] of Object.entries(competenciesOf(questionId) ?? {})) {
        shown.set(slug, [...(shown.get(slug) ?? []), { session: id, weight }]);
      }
    }
  }
  return [...shown].map(([competency, uses]) => rowOf(competency, plan.coverage[competency] ?? null, uses));
}

function rowOf(competency: string, rule: CoverageRule | null, uses: Shown[]): CoverageRow {
  const bySession: Record<string, Cell> = {};
  for (const { session, weight } of uses) {
    const { main, also } = bySession[session] ?? { main: 0, also: 0 };
    bySession[session] = weight === 2 ? { main: main + 1, also } : { main, also: also + 1 };
  }
  const questions = uses.length;
  const sessions = Object.keys(bySession).length;
  return {
    competency,
    rule,
    bySession,
    questions,
    sessions,
    met: rule === null || (questions >= rule.questions && sessions >= rule.sessions),
  };
}
