import { beforeAll, describe, expect, it } from '@jest/globals';
import { candidates, slateProblem } from '../../test-support/slate-bank.ts';
import { ProblemError } from '../errors.ts';
import { assembleSlate, type Slate } from './slate.ts';
import { isLoop } from './slate.report.ts';
import { parseSlate, type SlateProblemInput } from './slate.problem.ts';
import { verifySlate } from './slate.verify.ts';

async function assembled(input: SlateProblemInput): Promise<Slate> {
  const answer = await assembleSlate(input);
  if (answer.status !== 'assembled') throw new Error(`no slate: ${answer.status}`);
  return answer;
}
const loopsOf = (slate: Slate) => slate.loops.filter(isLoop);
const asks = (loop: { choices: { question: string }[] }) => loop.choices.map(({ question }) => question);
const band = 0.1;
const twelve: SlateProblemInput = {
  problem: slateProblem(60),
  candidates: candidates(12),
  rules: { difficultyBand: band },
};

describe('a slate of twelve candidates', () => {
  let slate: Slate;
  beforeAll(async () => {
    slate = await assembled(twelve);
  });

  it('gives every candidate a loop that keeps every rule, as other code sees it too', () => {
    expect(slate.loops.map(({ id }) => id)).toEqual(candidates(12).map(({ id }) => id));
    expect(slate.kept).toBe(true);
    expect(
      verifySlate(twelve, { ...slate, loops: loopsOf(slate).map(({ id, choices }) => ({ id, choices })) }),
    ).toEqual([]);
  });

  it('tells how far the loops differ, and keeps it within the bands', () => {
    const { difficulty, levels, coverage, minutes } = slate.spreads;
    const means = loopsOf(slate).map(({ figures }) => figures.difficulty!);
    expect([difficulty.least, difficulty.most]).toEqual([Math.min(...means), Math.max(...means)]);
    expect(difficulty.most - difficulty.least).toBeLessThanOrEqual(2 * band + 1e-6);
    expect(difficulty.most).toBeGreaterThan(difficulty.least);
    for (const { least, most } of [...Object.values(levels), ...coverage]) expect(most - least).toBeLessThanOrEqual(4);
    expect(coverage.map(({ competency }) => competency)).toEqual(['coding', 'debugging', 'design', 'ownership']);
    expect(minutes.most).toBeLessThanOrEqual(90);
  });

  it('asks every candidate the anchors, which link any two loops', () => {
    expect(slate.anchors).toHaveLength(2);
    for (const loop of loopsOf(slate)) expect(loop.choices).toEqual(expect.arrayContaining(slate.anchors));
    expect(slate.groups).toBe(1);
  });

  it('varies the rest: no question but an anchor is met by more than half of the candidates', () => {
    for (const { question, loops, anchor } of slate.uses) {
      expect(loops).toBe(loopsOf(slate).filter((loop) => asks(loop).includes(question)).length);
      expect(loops).toBeLessThanOrEqual(anchor ? 12 : 6);
    }
    const { most, between } = slate.overlap;
    const [one, other] = between!.map((id) => loopsOf(slate).find((loop) => loop.id === id)!);
    const anchors = slate.anchors.map(({ question }) => question);
    expect(asks(one!).filter((id) => asks(other!).includes(id) && !anchors.includes(id))).toHaveLength(most);
  });

  it('tells a bound of each loop and how close the loop came to it', () => {
    for (const { objective, repeats, bound, gap } of loopsOf(slate)) {
      expect(bound).toBeGreaterThanOrEqual(objective - repeats);
      expect(gap).toBeLessThanOrEqual(0.01);
    }
  });

  it('gives the same loops for the same bank in another order', async () => {
    const { problem } = twelve;
    const again = await assembled({ ...twelve, problem: { ...problem, bank: [...problem.bank].reverse() } });
    expect(loopsOf(again).map(({ choices }) => choices)).toEqual(loopsOf(slate).map(({ choices }) => choices));
  });

  it('lets a later candidate join: same anchors, same reference, repeats counted on', async () => {
    const earlier = loopsOf(slate).map(({ id, choices }) => ({ id, choices }));
    const later = await assembled({
      ...twelve,
      candidates: [{ id: 'late' }],
      anchors: { questions: slate.anchors },
      earlier,
    });
    expect(later.reference.choices).toEqual(earlier[0]!.choices);
    expect(later.uses.find(({ anchor }) => anchor)!.loops).toBe(13);
    expect(later.kept).toBe(true);
    expect(later.loops).toHaveLength(1);
  });
});

