import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mediumProblem } from '../test-support/medium.ts';
import { referenceInstance } from '../test-support/reference.ts';
import { aQuestion, smallProblem } from '../test-support/small-loop.ts';
import { buildModel } from './model.ts';
import { parseProblem, type ProblemInput } from './problem.ts';
import { dominated } from './reduce.ts';
import { relaxation, restricted, search } from './search.ts';
import { rowDuals, solve, type Programme } from './solve.ts';
import { breakTies } from './tie-break.ts';

const limits = { timeLimit: 60, gap: 0 };

function stated(input: ProblemInput) {
  const problem = parseProblem(input);
  const model = buildModel(problem);
  const { costs } = breakTies(model, problem);
  const programme: Programme = { sense: 'maximise', costs, upper: costs.map(() => 1), rows: model.rows };
  const dropped = dominated(problem, model, costs);
  const keep = costs.flatMap((_, at) => {
    const column = model.columns[at]!;
    return column.kind === 'use' && dropped.has(column.question.id) ? [] : [at];
  });
  return { programme, model, dropped, keep, marks: model.columns.map(({ kind }) => kind !== 'use') };
}
const objective = ({ costs }: Programme, values: readonly number[] | undefined) =>
  values?.reduce((sum, value, j) => sum + Math.round(value) * costs[j]!, 0);

describe('leaving questions out before the search', () => {
  it('changes no optimum of 500 problems, and leaves out a good part of their banks', async () => {
    let left = 0;
    let all = 0;
    let solved = 0;
    await fc.assert(
      fc.asyncProperty(mediumProblem(18), async (input) => {
        const { programme, dropped, keep, marks } = stated(input);
        const part = restricted(programme, keep);
        all += input.bank.length;
        left += input.bank.length - dropped.size;
        const whole = await solve(programme, limits);
        // So small a core that what it leaves out has to be ruled out, or brought back.
        const reduced = await search(
          part,
          keep.map((at) => marks[at]!),
          limits,
          4,
        );
        expect(reduced.status).toBe(whole.status);
        if (!whole.values) return;
        solved += 1;
        expect(objective(part, reduced.values)).toBeCloseTo(objective(programme, whole.values)!, 6);
      }),
      { numRuns: 500, seed: 3 },
    );
    expect(solved).toBeGreaterThan(200);
    expect(left / all).toBeLessThan(0.97);
  }, 180_000);

  it.each<[string, (problem: ProblemInput) => void]>([
    ['is as long', (p) => (p.bank[5]!.minutes = 19)],
    ['may be asked wherever the other may', (p) => (p.bank[5]!.stages = ['people'])],
    ['shows as much', (p) => p.bank[6]!.competencies.push({ id: 'debugging', weight: 1 })],
    ['has the same main competency', (p) => (p.bank[5]!.competencies[0]!.id = 'debugging')],
    ['is proven', (p) => (p.bank[5]!.proven = false)],
    ['has no enemy', (p) => (p.bank[5]!.enemies = ['conflict'])],
    ['is nobody’s enemy', (p) => (p.bank[3]!.enemies = ['best'])],
    ['is in no cluster of its own', (p) => (p.bank[5]!.clusters = ['own'])],
    ['is worth more', (p) => (p.bank[5]!.value = 0.5)],
    ['counts alike in the level mix', (p) => [(p.bank[5]!.aim = 2), (p.rules!.levelMix = [{ level: 2, to: 1 }])]],
    [
      'counts alike in the format mix',
      (p) => [(p.bank[5]!.format = 'a'), (p.rules!.formatMix = [{ format: 'a', to: 1 }])],
    ],
    ['is not pinned away', (p) => (p.rules!.pinned = [{ question: 'worst' }])],
  ])('drops a question only when what stands in for it %s', (_, change) => {
    // One place for a question of 20 minutes in coding: a single stand-in is free.
    const problem = smallProblem();
    problem.bank = [...problem.bank.map((question) => ({ ...question, levels: { from: 2, to: 2 } }))];
    problem.bank.push(aQuestion('best', { value: 5 }), aQuestion('worst', { value: 1 }));
    problem.sessions[0]!.questions.to = 1;
    expect([...stated(problem).dropped]).toEqual(['worst']);
    change(problem);
    expect(stated(problem).dropped.has('worst')).toBe(false);
  });

  it('drops a near-duplicate for a better one of its cluster, however many could be asked', () => {
    const problem = smallProblem();
    problem.bank.push(
      aQuestion('best', { value: 5, clusters: ['alike'] }),
      aQuestion('worst', { value: 1, clusters: ['alike'] }),
    );
    expect(stated(problem).dropped.has('worst')).toBe(true);
  });
});

describe('searching a core', () => {
  it('proves a bound by row duals whatever they are', async () => {
    const { problem, optimum } = referenceInstance('loop-400-feasible');
    const { programme } = stated(problem);
    const duals = await rowDuals(programme, limits);
    const bounds = [duals!, duals!.map((dual) => 1.5 * dual), duals!.map(() => 1), duals!.map((dual) => -dual)].map(
      (some) => relaxation(programme, some).bound,
    );
    for (const bound of bounds) expect(bound).toBeGreaterThan(optimum! - 1e-9);
    expect(bounds[0]).toBeLessThan(Math.min(...bounds.slice(1)));
    expect(bounds[0]).toBeLessThan(1.1 * optimum!);
  });

  it('says of each column a loss that no solution with it can avoid', async () => {
    const { problem } = referenceInstance('loop-400-feasible');
    const { programme } = stated(problem);
    const { bound, losses } = relaxation(programme, (await rowDuals(programme, limits))!);
    const dear = [...losses.keys()].sort((a, b) => losses[b]! - losses[a]!).slice(0, 3);
    for (const column of dear) {
      const used = { sense: 'at-least' as const, limit: 1, columns: [column], coefficients: [1] };
      const { values } = await solve({ ...programme, rows: [...programme.rows, used] }, limits);
      if (values) expect(objective(programme, values)!).toBeLessThanOrEqual(bound - losses[column]! + 1e-6);
    }
  });
});
