import { describe, expect, it } from '@jest/globals';
import { assemble } from './assemble.ts';
import { cliques, enmityOf } from './cliques.ts';
import { verify } from './verify.ts';

const bank = (size: number, enemiesOf: (i: number) => number[]) =>
  Array.from({ length: size }, (_, i) => ({
    ...{ id: `q${i}`, stages: ['screen'], levels: { from: 0, to: 0 }, minutes: 10, value: 1 + (i % 17) / 16 },
    competencies: [{ id: 'c', weight: 2 as const }],
    enemies: enemiesOf(i).map((j) => `q${j}`),
  }));
const others = (size: number) => (i: number) => Array.from({ length: size }, (_, j) => j).filter((j) => j !== i);
const problem = (questions: ReturnType<typeof bank>, most: number) => ({
  ...{ level: 0, levels: ['only'], competencies: ['c'], bank: questions },
  sessions: [{ id: 'one', stage: 'screen', minutes: { from: 0, to: 60 }, questions: { from: 0, to: most } }],
});

describe('groups of enemies', () => {
  it('hold every two enemies, and nobody who is none', () => {
    const enmity = enmityOf(
      bank(30, (i) => [(i * 7 + 1) % 30, (i * 11 + 5) % 30, (i + 1) % 30].filter((j) => j !== i)),
    );
    const together = new Set<string>();
    for (const group of cliques(enmity))
      for (const one of group)
        for (const other of group) {
          if (one === other) continue;
          expect(enmity.get(one)!.has(other)).toBe(true);
          together.add(`${one} ${other}`);
        }
    expect(together.size).toBe([...enmity.values()].reduce((sum, enemies) => sum + enemies.size, 0));
  });

  it('are one, where all are enemies of each other', () => {
    expect(cliques(enmityOf(bank(40, others(40))))).toHaveLength(1);
  });

  it('let the assembler answer for a bank with more pairs than it could state', async () => {
    const many = problem(bank(900, others(900)), 6);
    const answer = await assemble(many, { timeLimit: 10 });
    expect(answer).toMatchObject({ status: 'optimal', objective: 2 });
  });

  it('keep the rule of every pair beside questions that are nobody’s enemy', async () => {
    const size = 300;
    const mixed = problem(
      bank(size, (i) => (i < 280 ? others(280)(i) : [])),
      6,
    );
    const answer = await assemble(mixed, { timeLimit: 10 });
    const asked = 'loop' in answer ? answer.loop.sessions[0]!.questions : [];
    expect(asked).toHaveLength(6);
    expect(
      verify(
        mixed,
        asked.map(({ question }) => ({ question, session: 'one' })),
      ),
    ).toEqual([]);
  });
});
