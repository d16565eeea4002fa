import type { Reason } from './document.ts';
import { confidenceOf, ENOUGH, scoreOf } from './evidence.ts';
import type { Surroundings } from './facts.ts';
import { type Kin, kinOf } from './kin.ts';
import type { Piece } from './lift.ts';
import { LONGEST_PROMPT, looksLikeQuestion } from './looks.ts';
import { type ChoiceGroup, findChoices } from './options.ts';
import { type Place, trackSections } from './sections.ts';
import { habitWeights, type Scored } from './shape.ts';
import { repeatedContents } from './contents.ts';
import { reasonOf } from './topics.ts';
import { vetoOf } from './veto.ts';

/** What every piece of a document turned out to be. */
export interface Recognised {
  pieces: readonly Piece[];
  places: readonly Place[];
  /** Confidence of the pieces that are questions. */
  questions: ReadonlyMap<number, number>;
  /** Why pieces that looked like questions are none. */
  refused: ReadonlyMap<number, Reason>;
  choices: ReadonlyMap<number, ChoiceGroup>;
  /** Pieces that only repeat: buttons, captions. */
  repeated: ReadonlySet<string>;
}

/** Below this, a piece is not even worth a word to the reader. */
const DOUBTFUL = ENOUGH - 1.2;
/** How far below a question its label may stand; a picture or a button may come between. */
const REACH = 3;

/** Finds the questions: scores every piece, weighs the habits of the author, and takes out what is asked for other ends. */
export function recognise(pieces: readonly Piece[]): Recognised {
  const repeated = repeatedTexts(pieces);
  const places = trackSections(pieces, repeated);
  const choices = findChoices(pieces, places);
  const scored = scoreAll({ pieces, places, choices, repeated });
  const habits = habitWeights(scored);
  const scores = scored.map((one, at) => (one ? one.score + habits[at]! : -Infinity));
  return { pieces, places, choices, repeated, ...judge(pieces, places, scores) };
}

interface Verdicts {
  questions: Map<number, number>;
  refused: Map<number, Reason>;
}

/** Questions are what has evidence enough, and no veto of its own or of the question that it is listed under. */
function judge(pieces: readonly Piece[], places: readonly Place[], scores: readonly number[]): Verdicts {
  const contents = repeatedContents(pieces, places);
  const isFaq = faqIsAll(places, scores);
  const questions = new Map<number, number>();
  const refused = new Map<number, Reason>();
  let above: Reason | undefined;
  for (const [at, score] of scores.entries()) {
    const piece = pieces[at]!;
    const asksAnew = score >= DOUBTFUL && !isBullet(piece);
    if (asksAnew || endsList(piece, places[at]!)) above = undefined;
    if (score < DOUBTFUL) continue;
    const veto = contents.has(at) ? 'contents' : (refusalOf(piece, places[at]!, isFaq) ?? above);
    if (asksAnew) above = veto;
    if (veto) refused.set(at, veto);
    else decide(at, score, { questions, refused });
  }
  return { questions, refused };
}

function decide(at: number, score: number, { questions, refused }: Verdicts): void {
  if (score < ENOUGH) refused.set(at, 'unsure');
  else questions.set(at, confidenceOf(score));
}

/** A heading ends a list; a line that leads up to it does not. */
const endsList = ({ block }: Piece, { isHeading }: Place) => isHeading && !block.text.endsWith(':');

/** What is listed under a refused question goes with it. */
const isBullet = ({ block, ordinal, label }: Piece) =>
  block.kind === 'list-item' && ordinal === undefined && label !== 'question';

/** The same short line three times, without a marker, is a button or a caption. */
function repeatedTexts(pieces: readonly Piece[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { block, text, label, letter } of pieces)
    if (block.kind === 'paragraph' && !label && letter === undefined && text.length <= 60)
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([text, count]) => count >= 3 && text !== '').map(([text]) => text));
}

type Scene = Pick<Recognised, 'pieces' | 'places' | 'choices' | 'repeated'>;

