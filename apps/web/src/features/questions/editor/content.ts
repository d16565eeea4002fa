/** What a question says while it is written. */
import type { QuestionContent, QuestionFormat } from '@loopwright/contracts';

export const blank: QuestionContent = {
  title: '',
  prompt: '',
  assesses: null,
  format: 'open',
  stages: [],
  competencies: {},
  topics: [],
  minutes: 10,
  levels: {},
  keyPoints: [],
  followUps: [],
  redFlags: [],
  exercise: null,
  design: null,
  choice: null,
  note: null,
  sources: [],
};

const blankExercise = { input: '', output: '', limits: '', example: '', extensions: [], finished: '' };
const blankDesign = { twists: [], reach: { short: '', long: '' } };
const blankChoice = { options: ['', ''], answer: 1, explanation: '' };

export type Parts = Required<{ [K in 'exercise' | 'design' | 'choice']: NonNullable<QuestionContent[K]> }>;
/** The parts of each format, empty where nothing was written yet. */
export const partsOf = ({ exercise, design, choice }: QuestionContent): Parts => ({
  exercise: exercise ?? blankExercise,
  design: design ?? blankDesign,
  choice: choice ?? blankChoice,
});

const partOfFormat = { coding: 'exercise', 'system-design': 'design', mcq: 'choice' } as const;
/** The part that a format brings with it, if it has one. */
export const partNameOf = (format: QuestionFormat): keyof Parts | undefined =>
  (partOfFormat as Partial<Record<QuestionFormat, keyof Parts>>)[format];

/** Without parts of other formats and without empty entries: what is sent, while the fields keep what was typed. */
export function tidied(content: QuestionContent): QuestionContent {
  const part = partNameOf(content.format);
  return {
    ...content,
    title: content.title.trim(),
    assesses: orNull(content.assesses),
    note: orNull(content.note),
    keyPoints: filled(content.keyPoints),
    followUps: filled(content.followUps),
    redFlags: filled(content.redFlags),
    exercise: part === 'exercise' ? tidyExercise(content) : null,
    design: part === 'design' ? partsOf(content).design : null,
    choice: part === 'choice' ? tidyChoice(content) : null,
  };
}

const orNull = (text: string | null): string | null => text?.trim() || null;
const filled = (texts: readonly string[]): string[] => texts.map((text) => text.trim()).filter((text) => text !== '');

function tidyExercise(content: QuestionContent): QuestionContent['exercise'] {
  const { exercise } = partsOf(content);
  return { ...exercise, extensions: filled(exercise.extensions) };
}

/** The right answer stays the same option when empty ones before it are left out. */
function tidyChoice(content: QuestionContent): QuestionContent['choice'] {
  const { options, answer, explanation } = partsOf(content).choice;
  const emptyBefore = options.slice(0, answer - 1).filter((option) => option.trim() === '').length;
  return { options: filled(options), answer: Math.max(0, answer - emptyBefore), explanation };
}

/** Whether anything was written at all; an untouched form needs no draft. */
export const isBlank = (content: QuestionContent): boolean =>
  JSON.stringify(tidied(content)) === JSON.stringify(tidied(blank));
