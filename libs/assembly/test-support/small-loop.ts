import type { Choice, ProblemInput } from '../src/problem.ts';

type QuestionInput = ProblemInput['bank'][number];

/** A question that suits everything unless told otherwise. */
export function aQuestion(id: string, differing: Partial<QuestionInput> = {}): QuestionInput {
  return {
    id,
    stages: ['coding'],
    levels: { from: 'junior', to: 'senior' },
    minutes: 20,
    competencies: [{ id: 'coding', weight: 2 }],
    value: 1,
    ...differing,
  };
}

const people = { stages: ['people'], competencies: [{ id: 'ownership', weight: 2 as const }] };

/** Two sessions, five questions, every kind of rule; `smallLoop` keeps them all. */
export function smallProblem(): ProblemInput {
  return {
    level: 'middle',
    levels: ['junior', 'middle', 'senior'],
    competencies: ['coding', 'debugging', 'ownership'],
    bank: [
      aQuestion('parser', { value: 3 }),
      aQuestion('leak', {
        value: 2,
        competencies: [
          { id: 'debugging', weight: 2 },
          { id: 'coding', weight: 1 },
        ],
      }),
      aQuestion('queue', { value: 1, proven: false }),
      aQuestion('conflict', { ...people, value: 2 }),
      aQuestion('deadline', { ...people, value: 1, minutes: 15 }),
    ],
    sessions: [
      {
        id: 'coding',
        stage: 'coding',
        minutes: { from: 30, to: 45 },
        questions: { from: 1, to: 2 },
        focus: ['coding'],
      },
      {
        id: 'people',
        stage: 'people',
        minutes: { from: 20, to: 40 },
        questions: { from: 1, to: 3 },
        focus: ['ownership'],
      },
    ],
    rules: {
      coverage: [
        { competency: 'coding' },
        { competency: 'debugging', minutes: 20 },
        { competency: 'ownership', questions: 2 },
      ],
    },
  };
}

export const smallLoop: Choice[] = [
  { question: 'parser', session: 'coding' },
  { question: 'leak', session: 'coding' },
  { question: 'conflict', session: 'people' },
  { question: 'deadline', session: 'people' },
];
