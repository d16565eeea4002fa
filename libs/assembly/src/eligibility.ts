import type { Problem, Question, Session } from './problem.ts';

/** Why a question may not be asked in a session; `not-eligible` is the bank's own status. */
export const exclusions = [
  'not-eligible',
  'level',
  'seen',
  'max-uses',
  'banned',
  'stage',
  'too-long',
  'not-qualified',
  'met-by-interviewer',
] as const;
export type Exclusion = (typeof exclusions)[number];

/** First reason that keeps a question out of the whole loop. */
function outOfLoop(question: Question, problem: Problem, banned: Set<string>): Exclusion | undefined {
  const { level, rules } = problem;
  if (question.status !== 'eligible') return 'not-eligible';
  if (level < question.levels.from || level > question.levels.to) return 'level';
  if (metByCandidate(question, problem)) return 'seen';
  if (rules.maxUses !== undefined && question.uses > rules.maxUses) return 'max-uses';
  return banned.has(question.id) ? 'banned' : undefined;
}

const metByCandidate = ({ seen, metBy }: Question, { candidate, rules }: Problem): boolean =>
  seen ||
  (candidate !== undefined &&
    metBy.some(({ person, daysAgo }) => person === candidate && daysAgo <= (rules.met.candidateDays ?? Infinity)));

/** First reason that keeps an otherwise eligible question out of one session. */
function outOfSession(question: Question, session: Session, { rules }: Problem): Exclusion | undefined {
  if (!question.stages.includes(session.stage)) return 'stage';
  if (question.minutes > session.minutes.to) return 'too-long';
  if (session.interviewers.length === 0) return undefined;
  if (!qualified(question, session)) return 'not-qualified';
  const days = rules.met.interviewerDays ?? -1;
  const spent = question.metBy.some(
    ({ person, daysAgo }) => daysAgo <= days && session.interviewers.some(({ id }) => id === person),
  );
  return spent ? 'met-by-interviewer' : undefined;
}

/** Whether each main competency of a question has somebody in the session who may judge it. */
const qualified = (question: Question, { interviewers }: Session): boolean =>
  mainCompetencies(question).every((competency) =>
    interviewers.some((person) => person.qualified?.includes(competency) ?? true),
  );

/** Answers, for one problem, why a question may not be asked in a session; `undefined` = it may. */
export function eligibility(problem: Problem) {
  const banned = new Set(problem.rules.banned);
  return (question: Question, session: Session): Exclusion | undefined =>
    outOfLoop(question, problem, banned) ?? outOfSession(question, session, problem);
}

export const mainCompetencies = (question: Question): string[] =>
  question.competencies.filter((c) => c.weight === 2).map((c) => c.id);

/** Whether a question's minutes count towards the session's focus. */
export const inFocus = (question: Question, session: Session): boolean =>
  mainCompetencies(question).some((id) => session.focus.includes(id));
