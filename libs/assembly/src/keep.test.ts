import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mediumProblem } from '../test-support/medium.ts';
import { everyLoop } from '../test-support/tiny.ts';
import { smallLoop, smallProblem } from '../test-support/small-loop.ts';
import type { AssembledLoop } from './answer.ts';
import { assemble } from './assemble.ts';
import { choicesOfLoop, objectiveOf } from './choices.ts';
import { parseProblem, type Choice, type ProblemInput } from './problem.ts';
import { verifier, verify } from './verify.ts';

async function loopOf(problem: ProblemInput, options = {}): Promise<AssembledLoop | undefined> {
  const assembly = await assemble(problem, options);
  return 'loop' in assembly ? assembly : undefined;
}

/** Fewest changed sessions, then fewest changed questions, over every loop that is good enough. */
function leastByTrying(input: ProblemInput, before: readonly Choice[], giveUp: number) {
  const problem = parseProblem(input);
  const check = verifier(problem);
  const loops = [...everyLoop(problem)].filter((loop) => check(loop).length === 0);
  const worths = loops.map((loop) => objectiveOf(loop, problem));
  const best = Math.max(...worths);
  const changes = loops.flatMap((loop, i) => {
    if (worths[i]! < best - giveUp * Math.abs(best) - 1e-7) return [];
    const has = (choices: readonly Choice[], { question, session }: Choice) =>
      choices.some((choice) => choice.question === question && choice.session === session);
    const changed = [...loop.filter((use) => !has(before, use)), ...before.filter((use) => !has(loop, use))];
    return [{ sessions: new Set(changed.map(({ session }) => session)).size, questions: changed.length }];
  });
  return changes.sort((a, b) => a.sessions - b.sessions || a.questions - b.questions)[0]!;
}

describe('assembling again after a change', () => {
  it('changes no more sessions, and then no more questions, than it must after a pin, as trying every loop shows', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(
        mediumProblem(6),
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom(0, 0.1, 0.5),
        async (problem, at, giveUp) => {
          const first = await loopOf(problem);
          if (!first) return;
          const previous = choicesOfLoop(first.loop);
          const pinned = { ...problem, rules: { ...problem.rules, pinned: [{ question: `q${at}` }] } };
          const again = await loopOf(pinned, { previous, giveUp });
          if (!again) return;
          const { sessions, added, removed, givenUp, proven } = again.change!;
          const least = leastByTrying(pinned, previous, giveUp);
          expect({ sessions: sessions.length, questions: added.length + removed.length, proven }).toEqual({
            ...least,
            proven: true,
          });
          expect(verify(pinned, choicesOfLoop(again.loop))).toEqual([]);
          const best = again.objective + givenUp;
          expect(givenUp).toBeLessThanOrEqual(giveUp * Math.abs(best) + 1e-6);
          if (sessions.length > 0) changed += 1;
        },
      ),
      { numRuns: 120, seed: 11 },
    );
    expect(changed).toBeGreaterThan(5);
  }, 180_000);

  it('keeps the loop when nothing has changed, and tells what staying costs when the bank has become better', async () => {
    const same = await loopOf(smallProblem(), { previous: smallLoop });
    expect(same!.change).toEqual({
      sessions: [],
      added: [],
      removed: [],
      was: same!.objective,
      givenUp: 0,
      proven: true,
    });
    const better = smallProblem();
    better.bank[2]!.value = 2.1;
    const tempting = { previous: smallLoop, giveUp: 0.05 };
    const stayed = await loopOf(better, tempting);
    expect(stayed!.change).toMatchObject({ sessions: [], proven: true });
    better.bank[0]!.value = 1;
    const moved = await loopOf(better, tempting);
    expect(moved!.change).toEqual({
      sessions: ['coding'],
      added: [{ question: 'queue', session: 'coding' }],
      removed: [{ question: 'parser', session: 'coding' }],
      was: expect.any(Number),
      givenUp: 0,
      proven: true,
    });
  });

  it('takes out a question that can no longer be asked, and touches its session only', async () => {
    const problem = smallProblem();
    problem.bank[0]!.status = 'not-eligible';
    const again = await loopOf(problem, { previous: smallLoop });
    expect(again!.change).toMatchObject({ sessions: ['coding'], removed: [{ question: 'parser', session: 'coding' }] });
  });

  it('keeps a loop that holds when no time is left to look for a better one', async () => {
    const again = await loopOf(smallProblem(), { previous: smallLoop, timeLimit: 0 });
    expect(again!.change).toMatchObject({ sessions: [], added: [], removed: [] });
  });
});
