import { looksLikeQuestion } from './looks.ts';
import type { Piece } from './lift.ts';
import { openingOf } from './openings.ts';
import { excluded, sticky, type Topic, topicOf } from './topics.ts';

/** Where a piece stands. */
export interface Place {
  /** The nearest heading above that is no question. */
  section: string | null;
  topic: Topic | undefined;
  /** The nearest heading itself, and not only one further up, promises questions. */
  promised: boolean;
  /** The piece is itself such a heading. */
  isHeading: boolean;
}

interface Heading {
  level: number;
  text: string;
  topic: Topic | undefined;
}

/** What is known of the document before its headings are followed. */
interface Habits {
  repeated: ReadonlySet<string>;
  /** Levels at which numbered headings are questions. */
  numbered: ReadonlySet<number>;
  /** It has headings of its own. */
  structured: boolean;
}

/** Topics that a line with a colon may open. */
const opened: ReadonlySet<Topic> = new Set<Topic>(['questions', 'answers', 'quiz', 'faq', 'for-the-interviewer', 'contents']);

/** Paragraphs between a guessed heading and a question, beyond which it was no heading of that question. */
const NEAR = 2;
/** The guess is a line of this length at most. */
const LONGEST = 90;

/** Follows the headings of a document; where it has none, short lines without an end serve. */
export function trackSections(pieces: readonly Piece[], repeated: ReadonlySet<string>): Place[] {
  const numbered = numberedQuestionLevels(pieces);
  const title = titleOf(pieces);
  const structured = pieces.filter(({ block }) => block.kind === 'heading').length >= 2;
  const levels: Heading[] = [];
  let guess: Heading | undefined;
  const places: Place[] = [];
  let prose = 0;
  let lapsed = false;
  for (const [at, piece] of pieces.entries()) {
    const heading = headingOf(piece, pieces[at + 1], { repeated, numbered, structured });
    if (piece.block.kind === 'heading') {
      // A heading that asks ends the part above it, but names none.
      while (levels.length > 0 && levels.at(-1)!.level >= piece.block.level) levels.pop();
      if (heading) levels.push(heading);
      guess = undefined;
    } else if (heading) guess = keepSticky(guess, heading);
    lapsed = heading === undefined && (lapsed || prose >= 2);
    prose = heading || looksLikeQuestion(piece.text) ? 0 : prose + (isProse(piece) ? 1 : 0);
    const topic = guess?.topic ?? levels.findLast((level) => level.topic)?.topic;
    const own = (guess ?? levels.at(-1))?.topic;
    places.push({
      section: sectionOf(levels.filter(({ text }) => text !== title), guess),
      topic,
      promised: (own === 'questions' || own === 'quiz') && (guess === undefined || !lapsed),
      isHeading: heading !== undefined,
    });
  }
  dropFarGuesses(pieces, places);
  return places;
}

function sectionOf(levels: readonly Heading[], guess: Heading | undefined): string | null {
  return guess?.text ?? levels.at(-1)?.text ?? null;
}

/** The title of the whole document names no section. */
function titleOf(pieces: readonly Piece[]): string | undefined {
  const [first, ...others] = pieces.filter(({ block }) => block.kind === 'heading' && block.level === 1);
  return others.length === 0 ? first?.text : undefined;
}

/** Levels at which numbered headings are questions: there, "2. Implement X" is one too. */
function numberedQuestionLevels(pieces: readonly Piece[]): Set<number> {
  const numbered = pieces.filter(({ block, ordinal }) => block.kind === 'heading' && ordinal !== undefined);
  const levels = new Set(numbered.map(({ block }) => block.level));
  return new Set([...levels].filter((level) => {
    const same = numbered.filter(({ block }) => block.level === level);
    return same.filter(({ text }) => looksLikeQuestion(text)).length >= same.length / 2;
  }));
}

/** Two paragraphs of prose end what a line above them promised. */
const isProse = ({ block, text, label }: Piece) => block.kind === 'paragraph' && label === undefined && text.length > 60;

function keepSticky(before: Heading | undefined, heading: Heading): Heading {
  if (!before?.topic || heading.topic || !sticky.has(before.topic)) return heading;
  return { ...heading, topic: before.topic };
}

function headingOf(piece: Piece, next: Piece | undefined, { repeated, numbered, structured }: Habits): Heading | undefined {
  const { block, label } = piece;
  // "Answer key" alone is a label and a heading.
  const text = piece.text || block.text;
  const topic = topicOf(text);
  // "Questions:" and "Answer key" look like labels, and "FAQ?" like a question.
  if (block.kind === 'heading') return label === 'question' || (asks(piece, numbered) && !isExcluded(topic)) ? undefined : { level: block.level, text, topic };
  // Where the author marks headings, other lines are none, unless they are set in bold.
  if (!isGuess(piece, next, repeated) || (structured && !block.marks.bold)) return undefined;
  return { level: 0, text: text.replace(/:$/, ''), topic };
}

const isExcluded = (topic: Topic | undefined) => topic !== undefined && excluded.has(topic);

function asks({ text, ordinal, block }: Piece, numbered: ReadonlySet<number>): boolean {
  if (looksLikeQuestion(text) && !isHowTo(text)) return true;
  const { tasks, tells } = openingOf(text);
  return ordinal !== undefined && (tells || tasks) && (numbered.has(block.level) || text.split(' ').length > 3);
}

/** "What to expect" and "How it works" are headings. */
export function isHowTo(text: string): boolean {
  return /^(?:how|what|when|where|why|which) (?:to|it|we|i|this|our|the)\b[^?？]*$/i.test(text.slice(0, 120));
}

function isGuess({ block, text: said, label }: Piece, next: Piece | undefined, repeated: ReadonlySet<string>): boolean {
  const text = said || block.text;
  if (block.kind !== 'paragraph' || block.marks.term || !next || text.length < 3 || text.length > LONGEST || repeated.has(text)) return false;
  if (label && label !== 'key' && !(label === 'answer' && topicOf(block.text) === 'answers')) return false;
  if (text.split(' ').length > 12 || looksLikeQuestion(text)) return false;
  if (text.endsWith(':')) return opened.has(topicOf(text) ?? 'advice');
  return !/[.,;!?。、！？…]["”’)]?$/.test(text) && /^[\p{Lu}\p{Lo}\d]/u.test(text);
}

/** A line far above a question was a caption or a cell: its questions belong to the section before. */
function dropFarGuesses(pieces: readonly Piece[], places: Place[]): void {
  let lasting: string | null = null;
  let since = 0;
  for (const [at, place] of places.entries()) {
    if (place.isHeading) {
      since = 0;
      if (pieces[at]!.block.kind === 'heading' || place.topic) lasting = place.section;
    } else if (looksLikeQuestion(pieces[at]!.text)) {
      if (since <= NEAR) lasting = place.section;
      place.section = lasting;
      since = 0;
    } else since += 1;
  }
}
