import { type Facts, factsOf, type Surroundings } from './facts.ts';
import type { Piece } from './lift.ts';

/** A piece is a question when the evidence for it adds up to this. */
export const ENOUGH = 3;

/** One reason for or against. Weights were set by hand and are held by the fixtures of the tests. */
export type Evidence = readonly [what: string, weight: number];

type Rule = readonly [what: string, weigh: (facts: Facts) => number];

const when = (holds: boolean | undefined, weight: number): number => (holds ? weight : 0);

/** What the words say. */
const byWords: readonly Rule[] = [
  ['question mark', ({ mark, setOff }) => ({ end: 2.4, 'near-end': 2.1, inside: setOff ? 1.2 : 0.2, none: 0 })[mark]],
  ['asks', ({ asks, howTo }) => when(asks && !howTo, 0.8)],
  ['tells', ({ tells }) => when(tells, 1.6)],
  ['addresses a person', ({ addresses }) => when(addresses, 0.8)],
  ['sets a task', ({ tasks, tells }) => when(tasks && !tells, 0.7)],
  ['gap to fill', ({ hasChoices, endsOpen }) => when(hasChoices && endsOpen, 1)],
  ['no word that asks', ({ mark, says, label, english }) => when(mark === 'end' && !says && !label && english, -0.9)],
  ['length', ({ text }) => lengthWeight(text)],
  ['statement', ({ states, ends }) => when(states && ends !== '', -1)],
  ['bare words', ({ marked, label, bare }) => when(!marked && !label && bare, -0.9)],
  [
    'opens a list',
    ({ marked, hasChoices, ends, tells }) => when(!marked && !hasChoices && ends === ':', tells ? -0.6 : -1.2),
  ],
  ['term and its meaning', ({ marked, label, explains }) => when(!marked && !label && explains, -1)],
];

/** How it is written. */
const byForm: readonly Rule[] = [
  ['labelled', ({ label }) => when(label === 'question', 3)],
  ['heading', ({ heading }) => when(heading, 0.5)],
  ['bold', ({ bold, heading }) => when(bold && !heading, 0.4)],
  ['opens what follows', ({ term }) => when(term, 1)],
  ['quoted', ({ quoted }) => when(quoted, 0.9)],
  ['numbered', ({ ordinal }) => when(ordinal !== undefined, 0.4)],
  ['a choice', ({ letter }) => when(letter !== undefined, -0.8)],
  ['end of prose', ({ plain, sentences }) => when(plain && sentences >= 3, -1.8)],
  ['link', ({ link }) => when(link, -1)],
];

/** Where it stands. */
const byPlace: readonly Rule[] = [
  ['section of questions', ({ inQuestions, plain }) => when(inQuestions, plain ? 0.5 : 1)],
  [
    'a task in a section of questions',
    ({ promised, plain, order, ends }) => when(promised && !plain && order && ends !== ':', 1),
  ],
  ['section of advice', ({ inAdvice }) => when(inAdvice, -0.8)],
  ['stands among questions', ({ many, topLevel }) => when(many, topLevel ? 1 : 0.8)],
  ['a task among questions', ({ many, order }) => when(many && order, 1)],
  ['a summary among questions', ({ many, term }) => when(many && term, 1)],
  ['stands among statements', ({ few, label }) => when(few && !label, -0.8)],
  ['choices below', ({ hasChoices }) => when(hasChoices, 2)],
  // A label below may also belong to a caption, so the words have to say something too.
  [
    'answer below',
    ({ answered, says, quoted, label, mark }) => when(answered, says || quoted || label || mark !== 'none' ? 2.2 : 1),
  ],
  ['text below', ({ followed, answered }) => when(followed && !answered, 0.3)],
  ['inside an answer', ({ inAnswer, answered, label }) => when(inAnswer && !answered && !label, -1.4)],
  [
    'below a question',
    ({ underQuestion, inAnswer, answered, label, hasChoices }) =>
      when(underQuestion && !inAnswer && !answered && !label && !hasChoices, -3),
  ],
];

const rules = [...byWords, ...byForm, ...byPlace];

/** Everything that speaks for and against a piece being a question to ask. */
export function evidenceFor(piece: Piece, around: Surroundings): Evidence[] {
  const facts = factsOf(piece, around);
  return rules.map(([what, weigh]): Evidence => [what, weigh(facts)]).filter(([, weight]) => weight !== 0);
}

export const sumOf = (evidence: readonly Evidence[]): number => evidence.reduce((sum, [, weight]) => sum + weight, 0);

/** 0.5 where the evidence is just enough, towards 1 as it grows. */
export const confidenceOf = (score: number): number => Math.round((1 / (1 + Math.exp(ENOUGH - score))) * 100) / 100;

function lengthWeight({ length }: string): number {
  if (length < 8) return -1;
  if (length <= 220) return 0.3;
  return length <= 400 ? 0 : length <= 900 ? -0.8 : -2.5;
}
