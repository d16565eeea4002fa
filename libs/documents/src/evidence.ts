import type { Kin } from './kin.ts';
import type { Piece } from './lift.ts';
import { isPlainEnglish, openingOf, questionMark, sentenceCount } from './openings.ts';
import { isHowTo, type Place } from './sections.ts';

/** A piece is a question when the evidence for it adds up to this. */
export const ENOUGH = 3;

/** What is known about a piece beyond its words. */
export interface Surroundings {
  place: Place;
  kin: Kin | undefined;
  /** Choices stand below. */
  hasChoices: boolean;
  /** A label such as "Answer:" or "Description:" stands below. */
  answered: boolean;
  /** Prose or code stands below. */
  followed: boolean;
  /** It stands in an answer that began with a label. */
  inAnswer: boolean;
  /** The heading above it, or the item that it is set under, is a question. */
  underQuestion: boolean;
}

/** One reason for or against, with its weight. Weights were set by hand and are held by the fixtures of the tests. */
export type Evidence = readonly [what: string, weight: number];

/** Everything that speaks for and against a piece being a question to ask. */
export function evidenceFor(piece: Piece, around: Surroundings): Evidence[] {
  return [...byWords(piece, around), ...byForm(piece, around), ...byNeighbours(piece, around)].filter(([, weight]) => weight !== 0);
}

export const sumOf = (evidence: readonly Evidence[]): number => evidence.reduce((sum, [, weight]) => sum + weight, 0);

/** 0.5 where the evidence is just enough, towards 1 as it grows. */
export const confidenceOf = (score: number): number => Math.round((1 / (1 + Math.exp(ENOUGH - score))) * 100) / 100;

function byWords(piece: Piece, { hasChoices }: Surroundings): Evidence[] {
  const { text, label } = piece;
  const mark = questionMark(text);
  const opening = openingOf(text);
  const marked = mark === 'end' || mark === 'near-end';
  const howTo = !marked && isHowTo(text);
  return [
    ['question mark', { end: 2.4, 'near-end': 2.1, inside: isSetOff(piece) ? 1.2 : 0.2, none: 0 }[mark]],
    ['asks', opening.asks && !howTo ? 0.8 : 0],
    ['tells', opening.tells ? 1.6 : 0],
    ['addresses a person', opening.addresses ? 0.8 : 0],
    ['gap to fill', hasChoices && endsOpen.test(text.slice(-8)) ? 1 : 0],
    ['sets a task', opening.tasks && !opening.tells ? 0.7 : 0],
    ['no word that asks', mark === 'end' && !opening.asks && !opening.tells && !label && isPlainEnglish(text) ? -0.9 : 0],
    ['length', lengthWeight(text)],
    ['statement', !marked && !opening.tells && !opening.tasks && !hasChoices && /[.:;]$/.test(text) ? -1 : 0],
    ['bare words', !marked && !label && isBare(text) ? -0.9 : 0],
    ['opens a list', !marked && !hasChoices && text.endsWith(':') ? (opening.tells ? -0.6 : -1.2) : 0],
    ['term and its meaning', !marked && /^[^:]{2,40}: \S/.test(text.slice(0, 60)) && !label ? -1 : 0],
  ];
}

/** "Define Evaluation": two or three words are more often a heading. */
const isBare = (text: string) => text.length < 40 && !/[.。]$/.test(text) && /^\S+(?: \S+){1,2}$/.test(text);

/** "The port is ___", "The port is …" */
const endsOpen = /_{2,}|\.{3}$|…$|[^.?!]$/;

/** Its form sets it apart from running text. */
const isSetOff = ({ block, label, quoted, ordinal }: Piece) => block.kind === 'heading' || label === 'question' || quoted || ordinal !== undefined || block.marks.bold === true;

function lengthWeight({ length }: string): number {
  if (length < 8) return -1;
  if (length <= 220) return 0.3;
  return length <= 400 ? 0 : length <= 900 ? -0.8 : -2.5;
}

function byForm({ block, text, label, quoted, ordinal, letter }: Piece, { place }: Surroundings): Evidence[] {
  const { kind, marks } = block;
  const isPlain = kind === 'paragraph' && !label && !marks.bold && !marks.term && ordinal === undefined;
  const leadsUp = isPlain && sentenceCount(text) >= 3;
  const promised = place.topic === 'questions' || place.topic === 'quiz';
  return [
    ['labelled', label === 'question' ? 3 : 0],
    ['heading', kind === 'heading' ? 0.5 : 0],
    ['bold', marks.bold && kind !== 'heading' ? 0.4 : 0],
    ['opens what follows', marks.term ? 1 : 0],
    ['quoted', quoted ? 0.9 : 0],
    ['numbered', ordinal !== undefined ? 0.4 : 0],
    ['a choice', letter !== undefined ? -0.8 : 0],
    ['end of prose', leadsUp ? -1.8 : 0],
    ['section of questions', promised ? (isPlain ? 0.5 : 1) : 0],
    ['a task in a section of questions', place.promised && !isPlain && isTask(text) && !/:$/.test(text) ? 1 : 0],
    ['section of advice', place.topic === 'advice' ? -0.8 : 0],
    ['link', marks.link ? -1 : 0],
  ];
}

function byNeighbours(piece: Piece, around: Surroundings): Evidence[] {
  const { block, label } = piece;
  const { kin, hasChoices, answered, followed, inAnswer, underQuestion } = around;
  const many = kin !== undefined && kin.members.length >= 2 && kin.share >= 0.6;
  const few = kin !== undefined && kin.members.length >= 4 && kin.share <= 0.2;
  const topLevel = block.kind === 'heading' || block.kind === 'list-item' || block.marks.bold || block.marks.term;
  return [
    ['stands among questions', many ? (topLevel ? 1 : 0.8) : 0],
    ['a task among questions', many && isTask(piece.text) ? 1 : 0],
    ['a summary among questions', many && block.marks.term ? 1 : 0],
    ['stands among statements', few && !label ? -0.8 : 0],
    ['choices below', hasChoices ? 2 : 0],
    ['answer below', answered ? (saysSo(piece) ? 2.2 : 1) : 0],
    ['text below', followed && !answered ? 0.3 : 0],
    ['inside an answer', inAnswer && !answered && !label ? -1.4 : 0],
    ['below a question', underQuestion && !inAnswer && !answered && !label && !hasChoices ? -3 : 0],
  ];
}

/** "Design a cache", "Explain closures": no question mark, and none needed. */
function isTask(text: string): boolean {
  const { tasks, tells } = openingOf(text);
  return (tasks || tells) && questionMark(text) === 'none';
}

/** Something in the words themselves asks or tells; else a label below may belong to any caption. */
function saysSo({ text, label, quoted }: Piece): boolean {
  const { asks, tells, tasks } = openingOf(text);
  return asks || tells || tasks || quoted || label === 'question' || questionMark(text) !== 'none';
}
