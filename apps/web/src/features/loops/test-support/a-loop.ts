import type { Loop, LoopQuestion, LoopSession } from '@loopwright/contracts';

export const aQuestion = (title: string, competencies: LoopQuestion['competencies'] = {}): LoopQuestion => ({
  ...{ questionId: title, version: 1, title, prompt: `${title}?`, format: 'open', minutes: 10, reasons: [] },
  competencies,
  pinned: title === 'other',
});

export const aSession = (id: string, questions: LoopQuestion[]): LoopSession => ({
  ...{ id, title: `The ${id}`, stage: 'coding', minutes: 60, focus: [] },
  questionMinutes: { from: 10, to: 50 },
  questionCount: { from: 1, to: 4 },
  questions,
});

/** Two sessions of two questions and one, a rule on ownership that is just met, one question banned. */
export const aLoop = (): Loop => ({
  ...{ id: 'loop', jobId: 'job', template: null, track: 'ml', level: 'senior', version: 3 },
  sessions: [
    aSession('first', [aQuestion('one', { ownership: 2 }), aQuestion('two', { craft: 2 })]),
    aSession('second', [aQuestion('three', { ownership: 1 })]),
  ],
  coverage: { ownership: { questions: 2, sessions: 2, mustHave: true } },
  banned: [{ questionId: 'banned', title: 'Banned' }],
  matrix: [],
  broken: [],
  assembly: {
    ...{ status: 'optimal', objective: 4, bound: 4, gap: 0, milliseconds: 300, at: '2026-11-21T10:00:00.000Z' },
    relaxations: [],
    binding: [],
  },
  published: null,
  changedSincePublished: false,
});