function scoreAll(scene: Scene): (Scored | undefined)[] {
  const { pieces, places, choices } = scene;
  const kin = kinOf(pieces, places);
  const isCandidate = candidates(scene);
  let inAnswer = false;
  let asker: number | undefined;
  return pieces.map((piece, at) => {
    const { isHeading } = places[at]!;
    if (piece.label === 'answer') inAnswer = true;
    if (endsAnswer(piece, isHeading, pieces[asker ?? -1])) inAnswer = false;
    if (isHeading) asker = undefined;
    if (!isCandidate(at)) return undefined;
    const around: Surroundings = {
      place: places[at]!,
      kin: kin[at],
      hasChoices: choices.has(at),
      inAnswer: inAnswer && !isBeside(kin, at, asker),
      underQuestion: isUnder(pieces, at, asker),
      followed: isFollowed(pieces[at + 1]),
      answered: isAnswered(pieces, at),
    };
    const score = scoreOf(withoutChoices(piece, choices.get(at)), around);
    if (score >= ENOUGH) inAnswer = false;
    if (score >= ENOUGH && !around.underQuestion) asker = at;
    return { piece, score, answered: around.answered };
  });
}

/** An answer lasts until the next question, or a heading that stands beside or above the one that asked. */
function endsAnswer({ block, label }: Piece, isHeading: boolean, asker: Piece | undefined): boolean {
  if (isHeading || label === 'question') return true;
  return block.kind === 'heading' && asker?.block.kind === 'heading' && block.level <= asker.block.level;
}

/** Choices, headings, captions and code are no questions. */
function candidates({ pieces, places, choices, repeated }: Scene): (at: number) => boolean {
  const taken = new Set([...choices.values()].flatMap(({ members }) => members));
  return (at) =>
    !taken.has(at) && !places[at]!.isHeading && !repeated.has(pieces[at]!.text) && canBeQuestion(pieces[at]!);
}

/** Both stand in one list of questions. */
const isBeside = (kin: readonly (Kin | undefined)[], at: number, asker: number | undefined) =>
  asker !== undefined && kin[at] !== undefined && kin[at] === kin[asker] && kin[at].share >= 0.6;

/** Running text and lists below a heading that asks are its answer. */
function isUnder(pieces: readonly Piece[], at: number, asker: number | undefined): boolean {
  if (asker === undefined || pieces[at]!.block.kind === 'heading') return false;
  return pieces[asker]!.block.kind === 'heading' || isSetIn(pieces[at]!, pieces[asker]!);
}

/** A paragraph that stands further in than the question above it says something about it. */
function isSetIn({ block: { marks } }: Piece, asker: Piece): boolean {
  const { indent = Infinity } = asker.block.marks;
  return (marks.indent ?? 0) >= indent + 2;
}

const withoutChoices = (piece: Piece, group: ChoiceGroup | undefined): Piece =>
  group?.before ? { ...piece, text: group.before } : piece;

function canBeQuestion({ block, text, label }: Piece): boolean {
  if (block.kind === 'code' || block.kind === 'table-row') return false;
  return (label === undefined || label === 'question') && text.length > 3 && text.length <= LONGEST_PROMPT * 2;
}

function isFollowed(next: Piece | undefined): boolean {
  if (!next || next.label) return false;
  return (
    next.block.kind === 'code' || (next.block.kind === 'paragraph' && next.text.length > 40 && !next.text.endsWith('?'))
  );
}

function isAnswered(pieces: readonly Piece[], at: number): boolean {
  for (const piece of pieces.slice(at + 1, at + 1 + REACH)) {
    if (piece.label === 'answer' || piece.label === 'intent' || piece.label === 'key') return true;
    if (piece.label === 'question' || piece.block.kind === 'heading' || looksLikeQuestion(piece.text)) return false;
  }
  return false;
}

/** A part called FAQ is left out of an article about questions; when it is the whole document, it is the questions. */
function faqIsAll(places: readonly Place[], scores: readonly number[]): boolean {
  const likely = places.filter((_, at) => scores[at]! >= ENOUGH);
  const inFaq = likely.filter(({ topic }) => topic === 'faq').length;
  return inFaq > likely.length * 0.6;
}

function refusalOf({ text, block, label }: Piece, { topic }: Place, isFaq: boolean): Reason | undefined {
  if (block.marks.region) return block.marks.region;
  const reason = topic === 'faq' && isFaq ? undefined : reasonOf(topic);
  if (reason) return reason;
  const veto = vetoOf(text);
  return veto !== 'for-the-interviewer' && label === 'question' ? undefined : veto;
}
