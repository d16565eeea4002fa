import { looksLikeQuestion } from './looks.ts';
import type { Label } from './labels.ts';
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
  /** It is a heading that sets a task, as most headings of its level do. */
  amongTasks: boolean;
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
  /** Levels at which most headings set a task or ask. */
  tasks: ReadonlySet<number>;
  /** It has headings of its own. */
  structured: boolean;
}

/** Topics that a line with a colon may open. */
const opened: ReadonlySet<Topic> = new Set<Topic>([
  'questions',
  'answers',
  'quiz',
  'faq',
  'for-the-interviewer',
  'contents',
]);

/** Paragraphs between a guessed heading and a question, beyond which it was no heading of that question. */
const NEAR = 2;
/** The guess is a line of this length at most. */
const LONGEST = 90;

/** Follows the headings of a document; where it has none, short lines without an end serve. */
export function trackSections(pieces: readonly Piece[], repeated: ReadonlySet<string>): Place[] {
  const habits: Habits = {
    repeated,
    numbered: numberedQuestionLevels(pieces),
    tasks: taskLevels(pieces),
    structured: pieces.filter(({ block }) => block.kind === 'heading').length >= 2,
  };
  const track = new Track(titleOf(pieces));
  const places = pieces.map((piece, at) => ({
    ...track.next(piece, headingOf(piece, pieces[at + 1], habits)),
    amongTasks: isAmongTasks(piece, habits.tasks),
  }));
  dropFarGuesses(pieces, places);
  return places;
}

/** The headings above the piece that is being looked at. */
class Track {
  private readonly levels: Heading[] = [];
  private guess: Heading | undefined;
  /** Paragraphs of prose since the last heading or question. */
  private prose = 0;
  private lapsed = false;

  constructor(private readonly title: string | undefined) {}

  private linked = false;

  next(piece: Piece, heading: Heading | undefined): Omit<Place, 'amongTasks'> {
    if (piece.block.kind === 'heading') this.enter(piece.block.level, heading);
    else if (heading) this.guess = keepSticky(this.guess, heading);
    this.followLinks(piece);
    this.countProse(piece, heading !== undefined);
    return {
      section: this.section(),
      topic: this.guess?.topic ?? this.levels.findLast((level) => level.topic)?.topic,
      promised: !this.lapsed && this.promises(),
      isHeading: heading !== undefined,
    };
  }

  private promises(): boolean {
    const topic = (this.guess ?? this.levels.at(-1))?.topic;
    return topic === 'questions' || topic === 'quiz';
  }

  /** A heading that asks ends the part above it, but names none. */
  private enter(level: number, heading: Heading | undefined): void {
    while (this.levels.length > 0 && this.levels.at(-1)!.level >= level) this.levels.pop();
    if (heading) this.levels.push(heading);
    else this.leaveContents();
    this.guess = undefined;
  }

  /** A table of contents holds links; the first heading that asks is what it leads to. */
  private leaveContents(): void {
    const at = this.levels.findIndex(({ topic }) => topic === 'contents');
    if (at >= 0) this.levels.splice(at);
  }

  /** Behind the links of a table of contents, the first line that is no link belongs to the document. */
  private followLinks({ block }: Piece): void {
    const isLink = block.marks.link === true;
    if (block.kind === 'heading') this.linked = false;
    else if (this.linked && !isLink && block.kind !== 'list-item') this.leaveContents();
    else this.linked ||= isLink;
  }

  /** Two paragraphs of prose end what a guessed heading promised. */
  private countProse(piece: Piece, isHeading: boolean): void {
    this.lapsed = !isHeading && this.guess !== undefined && (this.lapsed || this.prose >= 2);
    if (isHeading || looksLikeQuestion(piece.text)) this.prose = 0;
    else if (isProse(piece)) this.prose += 1;
  }

  private section(): string | null {
    const above = this.levels.findLast(({ text }) => text !== this.title);
    return this.guess?.text ?? above?.text ?? null;
  }
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
  return new Set(
    [...levels].filter((level) => {
      const same = numbered.filter(({ block }) => block.level === level);
      return same.filter(({ text }) => looksLikeQuestion(text)).length >= same.length / 2;
    }),
  );
}

/** Headings that a level needs before their habit counts. */
const FEW_HEADINGS = 3;

/** Levels at which "Design a rate limiter" is a question: most of their headings are like it. */
function taskLevels(pieces: readonly Piece[]): Set<number> {
  const headings = pieces.filter(({ block }) => block.kind === 'heading');
  const levels = new Set(headings.map(({ block }) => block.level));
  return new Set(
    [...levels].filter((level) => {
      const same = headings.filter(({ block }) => block.level === level);
      const asking = same.filter((piece) => setsTask(piece.text) || looksLikeQuestion(piece.text));
      return same.length >= FEW_HEADINGS && asking.length >= same.length * 0.6;
    }),
  );
}

/** "Update your résumé" is advice to the reader, and no task for a candidate. */
function setsTask(text: string): boolean {
  const { tasks, tells } = openingOf(text);
  return (tasks || tells) && text.split(' ').length > 2 && !/\b(?:your|you)\b/i.test(text);
}

const isAmongTasks = ({ block, text }: Piece, levels: ReadonlySet<number>) =>
  block.kind === 'heading' && levels.has(block.level) && setsTask(text);

const isProse = ({ block, text, label }: Piece) =>
  block.kind === 'paragraph' && label === undefined && text.length > 60;

function keepSticky(before: Heading | undefined, heading: Heading): Heading {
  if (!before?.topic || heading.topic || !sticky.has(before.topic)) return heading;
  return { ...heading, topic: before.topic };
}

function headingOf(
  piece: Piece,
  next: Piece | undefined,
  { repeated, numbered, tasks, structured }: Habits,
): Heading | undefined {
  const { block, label } = piece;
  // "Answer key" alone is a label and a heading.
  const text = piece.text || block.text;
  const topic = topicOf(text);
  // "Questions:" and "Answer key" look like labels, and "FAQ?" like a question.
  if (block.kind === 'heading')
    return label === 'question' || ((asks(piece, numbered) || isAmongTasks(piece, tasks)) && !isExcluded(topic))
      ? undefined
      : { level: block.level, text, topic };
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
  if (block.kind !== 'paragraph' || block.marks.term || !next || repeated.has(text)) return false;
  return !isOtherLabel(label, block.text) && isShort(text) && !looksLikeQuestion(text) && endsLikeHeading(text);
}

/** Labels are no headings, save for "Answer key" and "Answers". */
function isOtherLabel(label: Label | undefined, text: string): boolean {
  if (label === undefined || label === 'key') return false;
  return label !== 'answer' || topicOf(text) !== 'answers';
}

/** A form to fill in by hand is no heading either. */
const isShort = (text: string) =>
  !text.includes('____') && text.length >= 3 && text.length <= LONGEST && text.split(' ').length <= 12;

function endsLikeHeading(text: string): boolean {
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
