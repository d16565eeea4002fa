import type { Kin } from './kin.ts';
import type { Label } from './labels.ts';
import type { Piece } from './lift.ts';
import { type Opening, openingOf, questionMark } from './openings.ts';
import { isHowTo, type Place } from './sections.ts';

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

/** What the rules of evidence look at. */
export interface Facts {
  text: string;
  opening: Opening;
  words: Words;
  form: Form;
  near: Neighbours;
  around: Surroundings;
}

interface Words {
  mark: ReturnType<typeof questionMark>;
  /** The mark stands where a question ends. */
  marked: boolean;
  /** Something in the words asks or tells. */
  says: boolean;
  /** An order, without a question mark. */
  order: boolean;
  /** "How to …", "What to expect": a heading. */
  howTo: boolean;
  /** Nothing asks, tells or leaves a gap. */
  states: boolean;
  /** The full stop, colon or semicolon at its end. */
  ends: string;
  endsOpen: boolean;
  bare: boolean;
  explains: boolean;
}

interface Form {
  label: Label | undefined;
  ordinal: number | undefined;
  letter: number | undefined;
  quoted: boolean;
  heading: boolean;
  bold: boolean;
  term: boolean;
  link: boolean;
  /** Its form sets it apart from running text. */
  setOff: boolean;
  /** Nothing does. */
  plain: boolean;
  /** A heading, an item, a summary or a line in bold. */
  topLevel: boolean;
}

interface Neighbours {
  /** Most of those beside it read as questions. */
  many: boolean;
  /** Hardly any of those beside it do. */
  few: boolean;
  inQuestions: boolean;
  inAdvice: boolean;
  promised: boolean;
}

export function factsOf(piece: Piece, around: Surroundings): Facts {
  const { text } = piece;
  const opening = openingOf(text);
  const words = wordsOf(text, opening, around.hasChoices);
  return { text, opening, words, form: formOf(piece), near: neighboursOf(around), around };
}

function wordsOf(text: string, { asks, tells, tasks }: Opening, hasChoices: boolean): Words {
  const mark = questionMark(text);
  const marked = mark === 'end' || mark === 'near-end';
  return {
    mark,
    marked,
    says: [asks, tells, tasks].includes(true),
    order: mark === 'none' && [tells, tasks].includes(true),
    howTo: !marked && isHowTo(text),
    states: ![marked, tells, tasks, hasChoices].includes(true),
    ends: /[.:;]$/.exec(text.slice(-1))?.[0] ?? '',
    endsOpen: endsOpen.test(text.slice(-8)),
    bare: isBare(text),
    explains: /^[^:]{2,40}: \S/.test(text.slice(0, 60)),
  };
}

/** "The port is ___", "The port is …" */
const endsOpen = /_{2,}|\.{3}$|…$|[^.?!]$/;

/** "Define Evaluation": two or three words are more often a heading. */
const isBare = (text: string) => text.length < 40 && !/[.。]$/.test(text) && /^\S+(?: \S+){1,2}$/.test(text);

function formOf({ block, label, ordinal, letter, quoted }: Piece): Form {
  const { kind, marks } = block;
  const heading = kind === 'heading';
  const bold = marks.bold === true;
  const term = marks.term === true;
  const setOff = [heading, label === 'question', quoted, ordinal !== undefined, bold].includes(true);
  const plain = kind === 'paragraph' && ![label !== undefined, bold, term, ordinal !== undefined].includes(true);
  const topLevel = [heading, kind === 'list-item', bold, term].includes(true);
  return { label, ordinal, letter, quoted, heading, bold, term, link: marks.link === true, setOff, plain, topLevel };
}

function neighboursOf({ kin, place }: Surroundings): Neighbours {
  const { members, share } = kin ?? { members: [], share: 0 };
  return {
    many: members.length >= 2 && share >= 0.6,
    few: members.length >= 4 && share <= 0.2,
    inQuestions: place.topic === 'questions' || place.topic === 'quiz',
    inAdvice: place.topic === 'advice',
    promised: place.promised,
  };
}
