import { type Facts, factsOf, type Surroundings } from './facts.ts';
import type { Piece } from './lift.ts';
import { isPlainEnglish, sentenceCount } from './openings.ts';

/** A piece is a question when the evidence for it adds up to this. */
export const ENOUGH = 3;

/** One kind of evidence, and its weight for or against. Weights were set by hand; the fixtures of the tests hold them. */
type Rule = readonly [what: string, weigh: (facts: Facts) => number];

const when = (holds: boolean, weight: number): number => (holds ? weight : 0);
const markWeights = { end: 2.4, 'near-end': 2.1, inside: 0.2, none: 0 };

/** What the words say. */
const byWords: readonly Rule[] = [
  ['question mark', ({ words: { mark }, form }) => (mark === 'inside' && form.setOff ? 1.2 : markWeights[mark])],
  ['asks', ({ opening, words }) => when(opening.asks && !words.howTo, 0.8)],
  ['tells', ({ opening }) => when(opening.tells, 1.6)],
  ['addresses a person', ({ opening }) => when(opening.addresses, 0.8)],
  ['sets a task', ({ opening }) => when(opening.tasks && !opening.tells, 0.7)],
  ['gap to fill', ({ words, around }) => when(around.hasChoices && words.endsOpen, 1)],
  ['no word that asks', (facts) => when(isEmptyQuestion(facts), -0.9)],
  ['length', ({ text }) => lengthWeight(text)],
  ['statement', ({ words }) => when(words.states && words.ends !== '', -1)],
  ['bare words', (facts) => when(isBareWords(facts), -0.9)],
  ['opens a list', (facts) => when(opensList(facts), facts.opening.tells ? -0.6 : -1.2)],
  [
    'term and its meaning',
    ({ words, form }) => when(!words.marked && !form.label && words.explains && !isNumberedOrder({ words, form }), -1),
  ],
];

/** How it is written. */
const byForm: readonly Rule[] = [
  ['labelled', ({ form }) => when(form.label === 'question', 3)],
  ['heading', ({ form }) => when(form.heading, 0.5)],
  ['bold', ({ form }) => when(form.bold && !form.heading, 0.4)],
  ['opens what follows', ({ form }) => when(form.term, 1)],
  ['quoted', ({ form }) => when(form.quoted, 0.9)],
  ['numbered', ({ form }) => when(form.ordinal !== undefined, 0.4)],
  ['a choice', ({ form }) => when(form.letter !== undefined, -0.8)],
  ['end of prose', (facts) => when(isEndOfProse(facts), facts.around.answered ? -0.8 : -1.8)],
  ['link', ({ form }) => when(form.link, -1)],
];

/** Where it stands. */
const byPlace: readonly Rule[] = [
  ['section of questions', ({ near, form }) => when(near.inQuestions, form.plain ? 0.5 : 1)],
  ['a task in a section of questions', (facts) => when(isPromisedTask(facts), 1)],
  ['section of advice', ({ near }) => when(near.inAdvice, -0.8)],
  ['stands among questions', ({ near, form }) => when(near.many, form.topLevel ? 1 : 0.8)],
  ['a task among headings that set tasks', (facts) => when(facts.around.place.amongTasks && facts.words.order, 2)],
  ['a task among questions', ({ near, words }) => when(near.many && words.order, 1)],
  ['a summary among questions', ({ near, form }) => when(near.many && form.term, 1)],
  ['stands among statements', ({ near, form }) => when(near.few && !form.label, -0.8)],
  ['choices below', ({ around }) => when(around.hasChoices, 2)],
  ['answer below', (facts) => when(facts.around.answered, isSaid(facts) ? 2.2 : 1)],
  ['text below', ({ around }) => when(around.followed && !around.answered, 0.3)],
  ['inside an answer', (facts) => when(facts.around.inAnswer && isLoose(facts), -1.4)],
  ['below a question', (facts) => when(isBelowQuestion(facts), -3)],
];

const rules = [...byWords, ...byForm, ...byPlace];

/** The sum of everything that speaks for and against a piece being a question to ask. */
export function scoreOf(piece: Piece, around: Surroundings): number {
  const facts = factsOf(piece, around);
  return rules.reduce((sum, [, weigh]) => sum + weigh(facts), 0);
}

/** 0.5 where the evidence is just enough, towards 1 as it grows. */
export const confidenceOf = (score: number): number => Math.round((1 / (1 + Math.exp(ENOUGH - score))) * 100) / 100;

function lengthWeight({ length }: string): number {
  if (length < 8) return -1;
  if (length <= 220) return 0.3;
  return length <= 400 ? 0 : length <= 900 ? -0.8 : -2.5;
}

const isNumberedOrder = ({ words, form }: Pick<Facts, 'words' | 'form'>) => words.order && form.ordinal !== undefined;

/** "Ready to get hired?" */
const isEmptyQuestion = ({ text, words, form }: Facts) =>
  words.mark === 'end' && !words.says && !form.label && isPlainEnglish(text);

const isBareWords = ({ words, form, near, around }: Facts) =>
  words.bare && !words.marked && !form.label && !near.promised && !near.many && !around.hasChoices;

const isEndOfProse = ({ text, form }: Facts) => form.plain && sentenceCount(text) >= 3;

const opensList = ({ words, around }: Facts) => !words.marked && !around.hasChoices && words.ends === ':';

const isPromisedTask = ({ near, form, words }: Facts) =>
  near.promised && !form.plain && words.order && words.ends !== ':';

/** A label below may also belong to a caption, so something in the piece has to ask or tell. */
const isSaid = ({ words, form }: Facts) =>
  words.says || form.quoted || form.label !== undefined || words.mark !== 'none';

/** Neither a label before it nor one below shows that it stands for itself. */
const isLoose = ({ around, form }: Facts) => !around.answered && !form.label;

const isBelowQuestion = (facts: Facts) =>
  facts.around.underQuestion && !facts.around.inAnswer && !facts.around.hasChoices && isLoose(facts);
