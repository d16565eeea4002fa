/** Several questions of the bank put into one session of a plan at once, and taken out again. */
import type { LoopPlan, LoopSession, QuestionSummary } from '@loopwright/contracts';
import { askedMinutes, counted } from './loop-words.ts';

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

export type FromBank = Pick<QuestionSummary, 'id' | 'title' | 'minutes' | 'stages'>;

/** Those that cannot come in, each with the reason, as sentences. */
export function leftOutWords(plan: LoopPlan, questions: readonly FromBank[]): string[] {
  return questions.flatMap(({ id, title }) => {
    const where = plan.sessions.find((session) => session.questions.some(({ questionId }) => questionId === id));
    if (where) return [`“${title}” is in “${where.title}” already.`];
    return plan.banned.includes(id) ? [`“${title}” was set to be never used in this loop.`] : [];
  });
}

/** What would no longer fit in a session once these are in it; adding them is allowed all the same. */
export function overfillWords(session: LoopSession, added: readonly FromBank[], stage: string): string[] {
  if (added.length === 0) return [];
  const minutes = askedMinutes(session) + askedMinutes({ questions: added });
  const count = session.questions.length + added.length;
  const strange = added.flatMap(({ title, stages }) => (stages.includes(session.stage) ? [] : `“${title}”`));
  return [
    minutes > session.questionMinutes.to && `Would be ${minutes} of ${session.questionMinutes.to} min for questions.`,
    count > session.questionCount.to && `${counted(count, 'question')}, at most ${session.questionCount.to} wanted.`,
    strange.length > 0 && `Not meant for the stage ${stage}: ${strange.join(', ')}.`,
  ].filter((words) => words !== false);
}
