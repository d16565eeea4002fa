import { choiceOfPiece, markBold, splitInline, type WrittenChoice } from './choices.ts';
import type { Piece } from './lift.ts';
import { letterOf } from './marker.ts';
import { LONGEST_PROMPT, looksLikeQuestion } from './looks.ts';
import { numberOfKey } from './record.ts';
import type { Place } from './sections.ts';

/** The choices of one question. */
export interface ChoiceGroup {
  choices: WrittenChoice[];
  /** Indices of the pieces that hold them. */
  members: number[];
  /** The prompt without the choices, when they stand on its line. */
  before?: string;
}

/** Groups of bullets that look alike before they count as choices without a key. */
const ALIKE = 3;
const MOST = 8;
const LONGEST = 160;

/** Choices by the index of the piece that asks. */
export function findChoices(pieces: readonly Piece[], places: readonly Place[]): Map<number, ChoiceGroup> {
  const groups = new Map<number, ChoiceGroup>();
  const maybe = new Map<number, ChoiceGroup>();
  let taken = -1;
  for (const [at, piece] of pieces.entries()) {
    if (at <= taken || !canAsk(piece)) continue;
    const sure = writtenChoices(pieces, at);
    const items = sure ? undefined : itemsBelow(pieces, at, places);
    if (sure) groups.set(at, sure);
    if (items) maybe.set(at, items);
    taken = sure?.members.at(-1) ?? taken;
  }
  for (const [at, group] of settled(maybe, pieces, places)) groups.set(at, group);
  return groups;
}

/** Letters and boxes are choices wherever they stand. */
function writtenChoices(pieces: readonly Piece[], at: number): ChoiceGroup | undefined {
  return inlineIn(pieces[at]!) ?? inlineBelow(pieces, at) ?? lettersBelow(pieces, at) ?? boxesBelow(pieces, at);
}

function canAsk({ block, text, label, letter }: Piece): boolean {
  if (block.kind === 'code' || block.kind === 'table-row' || text.length > LONGEST_PROMPT) return false;
  return text !== '' && letter === undefined && (label === undefined || label === 'question');
}

/** Code and a line "Options:" may stand between a question and its choices. */
function firstBelow(pieces: readonly Piece[], at: number): number {
  let below = at + 1;
  while (
    below < pieces.length &&
    below <= at + 2 &&
    (pieces[below]!.block.kind === 'code' || pieces[below]!.label === 'options')
  ) {
    if (pieces[below]!.text !== '' && pieces[below]!.label === 'options') break;
    below += 1;
  }
  return below;
}

function inlineIn({ text }: Piece): ChoiceGroup | undefined {
  const split = splitInline(text);
  return split && split.before.length > 3 ? { choices: split.choices, members: [], before: split.before } : undefined;
}

function inlineBelow(pieces: readonly Piece[], at: number): ChoiceGroup | undefined {
  const below = firstBelow(pieces, at);
  const piece = pieces[below];
  if (!piece || piece.block.kind === 'heading') return undefined;
  const { marker } = piece.block.marks;
  // What stands before the first choice was taken for the marker of the line.
  const split = splitInline(letterOf(marker) === undefined ? piece.block.text : `${marker} ${piece.block.text}`);
  return split && split.before === '' ? { choices: split.choices, members: [below] } : undefined;
}

function lettersBelow(pieces: readonly Piece[], at: number): ChoiceGroup | undefined {
  const group = runBelow(pieces, at, (piece, count) => piece.letter === count + 1 && piece.block.kind !== 'heading');
  return group && !arePartsOfTask(pieces, at, group) ? group : undefined;
}

/** Points of a task may have letters too: nobody chooses among what asks, nor among what is to be built or explained. */
function arePartsOfTask(pieces: readonly Piece[], at: number, { members, choices }: ChoiceGroup): boolean {
  if (choices.some(({ marked }) => marked) || keyBelow({ members, choices }, pieces)) return false;
  const { text } = pieces[at]!;
  return members.some((member) => pieces[member]!.text.endsWith('?')) || (task.test(text) && !text.includes('?'));
}
const task =
  /^(?:design|implement|write|build|code|create|develop|sketch|explain|describe|discuss|tell|walk|compare|entwerfen|implementieren|schreiben|erklären|beschreiben)\b/i;

