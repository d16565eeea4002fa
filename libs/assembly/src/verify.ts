/**
 * An independent check of a loop. It recomputes everything from the problem and shares no code with the model, so a
 * mistake there cannot hide here.
 */
import { say, total, mainsOf, type Asked, type BrokenRule } from './broken.ts';
import { brokenCoverage, brokenMixes, brokenOwners, brokenPins } from './verify-loop.ts';
import { parseProblem, type Choice, type Problem, type Question, type Session } from './problem.ts';

export type { BrokenRule } from './broken.ts';

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
      ...brokenOwners(asked, problem),
      ...brokenMixes(asked, problem),
      ...brokenPins(asked, problem),
    ];
  };
}

function brokenEligibility({ question, session }: Asked, problem: Problem): BrokenRule[] {
  const { level, levels, rules } = problem;
  const met = question.seen || metWithin(question, [problem.candidate], rules.met.candidateDays ?? Infinity);
  const checks: [broken: boolean, reason: string][] = [
    [question.status !== 'eligible', 'the bank does not offer it'],
    [!(question.levels.from <= level && level <= question.levels.to), `it does not suit ${levels[level]}`],
    [met, 'the candidate met it before'],
    [question.uses > (rules.maxUses ?? Infinity), `it was used more than ${rules.maxUses} times`],
    [rules.banned.includes(question.id), 'it is banned'],
    [!question.stages.includes(session.stage), `it is no question for the stage ${session.stage}`],
    [question.minutes > session.minutes.to, 'it is longer than the session'],
  ];
  const reasons = [
    ...checks.flatMap(([broken, reason]) => (broken ? [reason] : [])),
    ...brokenByInterviewers(question, session, problem),
  ];
  return reasons.map((reason) =>
    say(
      'eligibility',
      ['bank', problem.bank.indexOf(question)],
      1,
      `${question.id} must not be asked in ${session.id}: ${reason}`,
    ),
  );
}

function brokenByInterviewers(question: Question, { interviewers }: Session, { rules }: Problem): string[] {
  if (interviewers.length === 0) return [];
  const judged = new Set(interviewers.flatMap(({ qualified }) => qualified ?? mainsOf(question)));
  const unjudged = mainsOf(question).find((competency) => !judged.has(competency));
  const days = rules.met.interviewerDays;
  const people = interviewers.map(({ id }) => id);
  return [
    ...(unjudged === undefined ? [] : [`nobody there is qualified for ${unjudged}`]),
    ...(days !== undefined && metWithin(question, people, days) ? ['an interviewer met it lately'] : []),
  ];
}

const metWithin = ({ metBy }: Question, people: (string | undefined)[], days: number): boolean =>
  metBy.some(({ person, daysAgo }) => people.includes(person) && daysAgo <= days);

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
  const onFocus = here.filter((q) => mainsOf(q).some((id) => session.focus.includes(id)));
  return Math.ceil(session.focusShare * session.minutes.from - total(onFocus) - 1e-9);
}
