/**
 * An independent check of a loop. It recomputes everything from the problem and shares no code with the model, so a
 * mistake there cannot hide here.
 */
import { parseProblem, type Choice, type Problem, type Question, type Session } from './problem.ts';

/** A rule that a loop breaks. */
export interface BrokenRule {
  kind:
    | 'unknown'
    | 'once'
    | 'eligibility'
    | 'enemies'
    | 'cluster'
    | 'pinned'
    | 'coverage-questions'
    | 'coverage-sessions'
    | 'coverage-minutes'
    | 'questions-from'
    | 'questions-to'
    | 'minutes-from'
    | 'minutes-to'
    | 'focus'
    | 'pilots';
  /** Path of the rule in the problem. */
  path: (string | number)[];
  /** By how much, in the unit that `words` names. */
  by: number;
  words: string;
}

interface Asked {
  question: Question;
  session: Session;
}

/**
 * Checks a loop against every rule of its problem.
 *
 * @param problem the problem, checked or as read from a file
 * @param choices which question is asked in which session, in any order
 * @returns the broken rules; empty when the loop keeps them all
 * @throws ProblemError when the problem is malformed
 */
export function verify(problem: unknown, choices: readonly Choice[]): BrokenRule[] {
  return verifier(parseProblem(problem))(choices);
}

/** The same check for many loops of one checked problem. */
export function verifier(problem: Problem): (choices: readonly Choice[]) => BrokenRule[] {
  const questions = new Map(problem.bank.map((question) => [question.id, question]));
  const sessions = new Map(problem.sessions.map((session) => [session.id, session]));
  return (choices) => {
    const asked: Asked[] = [];
    const broken: BrokenRule[] = [];
    for (const choice of choices) {
      const question = questions.get(choice.question);
      const session = sessions.get(choice.session);
      if (question && session) asked.push({ question, session });
      else
        broken.push(
          say('unknown', [], 1, `"${choice.question}" in "${choice.session}": the problem lacks one of them`),
        );
    }
    return [
      ...broken,
      ...asked.flatMap((use) => brokenEligibility(use, problem)),
      ...brokenMeetings(asked),
      ...problem.sessions.flatMap((session, s) => brokenSession(session, s, asked, problem)),
      ...problem.rules.coverage.flatMap((_, c) => brokenCoverage(c, asked, problem)),
      ...brokenPins(asked, problem),
    ];
  };
}

function brokenEligibility({ question, session }: Asked, problem: Problem): BrokenRule[] {
  const { level, levels, rules } = problem;
  const reasons: string[] = [];
  if (question.status !== 'eligible') reasons.push('the bank does not offer it');
  if (!(question.levels.from <= level && level <= question.levels.to))
    reasons.push(`it does not suit ${levels[level]}`);
  if (question.seen) reasons.push('the candidate met it before');
  if (question.uses > (rules.maxUses ?? Infinity)) reasons.push(`it was used more than ${rules.maxUses} times`);
  if (rules.banned.includes(question.id)) reasons.push('it is banned');
  if (!question.stages.includes(session.stage)) reasons.push(`it is no question for the stage ${session.stage}`);
  if (question.minutes > session.minutes.to) reasons.push('it is longer than the session');
  const path = ['bank', problem.bank.indexOf(question)];
  return reasons.map((reason) =>
    say('eligibility', path, 1, `${question.id} must not be asked in ${session.id}: ${reason}`),
  );
}

function brokenMeetings(asked: Asked[]): BrokenRule[] {
  const broken: BrokenRule[] = [];
  asked.forEach(({ question: a }, i) => {
    for (const { question: b } of asked.slice(i + 1)) {
      if (a.id === b.id) broken.push(say('once', ['bank'], 1, `${a.id} is asked twice`));
      else {
        const shared = a.clusters.find((cluster) => b.clusters.includes(cluster));
        if (shared !== undefined)
          broken.push(say('cluster', ['bank'], 1, `${a.id} and ${b.id} are both of cluster ${shared}`));
        if (a.enemies.includes(b.id) || b.enemies.includes(a.id)) {
          broken.push(say('enemies', ['bank'], 1, `${a.id} and ${b.id} must not meet in one loop`));
        }
      }
    }
  });
  return broken;
}

