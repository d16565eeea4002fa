import { readFileSync } from 'node:fs';
import { assemble, type Assembly, ProblemError } from '@loopwright/assembly';
import { Refusal } from '../refusal.ts';

type AssembleCommand = { problem: string; json: boolean; timeLimit: number | undefined };

/** No loop keeps every rule: somebody has to say which rule gives way. */
const TO_DECIDE = 3;

/** Assembles a loop from a problem file; exit code 3 when no loop keeps every rule, 1 when none was found in time. */
export async function assembleCommand({ problem, json, timeLimit }: AssembleCommand): Promise<number> {
  try {
    const answer = await assemble(readProblem(problem), { timeLimit });
    console.log(json ? inJson(answer) : inWords(answer));
    if (answer.status === 'infeasible') return TO_DECIDE;
    return 'loop' in answer ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (json) console.log(inJson({ status: error.code, issues: error.issues }));
    throw new Refusal(`${problem} is not a problem: ${faultsOf(error)}`, { cause: error });
  }
}

const inJson = (answer: unknown): string => JSON.stringify(answer, null, 2);

/** The first fault, and how many there are: a bank with a wrong shape is wrong in every question. */
function faultsOf({ issues }: ProblemError): string {
  const [first] = issues;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more; --json lists them)` : '';
  return `${first?.at || 'its shape'}: ${first?.message} [${first?.rule}]${more}`;
}

function readProblem(file: string): unknown {
  try {
    // Some editors put a byte-order mark before the first character.
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refusal(`Cannot read ${file}: ${(error as Error).message}`, { cause: error });
  }
}

function wayOut({ explanation }: Extract<Assembly, { status: 'infeasible' }>, took: string): string {
  const { relaxations, shortfalls, proven } = explanation;
  const way = proven
    ? 'The cheapest way out, all of it together'
    : 'A way out that was found in time, all of it together';
  return [
    `No loop keeps every rule ${took}.`,
    ...shortfalls.map(({ words }) => `  ${words}`),
    `${way}:`,
    ...relaxations.map(({ rule, words }) => `  ${words} (${rule})`),
  ].join('\n');
}

function inWords(answer: Assembly): string {
  const took = `(${answer.seconds.toFixed(2)} s)`;
  if (answer.status === 'no-loop-in-time') return `No loop was found in time, and none was ruled out ${took}`;
  if (answer.status === 'infeasible') return wayOut(answer, took);
  const proof =
    answer.status === 'optimal' ? 'proven best' : `best known, within ${((answer.gap ?? Infinity) * 100).toFixed(2)} %`;
  const sessions = answer.loop.sessions.map(({ session, minutes, questions }) =>
    [
      `\n${session}, ${minutes} minutes`,
      ...questions.map((asked) => `  ${asked.question}, ${asked.minutes} minutes`),
    ].join('\n'),
  );
  return [`A loop worth ${answer.objective.toFixed(3)}, ${proof} ${took}`, ...sessions].join('\n');
}
