import type { CoverageRow, CoverageRule, LoopPlan } from '@loopwright/contracts';
import { ownersOf } from './loop.problem-rules.ts';

type Cell = { main: number; also: number };
type Shown = { session: string; weight: number; minutes: number };

/**
 * The coverage matrix of a plan: a row for every competency that has a rule or is shown by a question, those with a
 * rule first. Questions that `questionOf` does not know show nothing.
 */
export function matrixOf(
  plan: LoopPlan,
  questionOf: (questionId: string) => { competencies: Record<string, number>; minutes: number } | undefined,
): CoverageRow[] {
  const shown = new Map<string, Shown[]>(Object.keys(plan.coverage).map((slug) => [slug, []]));
  for (const { id, questions } of plan.sessions) {
    for (const { questionId, minutes } of questions) {
      const question = questionOf(questionId);
      for (const [slug, weight] of Object.entries(question?.competencies ?? {})) {
        const use = { session: id, weight, minutes: minutes ?? question!.minutes };
        shown.set(slug, [...(shown.get(slug) ?? []), use]);
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
  const row = {
    ...{ competency, rule, bySession },
    questions: uses.length,
    sessions: Object.keys(bySession).length,
    minutes: uses.reduce((sum, { minutes }) => sum + minutes, 0),
  };
  return { ...row, met: rule === null || lackOf(row, rule) === null };
}

type Counts = Pick<CoverageRow, 'bySession' | 'questions' | 'sessions' | 'minutes'>;
/** What a row falls short of in its rule, first things first; null when of nothing. */
export function lackOf(
  { bySession, questions, sessions, minutes }: Counts,
  rule: CoverageRule,
): 'questions' | 'sessions' | 'minutes' | 'owners' | null {
  if (questions < rule.questions) return 'questions';
  if (sessions < rule.sessions) return 'sessions';
  if (minutes < (rule.minutes ?? 0)) return 'minutes';
  return ownersIn(bySession) < (ownersOf(rule)?.from ?? 0) ? 'owners' : null;
}

/** Sessions that own a competency: that ask a question of which it is the main subject. */
export const ownersIn = (bySession: Record<string, Cell>): number =>
  Object.values(bySession).filter(({ main }) => main > 0).length;
