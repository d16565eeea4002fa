import { pairsIn, readAnswerKey } from './answer-keys.ts';
import type { Aside } from './asides.ts';
import { type Asked, attach } from './attach.ts';
import { type Beside, giveAsides, MOST_FOLLOW_UPS } from './beside.ts';
import type { Block } from './block.ts';
import { beginning, cleanLine, cleanText } from './clean.ts';
import type { DraftQuestion, Place, Reason, Skipped } from './document.ts';
import { guessFormat } from './guess.ts';
import type { Piece } from './lift.ts';
import type { Recognised } from './recognise.ts';
import { reasonOf } from './topics.ts';
import { choiceOf, numberOfKey, type QuestionRecord } from './record.ts';

/** Characters of an answer that are kept. */
const LONGEST_ANSWER = 20_000;

export interface Drafted {
  questions: (DraftQuestion & { at: number })[];
  skipped: (Skipped & { at: number })[];
}

/** Drafts of the recognised questions, and what was left out. `asides` were said beside them. */
export function draftsOf(found: Recognised, place: Place, asides: readonly Aside[]): Drafted {
  const { asked, left, keys } = attach(found);
  const beside = giveAsides(found, asked, asides);
  const bare = listsWithoutAnswers(asked);
  const skipped = left.map((at) => ({ at, ...leftOut(found, at, place) }));
  for (const { at, block } of beside.left) skipped.push({ at, ...skippedOf(block, place, 'property') });
  const questions = asked.map((one) => {
    const isBare = bare.has(one);
    if (isBare || one.answer.length > 0)
      for (const piece of one.loose)
        skipped.push({ at: one.at, ...skippedOf(piece.block, place, plainReason(piece.block)) });
    return { at: one.at, ...draftOf(one, isBare, place), ...beside.of(one) };
  });
  applyKey(questions, asked, keys);
  return { questions, skipped: skipped.sort((a, b) => a.at - b.at) };
}

function leftOut({ pieces, places, refused }: Recognised, at: number, place: Place): Skipped {
  const { block, letter } = pieces[at]!;
  const reason =
    refused.get(at) ??
    block.marks.region ??
    reasonOf(places[at]!.topic) ??
    (letter === undefined ? plainReason(block) : 'stray-option');
  return skippedOf(block, place, reason);
}

function plainReason({ kind }: Block): Reason {
  if (kind === 'code') return 'code';
  return kind === 'table-row' ? 'table' : 'prose';
}

const skippedOf = ({ line, text }: Block, place: Place, reason: Reason): Skipped => ({
  line,
  place,
  text: beginning(text.replaceAll('\n', ' '), 120),
  reason,
});

/** In a list of bare questions the text below the last item belongs to the section, not to the item. */
function listsWithoutAnswers(asked: readonly Asked[]): Set<Asked> {
  const items = asked.filter(({ piece }) => piece.block.kind === 'list-item');
  const withText = items.filter(({ answer, loose, key }) => answer.length + loose.length + key.length > 0).length;
  return new Set(items.length >= 3 && withText < items.length * 0.4 ? items : []);
}

function draftOf(asked: Asked, isBare: boolean, place: Place): Omit<DraftQuestion, keyof Beside> {
  const { piece, section, confidence, choices, more, intent } = asked;
  const texts = [
    choices?.before ?? piece.text,
    ...more.map(({ kind, text }) => (kind === 'code' ? `\`\`\`\n${text}\n\`\`\`` : text)),
  ];
  const prompt = texts.join('\n\n');
  const answer = asked.answer.length > 0 ? asked.answer : isBare || choices ? [] : asked.loose;
  const choice = choices
    ? chosen(asked)
    : { answer: answerText([...asked.key, ...answer]), options: null, correct: null };
  return {
    prompt,
    ...choice,
    intent: answerText(intent),
    section,
    line: piece.block.line,
    place,
    confidence,
    format: guessFormat({ prompt, options: choice.options, section }),
  };
}

