import type { Block } from './block.ts';
import type { Reason } from './document.ts';
import type { Piece } from './lift.ts';
import { questionMark, openingOf } from './openings.ts';
import type { ChoiceGroup } from './options.ts';
import type { Recognised } from './recognise.ts';

/** A question with the pieces that belong to it. */
export interface Asked {
  at: number;
  piece: Piece;
  section: string | null;
  confidence: number;
  choices: ChoiceGroup | undefined;
  /** More of the prompt: the code that it speaks of, the rest of a scenario. */
  more: Block[];
  intent: Piece[];
  key: Piece[];
  /** What a label says is the answer. */
  answer: Piece[];
  /** What stands below without a label. */
  loose: Piece[];
  /** Questions that are set under it in its list. */
  next: Piece[];
}

export interface Attached {
  asked: Asked[];
  /** Pieces that belong to no question, in order. */
  left: number[];
  /** Pieces of a part that holds the answers to questions above. */
  keys: Piece[];
}

type State = Attached & { open: Asked | undefined };

/** Gives every question what stands below it, up to the next question or heading. */
export function attach(found: Recognised): Attached {
  const state: State = { asked: [], left: [], keys: [], open: undefined };
  const taken = new Set([...found.choices].flatMap(([at, { members }]) => (found.questions.has(at) ? members : [])));
  for (const [at, piece] of found.pieces.entries()) if (!taken.has(at)) place(state, at, piece, found);
  for (const asked of state.asked) settle(asked, found.repeated);
  return { asked: state.asked, left: state.left, keys: state.keys };
}

function place(state: State, at: number, piece: Piece, found: Recognised): void {
  const { isHeading, topic } = found.places[at]!;
  if (found.questions.has(at)) openQuestion(state, at, piece, found);
  else if (isHeading || isFormField(piece) || ends(found.refused.get(at), state) || isNext(piece, state.open))
    close(state, at, isHeading, isFormField(piece));
  else if (state.open) addTo(state.open, piece);
  else if (topic === 'answers') state.keys.push(piece);
  else state.left.push(at);
}

function openQuestion(state: State, at: number, piece: Piece, found: Recognised): void {
  if (state.open && goesOn(state.open, piece)) return void state.open.more.push(piece.block);
  if (state.open && isNested(state.open, piece, found.pieces[at + 1]) && !found.choices.has(at))
    return void state.open.next.push(piece);
  const { section } = found.places[at]!;
  const choices = found.choices.get(at);
  state.open = {
    at,
    piece,
    section,
    confidence: found.questions.get(at)!,
    choices,
    more: [],
    intent: [],
    key: [],
    answer: [],
    loose: [],
    next: [],
  };
  state.asked.push(state.open);
}

/** A bullet further in, under an item that is itself a question; with an answer of its own it is one of its own. */
function isNested({ piece: { block, label }, choices }: Asked, piece: Piece, below: Piece | undefined): boolean {
  if (piece.block.kind !== 'list-item' || piece.ordinal !== undefined || piece.letter !== undefined || choices)
    return false;
  const level = block.kind === 'list-item' ? block.level : label === 'question' ? 0 : Infinity;
  return piece.block.level > level && !isAnswered(piece, below);
}

const isAnswered = ({ block: { level } }: Piece, below: Piece | undefined): boolean =>
  below?.label === 'answer' || (below?.block.kind === 'list-item' && below.block.level > level);

/** "Q: You join a team. … / What do you do first?": the second line belongs to the first. */
function goesOn({ piece, answer, loose, choices }: Asked, next: Piece): boolean {
  if (piece.label !== 'question' || next.label || answer.length > 0 || choices) return false;
  const open = questionMark(piece.text) === 'none' && !openingOf(piece.text).tells && !openingOf(piece.text).tasks;
  return open && loose.length <= 2 && next.block.kind === 'paragraph' && next.ordinal === undefined;
}

/** What only might be a question stays in the answer that it stands in. */
const ends = (reason: Reason | undefined, { open }: { open: Asked | undefined }) =>
  reason !== undefined && (reason !== 'unsure' || !open);

/** The next number of the list that asks is no part of the answer, whatever it says. */
const isNext = ({ block, ordinal, label }: Piece, open: Asked | undefined): boolean =>
  open?.piece.ordinal !== undefined &&
  ordinal === open.piece.ordinal + 1 &&
  label === undefined &&
  block.kind === open.piece.block.kind &&
  block.level === open.piece.block.level;

/** "Rating: 1 2 3 4", "Comments: ______": filled in by hand, and said by nobody. */
const isFormField = ({ block, text }: Piece): boolean =>
  block.kind !== 'code' && text.length <= 200 && fields.some((field) => field.test(text));
const fields = [
  /^[\p{L} ]{0,40}:?\s*_{4,}[\s_]*$/u,
  /^(?:rating|score|points|bewertung|punkte|note)\s*:?\s*(?:\d{1,2}[\s/|,–-]*){2,}$/i,
  /\[[ xX]?\] .*\[[ xX]?\] /,
  /\b(?:yes|ja)\s*\/\s*(?:no|nein)\s*$/i,
];

/** A refused question ends the one above, but a heading is told to nobody. A field of a form ends nothing. */
function close(state: State, at: number, isHeading: boolean, isField: boolean): void {
  if (!isField) state.open = undefined;
  if (!isHeading) state.left.push(at);
}

function addTo(asked: Asked, piece: Piece): void {
  if (piece.label === 'intent') asked.intent.push(piece);
  else if (piece.label === 'key') asked.key.push(piece);
  else if (piece.label === 'answer' || piece.label === 'explanation' || asked.answer.length > 0)
    asked.answer.push(piece);
  else asked.loose.push(piece);
}

const speaksOfCode =
  /\bthis\b|follow(?:ing|s)|below|this (?:code|snippet|function|query|program)|snippet|output|print|folgend|ci-dessous|suivant|siguiente|次の|以下/i;

/** Code that the prompt speaks of, and text between a scenario and its answer, belong to the prompt. */
function settle(asked: Asked, repeated: ReadonlySet<string>): void {
  // Buttons and captions are left out, unless they are all there is: "True" may be an answer.
  const said = asked.loose.filter(({ text }) => !repeated.has(text));
  if (said.length > 0) asked.loose = said;
  const [first] = asked.loose;
  if (first?.block.kind === 'code' && speaksOfCode.test(asked.piece.text.slice(0, 1000)))
    asked.more.push(asked.loose.shift()!.block);
  const isScenario =
    asked.piece.label === 'question' && questionMark(asked.piece.text) === 'none' && asked.answer.length > 0;
  if (isScenario) asked.more.unshift(...asked.loose.splice(0, 3).map(({ block }) => block));
}
