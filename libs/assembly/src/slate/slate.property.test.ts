import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyLoop, tinyProblem } from '../../test-support/tiny.ts';
import { worthOf } from '../worth.ts';
import type { Choice } from '../problem.ts';
import { assembleSlate } from './slate.ts';
import { parseSlate } from './slate.problem.ts';
import { isLoop } from './slate.report.ts';
import { slateVerifier } from './slate.verify.ts';

/** Most tiny problems have no loop at all; asking less of them leaves something to be fair about. */
const lenient = tinyProblem.map((problem) => ({
  ...problem,
  sessions: problem.sessions.map((session) => ({
    ...session,
    minutes: { from: 0, to: 45 },
    questions: { from: Math.min(1, session.questions.from), to: 3 },
  })),
  rules: {
    ...problem.rules,
    coverage: problem.rules!.coverage!.slice(0, 1).map((row) => ({ ...row, questions: 1, sessions: 1, minutes: 0 })),
  },
}));

const tinySlate = fc.record({
  problem: lenient,
  candidates: fc.constantFrom([{ id: 'a' }, { id: 'b' }], [{ id: 'a' }, { id: 'b', seen: ['q1'] }, { id: 'c' }]),
  anchors: fc.record({ perSession: fc.constantFrom(0, 1) }),
  rules: fc.record({
    difficultyBand: fc.constantFrom(0, 0.3, 2),
    levelBand: fc.constantFrom(0, 1),
    coverageBand: fc.constantFrom(0, 1),
    maxShare: fc.constantFrom(0, 0.5, 1),
    maxOverlap: fc.constantFrom(undefined, 0, 1),
    repeatCost: fc.constantFrom(0, 0.5),
  }),
});

describe('loops of a slate, one after another', () => {
  it('are each the best of all loops that keep the rules, and miss a rule only where no loop keeps them all', async () => {
    let kept = 0;
    let missed = 0;
    await fc.assert(
      fc.asyncProperty(tinySlate, async (input) => {
        const slate = parseSlate(input);
        const answer = await assembleSlate(input, { gap: 0 });
        if (answer.status !== 'assembled') return;
        const check = slateVerifier(slate);
        const before: { id: string; choices: Choice[] }[] = [];
        for (const loop of answer.loops) {
          const soundLoops = [...everyLoop(slate.problem)].filter((choices) => {
            const told = {
              ...answer,
              loops: [
                ...before.map((one) => ({ ...one, misses: everything(check, answer, one.id) })),
                { id: loop.id, choices },
              ],
            };
            return check(told).every((rule) => rule.loop !== loop.id);
          });
          const worth = worthIn(slate, answer, before);
          const best = Math.max(-Infinity, ...soundLoops.map(worth));
          if (isLoop(loop)) {
            expect(loop.misses.length > 0).toBe(soundLoops.length === 0);
            if (soundLoops.length > 0) expect(worth(loop.choices)).toBeCloseTo(best, 6);
            if (soundLoops.length > 0) kept += 1;
            else missed += 1;
            before.push({ id: loop.id, choices: loop.choices });
          } else expect(soundLoops).toEqual([]);
        }
      }),
      { numRuns: 40, seed: 4 },
    );
    // The cases are no test when all of them go one way.
    expect(kept).toBeGreaterThan(10);
    expect(missed).toBeGreaterThan(2);
  });
});

/** Loops given out before are not on trial again. */
const everything = (check: ReturnType<typeof slateVerifier>, answer: Parameters<typeof check>[0], id: string) =>
  check({
    ...answer,
    loops: answer.loops.map(({ id: one, choices }) => ({ id: one, ...(choices ? { choices } : {}) })),
  })
    .filter((rule) => rule.loop === id)
    .map(({ kind, subject }) => ({ kind, subject }));

function worthIn(
  slate: ReturnType<typeof parseSlate>,
  answer: { reference: { choices: Choice[] }; anchors: Choice[] },
  before: { choices: Choice[] }[],
) {
  const { problem, rules } = slate;
  const byId = new Map(problem.bank.map((question) => [question.id, question]));
  const fixed = [...answer.anchors, ...problem.rules.pinned].map(({ question }) => question);
  const reference = answer.reference.choices.map(({ question }) =>
    Math.abs(worthOf(byId.get(question)!, problem.rules)),
  );
  const weight = (rules.repeatCost * reference.reduce((sum, one) => sum + one, 0)) / Math.max(1, reference.length);
  return (choices: Choice[]) =>
    choices.reduce((sum, { question }) => {
      const uses = fixed.includes(question)
        ? 0
        : before.filter((one) => one.choices.some((choice) => choice.question === question)).length;
      return sum + worthOf(byId.get(question)!, problem.rules) - weight * uses;
    }, 0);
}
