/** Several questions of the bank put into one session of a plan at once, and taken out again. */
import type { LoopPlan } from '@loopwright/contracts';

type Ids = readonly string[];
const askedIn = ({ sessions }: LoopPlan): Set<string> =>
  new Set(sessions.flatMap(({ questions }) => questions.map(({ questionId }) => questionId)));

/** Those that the plan neither asks already nor was told never to use. */
export function newTo(plan: LoopPlan, ids: Ids): string[] {
  const asked = askedIn(plan);
  return ids.filter((id) => !asked.has(id) && !plan.banned.includes(id));
}

/** Chosen by hand, so pinned; asked twice, it changes nothing the second time. */
export const withAdded = (plan: LoopPlan, session: string, ids: Ids): LoopPlan => ({
  ...plan,
  sessions: plan.sessions.map((each) =>
    each.id === session
      ? {
          ...each,
          questions: [...each.questions, ...newTo(plan, ids).map((questionId) => ({ questionId, pinned: true }))],
        }
      : each,
  ),
});

export const withoutAdded = (plan: LoopPlan, session: string, ids: Ids): LoopPlan => ({
  ...plan,
  sessions: plan.sessions.map((each) =>
    each.id === session
      ? { ...each, questions: each.questions.filter(({ questionId }) => !ids.includes(questionId)) }
      : each,
  ),
});
