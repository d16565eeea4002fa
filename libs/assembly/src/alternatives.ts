import { eligibility, worthOf } from './eligibility.ts';
import { parseProblem, type Choice } from './problem.ts';
import { choicesOfLoop, type Loop } from './result.ts';
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
  const parsed = parseProblem(problem);
  const choices = 'sessions' in loop ? choicesOfLoop(loop) : loop;
  const place = choices.find((choice) => choice.question === question);
  const session = parsed.sessions.find(({ id }) => id === place?.session);
  const replaced = parsed.bank.find(({ id }) => id === question);
  if (!session || !replaced) return [];
  const worth = worthOf(replaced, parsed.rules);
  const others = choices.filter((choice) => choice !== place);
  const asked = new Set(choices.map((choice) => choice.question));
  const excluded = eligibility(parsed);
  const broken = verifier(parsed);
  const candidates = parsed.bank
    .filter((rival) => !asked.has(rival.id) && !excluded(rival, session))
    .map((rival) => ({ rival, cost: worth - worthOf(rival, parsed.rules) }))
    .sort((a, b) => a.cost - b.cost || (a.rival.id < b.rival.id ? -1 : 1));
  const found: Alternative[] = [];
  for (const { rival, cost } of candidates) {
    if (found.length >= most) break;
    if (broken([...others, { question: rival.id, session: session.id }]).length > 0) continue;
    found.push({ question: rival.id, minutes: rival.minutes, value: rival.value, cost });
  }
  return found;
}