describe('a slate that cannot keep its rules', () => {
  it('says which loop misses which rule by how much, and misses it no further than it must', async () => {
    // Eight questions make one loop and hardly two: the later loops must repeat what was asked often enough.
    const thin: SlateProblemInput = { problem: slateProblem(8), candidates: candidates(3), rules: { maxShare: 0 } };
    const slate = await assembled(thin);
    expect(slate.kept).toBe(false);
    const [first, second] = loopsOf(slate);
    expect(first!.misses).toEqual([]);
    expect(second!.misses.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['exposure']));
    for (const { is, allowed, by, words } of second!.misses) {
      expect(Math.abs(is - allowed)).toBe(by);
      expect(words).not.toBe('');
    }
    const silent = loopsOf(slate).map(({ id, choices }) => ({ id, choices }));
    expect(verifySlate(thin, { ...slate, loops: silent }).length).toBeGreaterThan(0);
    expect(verifySlate(thin, slate)).toEqual([]);
  });

  it('holds the difficulty band or tells the distance', async () => {
    const problem = slateProblem(60);
    const seen = problem.bank.filter(({ difficulty }) => difficulty! < 0.3).map(({ id }) => id);
    const slate = await assembled({
      problem,
      candidates: [{ id: 'fresh' }, { id: 'well-read', seen }],
      rules: { difficultyBand: 0.05 },
    });
    const { least, most } = slate.spreads.difficulty.band;
    for (const { figures, misses } of loopsOf(slate)) {
      const off = Math.max(0, least - figures.difficulty!, figures.difficulty! - most);
      const told = misses.find(({ kind }) => kind === 'difficulty')?.by ?? 0;
      expect(told).toBeCloseTo(off, 6);
    }
  });

  it('gives no loop to a candidate who met too much, and says what stands in the way', async () => {
    const problem = slateProblem(60);
    const seen = problem.bank.filter(({ stages }) => stages[0] === 'talk').map(({ id }) => id);
    const slate = await assembled({ problem, candidates: [{ id: 'fresh' }, { id: 'knows all', seen }] });
    expect(slate.kept).toBe(false);
    const [, other] = slate.loops;
    expect(other).toMatchObject({ id: 'knows all', status: 'infeasible' });
    if (isLoop(other!)) throw new Error('a loop nobody can hold');
    expect(other!.because!.shortfalls.length).toBeGreaterThan(0);
    expect(slate.anchors.filter(({ session }) => session === 'talk')).toEqual([]);
  });

  it('answers with the job’s own explanation when the job has no loop at all', async () => {
    const problem = slateProblem(60);
    problem.sessions[0]!.minutes = { from: 1000, to: 1000 };
    expect(await assembleSlate({ problem, candidates: candidates(2) })).toMatchObject({
      status: 'no-reference',
      assembly: { status: 'infeasible' },
    });
  });
});

describe('a malformed slate', () => {
  const issues = (change: object) => {
    try {
      parseSlate({ problem: slateProblem(8), candidates: candidates(2), ...change });
    } catch (error) {
      if (error instanceof ProblemError) return error.issues.map(({ at, rule }) => `${at}: ${rule}`);
      throw error;
    }
    return [];
  };

  it('names path and rule', () => {
    expect(issues({ candidates: [{ id: 'a' }, { id: 'a' }] })).toEqual(['candidates[1].id: unique-id']);
    expect(issues({ earlier: [{ id: 'candidate 1', choices: [{ question: 'q00', session: 'tech' }] }] })).toEqual([
      'candidates[0].id: unique-id',
    ]);
    expect(issues({ anchors: { questions: [{ question: 'gone', session: 'nowhere' }] } })).toEqual([
      'anchors.questions[0].question: known-question',
      'anchors.questions[0].session: known-session',
    ]);
    expect(issues({ rules: { maxShare: 2 } })).toEqual(['rules.maxShare: too_big']);
    expect(issues({ candidates: [] })).toEqual(['candidates: too_small']);
  });

  it('refuses difficulties told for some questions only', () => {
    const problem = slateProblem(8);
    delete problem.bank[3]!.difficulty;
    expect(issues({ problem })).toEqual(['problem.bank[3].difficulty: difficulty-of-all-or-none']);
  });
});
