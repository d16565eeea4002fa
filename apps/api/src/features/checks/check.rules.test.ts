import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawn, rightPlace, scoreOf, shuffled } from './check.rules.ts';

const question = (questionId: string, topic: string, enemies: string[] = []) => ({
  questionId,
  topics: [topic],
  enemies,
});
const ids = (questions: { questionId: string }[]) => questions.map(({ questionId }) => questionId);

describe('a draw', () => {
  const pool = ['a', 'b', 'c'].flatMap((topic) => [1, 2, 3, 4].map((n) => question(`${topic}${n}`, topic)));

  it('is the same for the same seed, and another one for others', () => {
    expect(ids(drawn(pool, [], 5, 'one'))).toEqual(ids(drawn([...pool].reverse(), [], 5, 'one')));
    const seeds = Array.from({ length: 20 }, (_, n) => ids(drawn(pool, [], 5, `seed ${n}`)).join());
    expect(new Set(seeds).size).toBeGreaterThan(15);
  });

  it('goes round the topics, so that none is asked twice before each is asked once', () => {
    for (const seed of ['x', 'y', 'z'])
      expect(
        drawn(pool, [], 6, seed)
          .map(({ topics }) => topics[0]!)
          .sort(),
      ).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
  });

  it('keeps what is kept, first and in its order', () => {
    const keep = [pool[5]!, pool[0]!];
    const chosen = drawn(pool, keep, 4, 'x');
    expect(chosen.slice(0, 2)).toEqual(keep);
    expect(new Set(ids(chosen)).size).toBe(4);
    expect(drawn(pool, keep, 1, 'x')).toEqual(keep);
  });

  it('takes no two that give each other away, whichever of them says so', () => {
    const rivals = [question('one', 'a', ['two']), question('two', 'b'), question('three', 'c', ['one'])];
    for (const seed of ['x', 'y', 'z', 'w'])
      expect(ids(drawn(rivals, [], 3, seed)).filter((id) => ['one', 'two'].includes(id))).toHaveLength(1);
    expect(ids(drawn(rivals, [rivals[0]!], 3, 'x'))).toEqual(['one']);
  });
});

describe('shuffling', () => {
  it('keeps every option exactly once, whatever chance says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.infiniteStream(fc.nat()), (count, chance) => {
        const order = shuffled(count, (below) => (chance.next().value as number) % below);
        expect([...order].sort((one, other) => one - other)).toEqual(Array.from({ length: count }, (_, n) => n + 1));
      }),
    );
  });

  it('can bring every option to every place', () => {
    const seen = new Set<string>();
    for (let a = 0; a < 3; a += 1)
      for (let b = 0; b < 2; b += 1) seen.add(shuffled(3, (below) => [0, 0, b, a][below]!).join());
    expect(seen.size).toBe(6);
  });
});

describe('a score', () => {
  const asked = (choice: number | null, topics = ['drift']) => ({ topics, order: [3, 1, 4, 2], answer: 4, choice });

  it('counts the right option where it stood for the candidate', () => {
    expect(rightPlace(asked(null))).toBe(2);
    expect(scoreOf([asked(2)]).right).toBe(1);
    expect([0, 1, 3].map((choice) => scoreOf([asked(choice)]).right)).toEqual([0, 0, 0]);
  });

  it('takes what was not answered as not right, and counts it', () => {
    expect(scoreOf([asked(2), asked(null)])).toEqual({
      right: 1,
      of: 2,
      topics: [{ topic: 'drift', right: 1, of: 2 }],
    });
  });

  it('never counts an option that the question does not have', () => {
    expect(scoreOf([{ ...asked(null), answer: 9, choice: -1 }, { ...asked(9) }]).right).toBe(0);
  });

  it('counts a question for each of its topics, and once over all', () => {
    expect(scoreOf([asked(2, ['drift', 'monitoring']), asked(0, ['monitoring'])])).toEqual({
      right: 1,
      of: 2,
      topics: [
        { topic: 'drift', right: 1, of: 1 },
        { topic: 'monitoring', right: 1, of: 2 },
      ],
    });
    expect(scoreOf([])).toEqual({ right: 0, of: 0, topics: [] });
  });
});
