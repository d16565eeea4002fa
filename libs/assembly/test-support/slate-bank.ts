import type { ProblemInput } from '../src/problem.ts';

const themes = ['coding', 'debugging', 'design', 'ownership'];

/** A bank of short questions for two sessions, with difficulties spread around the level. */
export function slateProblem(size: number): ProblemInput {
  return {
    level: 'middle',
    levels: ['junior', 'middle', 'senior'],
    competencies: themes,
    bank: Array.from({ length: size }, (_, i) => ({
      id: `q${String(i).padStart(2, '0')}`,
      stages: [i % 2 === 0 ? 'tech' : 'talk'],
      levels: [
        { from: 'junior', to: 'middle' },
        { from: 'middle', to: 'middle' },
        { from: 'middle', to: 'senior' },
      ][i % 3]!,
      minutes: 8 + ((i * 5) % 7),
      competencies: [{ id: themes[i % 4]!, weight: 2 as const }],
      value: 1 + ((i * 7) % 11) / 10,
      difficulty: ((i * 13) % 17) / 8 - 1,
    })),
    sessions: [
      { id: 'tech', stage: 'tech', minutes: { from: 30, to: 45 }, questions: { from: 3, to: 4 }, focus: ['coding'] },
      { id: 'talk', stage: 'talk', minutes: { from: 30, to: 45 }, questions: { from: 3, to: 4 }, focus: [] },
    ],
    rules: { coverage: themes.map((competency) => ({ competency })) },
  };
}

export const candidates = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `candidate ${i + 1}` }));