/** The marked choice, or the one that a key below names. */
function chosen({ choices, key, answer }: Asked): Pick<DraftQuestion, 'answer' | 'options' | 'correct'> {
  const options = choices!.choices.map(({ text }) => text);
  const marked = choices!.choices.flatMap((choice, at) => (choice.marked ? [at + 1] : []));
  // A key of all questions, below the last of them, says nothing of this one alone.
  const own = [...key, ...answer].filter(({ block }) => pairsIn(block.text).length < 2);
  const [first, ...rest] = own;
  const named = first ? keyIn(first, options) : null;
  const told = answerText(named === null ? own : rest);
  const correct = named ?? (marked.length === 1 ? marked[0]! : null);
  const several = marked.length > 1 ? marked.map((at) => options[at - 1]).join('; ') : null;
  return { answer: told ?? several, options, correct };
}

/** "B", "B) Paris", "Paris"; a key that goes on with a reason is read by its first word. */
function keyIn({ text, block }: Piece, options: readonly string[]): number | null {
  if (block.kind === 'code') return null;
  const head = /^\(?([A-Ha-h])\)?\s?(?:[.):,–-]|$)/.exec(text)?.[1];
  return numberOfKey(head ?? text, options, false);
}

function answerText(pieces: readonly Piece[]): string | null {
  const parts: string[] = [];
  let length = 0;
  for (const { block, text, label } of pieces) {
    if (text === '' || length > LONGEST_ANSWER) continue;
    const shown =
      block.kind === 'code'
        ? `\`\`\`\n${text}\n\`\`\``
        : block.kind === 'list-item' && !label
          ? `${itemMark(block)} ${block.text}`.trimStart()
          : text;
    parts.push(shown);
    length += shown.length;
  }
  return parts.length > 0 ? beginning(parts.join('\n'), LONGEST_ANSWER) : null;
}

/** "A:" before an answer is no item. */
const itemMark = ({ marks: { marker = '' } }: Block) => (/\d/.test(marker) ? marker : marker === 'A:' ? '' : '-');

/** Answers that stand together at the end go to the questions by their numbers. */
function applyKey(drafts: readonly DraftQuestion[], asked: readonly Asked[], keys: readonly Piece[]): void {
  const inLine = asked
    .flatMap(({ key }) => key.flatMap(({ block }) => pairsIn(block.text)))
    .filter((_, __, all) => all.length > 1);
  const byNumber = new Map<number, DraftQuestion>();
  for (const [at, { piece }] of asked.entries())
    if (piece.ordinal !== undefined && !byNumber.has(piece.ordinal)) byNumber.set(piece.ordinal, drafts[at]!);
  for (const { ordinal, text } of [...readAnswerKey(keys), ...inLine]) {
    const draft = byNumber.get(ordinal);
    if (draft) applyEntry(draft, text);
  }
}

function applyEntry(draft: DraftQuestion, text: string): void {
  const { options } = draft;
  if (!options) draft.answer ??= text || null;
  else if (draft.correct === null)
    draft.correct = numberOfKey(/^\(?([A-Ha-h])\)?(?=[\s.),:–-]|$)/.exec(text)?.[1] ?? text, options, false);
}

/** The draft of a question whose parts the document names. */
export function draftOfRecord(record: QuestionRecord, place: Place): DraftQuestion {
  const { line, confidence } = record;
  const { answer, options, correct } = choiceOf(record);
  const prompt = tidy(record.prompt);
  const section = record.section === null ? null : cleanLine(record.section);
  return {
    prompt,
    answer: answer === null ? null : beginning(tidy(answer), LONGEST_ANSWER),
    intent: record.intent === null ? null : tidy(record.intent),
    options: options && options.map(cleanLine),
    correct,
    section,
    line,
    place,
    confidence,
    format: guessFormat({ prompt, options, section }),
    ...record.traits,
    followUps: record.followUps.map(tidy).slice(0, MOST_FOLLOW_UPS),
  };
}

/** Values of JSON may hold what no text holds: escapes of controls and overrides. */
const tidy = (text: string) => cleanText(text).trim();