/** Boxes before questions are a list to tick off, and no choices. */
function boxesBelow(pieces: readonly Piece[], at: number): ChoiceGroup | undefined {
  const group = runBelow(pieces, at, ({ block }) => block.marks.marker === '[]');
  const asking = group?.members.filter((member) => looksLikeQuestion(pieces[member]!.text)).length ?? 0;
  return group && asking < group.members.length / 2 ? group : undefined;
}

function runBelow(
  pieces: readonly Piece[],
  at: number,
  fits: (piece: Piece, count: number) => boolean,
): ChoiceGroup | undefined {
  const members: number[] = [];
  for (let next = firstBelow(pieces, at); next < pieces.length && members.length < MOST; next += 1) {
    if (!fits(pieces[next]!, members.length)) break;
    members.push(next);
  }
  return members.length >= 2 ? groupOf(members, pieces) : undefined;
}

function groupOf(members: number[], pieces: readonly Piece[]): ChoiceGroup {
  const held = members.map((member) => pieces[member]!);
  return { members, choices: markBold(held.map(choiceOfPiece), held) };
}

/** Short items of a list below a question: choices, or the parts of an answer. */
function itemsBelow(pieces: readonly Piece[], at: number, places: readonly Place[]): ChoiceGroup | undefined {
  const asker = pieces[at]!;
  const first = pieces[firstBelow(pieces, at)];
  if (!first || !looksLikeStem(asker) || styleOf(first) === styleOf(asker)) return undefined;
  return runBelow(pieces, at, (piece, count) => {
    const isNext = piece.ordinal === undefined || piece.ordinal === count + 1;
    const isItem = piece.block.kind === 'list-item' && styleOf(piece) === styleOf(first) && isNext;
    return (
      isItem &&
      piece.text.length <= LONGEST &&
      piece.label === undefined &&
      !looksLikeQuestion(piece.text) &&
      !places[at]!.isHeading
    );
  });
}

const looksLikeStem = ({ text, label }: Piece) =>
  label === 'question' || looksLikeQuestion(text) || /(?:_{2,}|\.{3}|…|:)\s?$/.test(text.slice(-6));
const styleOf = ({ block, ordinal }: Piece) =>
  block.kind === 'list-item' ? `${block.level}${ordinal === undefined ? 'bullet' : 'number'}` : block.kind;

/** Lists of items are choices when a key, a mark or the section says so, or when several in a row look alike. */
function settled(
  maybe: ReadonlyMap<number, ChoiceGroup>,
  pieces: readonly Piece[],
  places: readonly Place[],
): [number, ChoiceGroup][] {
  const alike = alikeRuns(maybe, pieces);
  return [...maybe].filter(([at, group]) => {
    const marked = group.choices.filter((choice) => choice.marked).length;
    if (marked === 1 || isSaid(pieces[at]!, places[at]!) || keyBelow(group, pieces)) return true;
    return marked === 0 && alike.has(at) && group.members.length <= 6;
  });
}

function isSaid({ text }: Piece, { topic }: Place): boolean {
  return (
    topic === 'quiz' ||
    /which (?:one )?of (?:the )?(?:following|these)|select (?:all|one|the)|choose (?:all|one|the)|welche (?:der folgenden|dieser)|lequel des|cuál de (?:las|los) siguientes|次のうち|下列/i.test(
      text.slice(0, 400),
    )
  );
}

/** A key names one of the choices; other answers do not. */
function keyBelow({ members, choices }: ChoiceGroup, pieces: readonly Piece[]): boolean {
  const below = pieces[members.at(-1)! + 1];
  if (!below || (below.label !== 'key' && below.label !== 'answer')) return false;
  return (
    numberOfKey(
      below.text,
      choices.map(({ text }) => text),
      false,
    ) !== null
  );
}

/** Questions that follow each other, each with as many items below it as the others, and nothing else. */
function alikeRuns(maybe: ReadonlyMap<number, ChoiceGroup>, pieces: readonly Piece[]): Set<number> {
  const alike = new Set<number>();
  let run: number[] = [];
  const close = () => {
    if (run.length >= ALIKE) for (const at of run) alike.add(at);
    run = [];
  };
  for (const [at, { members }] of maybe) {
    const before = maybe.get(run.at(-1) ?? -1);
    const goesOn =
      before !== undefined && before.members.at(-1)! + 1 === at && before.members.length === members.length;
    if (!goesOn) close();
    if (looksLikeQuestion(pieces[at]!.text) || pieces[at]!.label === 'question') run.push(at);
  }
  close();
  return alike;
}