function brokenSession(session: Session, s: number, asked: Asked[], problem: Problem): BrokenRule[] {
  const here = asked.filter((use) => use.session === session).map((use) => use.question);
  const at = (...path: string[]) => ['sessions', s, ...path];
  const broken: BrokenRule[] = [];
  const minutes = total(here);
  const short = session.minutes.from - minutes;
  if (short > 0)
    broken.push(say('minutes-from', at('minutes', 'from'), short, `${session.id} is ${short} minutes short`));
  const over = minutes - session.minutes.to;
  if (over > 0)
    broken.push(say('minutes-to', at('minutes', 'to'), over, `${session.id} is ${over} minutes over its time`));
  const few = session.questions.from - here.length;
  if (few > 0)
    broken.push(say('questions-from', at('questions', 'from'), few, `${session.id} has ${few} questions too few`));
  const many = here.length - session.questions.to;
  if (many > 0)
    broken.push(say('questions-to', at('questions', 'to'), many, `${session.id} has ${many} questions too many`));
  const off = missingFocus(session, here);
  if (off > 0) broken.push(say('focus', at('focusShare'), off, `${session.id} lacks ${off} minutes on its focus`));
  const pilots = here.filter((question) => !question.proven).length;
  const excess = pilots - (session.pilots ?? (problem.rules.onePilotPerSession ? 1 : pilots));
  if (excess > 0)
    broken.push(say('pilots', at('pilots'), excess, `${session.id} has ${excess} pilot questions too many`));
  return broken;
}

/** Whole minutes by which a session misses its focus; the tolerance forgives 0.6 * 45 = 27.000000000000004. */
function missingFocus(session: Session, here: Question[]): number {
  if (session.focus.length === 0) return 0;
  const onFocus = here.filter((q) => q.competencies.some((c) => c.weight === 2 && session.focus.includes(c.id)));
  return Math.ceil(session.focusShare * session.minutes.from - total(onFocus) - 1e-9);
}

function brokenCoverage(c: number, asked: Asked[], problem: Problem): BrokenRule[] {
  const { competency, questions, sessions, minutes } = problem.rules.coverage[c]!;
  const showing = asked.filter((use) => use.question.competencies.some((shown) => shown.id === competency));
  const missing = {
    questions: questions - showing.length,
    sessions: sessions - new Set(showing.map((use) => use.session)).size,
    minutes: (minutes ?? 0) - total(showing.map((use) => use.question)),
  };
  return (['questions', 'sessions', 'minutes'] as const)
    .filter((unit) => missing[unit] > 0)
    .map((unit) =>
      say(
        `coverage-${unit}`,
        ['rules', 'coverage', c, unit],
        missing[unit],
        `${competency} lacks ${missing[unit]} ${unit}`,
      ),
    );
}

function brokenPins(asked: Asked[], problem: Problem): BrokenRule[] {
  return problem.rules.pinned.flatMap(({ question, session }, p) => {
    const kept = asked.some(
      (use) => use.question.id === question && (session === undefined || use.session.id === session),
    );
    const where = session === undefined ? '' : ` to ${session}`;
    return kept ? [] : [say('pinned', ['rules', 'pinned', p], 1, `${question} is pinned${where} but not asked there`)];
  });
}

const total = (questions: Question[]) => questions.reduce((sum, question) => sum + question.minutes, 0);
const say = (kind: BrokenRule['kind'], path: BrokenRule['path'], by: number, words: string): BrokenRule => ({
  kind,
  path,
  by,
  words,
});
