import type { Problem, Question, Rules, Session } from './problem.ts';

/** Why a question may not be asked in a session; `not-eligible` is the bank's own status. */
export const exclusions = ['not-eligible', 'level', 'seen', 'max-uses', 'banned', 'stage', 'too-long'] as const;
export type Exclusion = (typeof exclusions)[number];

/** First reason that keeps a question out of the whole loop. */
function outOfLoop(question: Question, { level, rules }: Problem, banned: Set<string>): Exclusion | undefined {
  if (question.status !== 'eligible') return 'not-eligible';
  if (level < question.levels.from || level > question.levels.to) return 'level';
  if (question.seen) return 'seen';
  if (rules.maxUses !== undefined && question.uses > rules.maxUses) return 'max-uses';
  return banned.has(question.id) ? 'banned' : undefined;
}

/** First reason that keeps an otherwise eligible question out of one session. */
function outOfSession(question: Question, session: Session): Exclusion | undefined {
  if (!question.stages.includes(session.stage)) return 'stage';
  return question.minutes > session.minutes.to ? 'too-long' : undefined;
}

/** Answers, for one problem, why a question may not be asked in a session; `undefined` = it may. */
export function eligibility(problem: Problem) {
  const banned = new Set(problem.rules.banned);
  return (question: Question, session: Session): Exclusion | undefined =>
    outOfLoop(question, problem, banned) ?? outOfSession(question, session);
}

/** What a question adds to the objective: measurement value less the exposure penalty; no unit. */
export function worthOf(question: Question, rules: Rules): number {
  return question.value - rules.exposureWeight * question.uses;
}

export const mainCompetencies = (question: Question): string[] =>
  question.competencies.filter((c) => c.weight === 2).map((c) => c.id);

/** Whether a question's minutes count towards the session's focus. */
export const inFocus = (question: Question, session: Session): boolean =>
  mainCompetencies(question).some((id) => session.focus.includes(id));
