import { choicesOfLoop } from './choices.ts';
import { eligibility } from './eligibility.ts';
import { worthOf } from './worth.ts';
import { parseProblem, type Choice, type Problem, type Question } from './problem.ts';
import type { Loop } from './result.ts';
import { verifier } from './verify.ts';

/** A question that could take another's place. */
export interface Alternative {
  question: string;
  minutes: number;
  value: number;
  /** What the swap takes from the objective; negative when it would gain, as it may in a loop that is not proven best. */
  cost: number;
}

/**
 * Questions that could take a chosen question's place in its session, everything else staying as it is.
 *
 * Every one of them keeps all rules (checked by the verifier), so a swap needs no solving; other changes elsewhere in
 * the loop might make it cheaper still.
 *
 * @param loop the assembled loop, or its choices
 * @param question id of the chosen question
 * @param most how many to return, cheapest first
 * @returns empty when the question is not in the loop or nothing can replace it
 * @throws ProblemError when the problem is malformed
 */
export function alternatives(
  problem: unknown,
  loop: Loop | readonly Choice[],
  question: string,
  most = 5,
): Alternative[] {
  return swaps(parseProblem(problem))('sessions' in loop ? choicesOfLoop(loop) : loop, question, most);
}

/** Pairs of questions that are looked at for all questions of a loop together: some seconds. */
const mostPairs = 2e8;
/** Rivals tried for each question. Loops as people hold them try whole banks; one of hundreds of questions tries the cheapest few. */
const triesFor = (questions: number): number => Math.max(10, Math.floor(mostPairs / questions ** 3));

/** The same for many questions of one checked problem. */
export function swaps(problem: Problem) {
  const questions = new Map(problem.bank.map((question) => [question.id, question]));
  const excluded = eligibility(problem);
  const broken = verifier(problem);
  const rivalsIn = problem.sessions.map((session) => problem.bank.filter((rival) => !excluded(rival, session)));
  return (choices: readonly Choice[], question: string, most: number): Alternative[] => {
    const place = choices.find((choice) => choice.question === question);
    const s = problem.sessions.findIndex(({ id }) => id === place?.session);
    const replaced = questions.get(question);
    if (s < 0 || !replaced) return [];
    const others = choices.filter((choice) => choice !== place);
    const keeps = (rival: string) => broken([...others, { question: rival, session: place!.session }]).length === 0;
    const fits = roomFor(s, others, problem, questions);
    const worth = worthOf(replaced, problem.rules);
    const asked = new Set(choices.map((choice) => choice.question));
    const candidates = rivalsIn[s]!.filter((rival) => !asked.has(rival.id) && fits(rival))
      .map((rival) => ({ rival, cost: worth - worthOf(rival, problem.rules) }))
      .sort((a, b) => a.cost - b.cost || (a.rival.id < b.rival.id ? -1 : 1));
    const tried = candidates.slice(0, triesFor(choices.length));
    return firstOf(tried, most, ({ rival }) => keeps(rival.id)).map(({ rival, cost }) => ({
      question: rival.id,
      minutes: rival.minutes,
      value: rival.value,
      cost,
    }));
  };
}

/** Two of the rules, checked quickly before all of them are: the session's minutes, and clusters. */
function roomFor(
  s: number,
  others: readonly Choice[],
  { sessions }: Problem,
  questions: Map<string, Question>,
): (rival: Question) => boolean {
  const { id, minutes } = sessions[s]!;
  const asked = others.map((choice) => ({ session: choice.session, question: questions.get(choice.question) }));
  const beside = asked.reduce((sum, use) => (use.session === id ? sum + (use.question?.minutes ?? 0) : sum), 0);
  const clusters = new Set(asked.flatMap((use) => use.question?.clusters ?? []));
  return (rival) =>
    beside + rival.minutes <= minutes.to &&
    beside + rival.minutes >= minutes.from &&
    !rival.clusters.some((cluster) => clusters.has(cluster));
}

function firstOf<T>(items: T[], most: number, wanted: (item: T) => boolean): T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.length >= most) break;
    if (wanted(item)) found.push(item);
  }
  return found;
}
