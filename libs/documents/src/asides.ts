import type { Block } from './block.ts';
import { splitLabel } from './labels.ts';
import { looksLikeQuestion } from './looks.ts';
import { openingOf } from './openings.ts';
import { type Traits, traitLine } from './traits.ts';

/** What is said beside a question: for whom it is, how long it takes, what is asked next. */
export interface Aside {
  block: Block;
  /** The block that stands behind it; none at the end. */
  before: Block | undefined;
  traits: Traits | undefined;
  /** Some of it is not understood. */
  lost: boolean;
  followUp: string | undefined;
}

export interface WithAsides {
  /** Blocks without what was said beside the questions. */
  rest: Block[];
  asides: Aside[];
}

const followUpLabel =
  /^(?:possible |optional |suggested )?(?:follow[- ]?ups?(?: questions?)?|prob(?:e|es|ing questions?)|nachfragen?|anschlussfragen?|questions? de relance|relances?)\s?#?\d{0,2}\s?[:：]\s*(.*)$/iu;

/** Whether a column or a key of this name holds what is asked next. */
export const isFollowUpName = (name: string): boolean =>
  followUpLabel.test(
    `${name
      .trim()
      .replace(/[_\s]+/g, ' ')
      .replace(/([a-z])([A-Z])/g, '$1-$2')}:`,
  );

/** What stands behind "Follow-up:"; empty for a label of a whole list. */
const followUpIn = (text: string): string | undefined =>
  followUpLabel.exec(text.replace(/[*_]{1,2}/g, '').slice(0, 2000))?.[1];

/** A line that is never joined with its neighbours. */
export const standsAlone = (text: string): boolean => traitLine(text) !== undefined || followUpIn(text) !== undefined;

/** What has been seen of the question above. */
interface Above {
  asked: boolean;
  answered: boolean;
  /** A label opened a list of follow-ups; its own level when it is an item. */
  list: { level: number } | undefined;
}

/** Takes out what only says something of the questions, so that it disturbs nobody in finding them. */
export function takeAsides(blocks: readonly Block[]): WithAsides {
  const rest: Block[] = [];
  const asides: Aside[] = [];
  let waiting: Aside[] = [];
  const above: Above = { asked: false, answered: false, list: undefined };
  for (const [at, block] of blocks.entries()) {
    const aside = asideOf(block, blocks[at + 1], above);
    if (aside) waiting.push(aside);
    else {
      for (const one of waiting) one.before = block;
      waiting = [];
      rest.push(block);
      look(above, block);
    }
    if (aside) asides.push(aside);
  }
  return { rest, asides };
}

function asideOf(block: Block, next: Block | undefined, above: Above): Aside | undefined {
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return undefined;
  const aside = { block, before: undefined, traits: undefined, lost: false, followUp: undefined };
  const trait = traitLine(block.text);
  if (trait) return { ...aside, ...trait };
  const followUp = above.asked ? followUpOf(block, next, above) : undefined;
  return followUp === undefined ? undefined : { ...aside, followUp };
}

function followUpOf(block: Block, next: Block | undefined, above: Above): string | undefined {
  const labelled = followUpIn(block.text);
  if (labelled === '') return openList(block, next, above);
  if (labelled !== undefined) return above.answered && isAnswer(next) ? undefined : labelled;
  if (above.list && isListed(block, above.list)) return block.text;
  above.list = undefined;
  return undefined;
}

/** With an answer of its own, beside that of the question above, it is a question of its own. */
const isAnswer = (next: Block | undefined): boolean => next !== undefined && splitLabel(next.text)?.label === 'answer';

function openList({ kind, level }: Block, next: Block | undefined, above: Above): string | undefined {
  const list = { level: kind === 'list-item' ? level : -1 };
  above.list = next && isListed(next, list) ? list : undefined;
  return above.list && '';
}

/** A bullet below the label, and no number: numbers go on with the questions. */
const isListed = ({ kind, level, marks: { marker = '-' } }: Block, list: { level: number }): boolean =>
  kind === 'list-item' && level > list.level && !/[\p{L}\d]/u.test(marker);

function look(above: Above, block: Block): void {
  above.list = undefined;
  if (asks(block)) Object.assign(above, { asked: true, answered: false });
  else if (block.kind === 'heading') above.asked = false;
  else if (splitLabel(block.text)?.label === 'answer') above.answered = true;
}

const asks = ({ text, marks: { marker = '' } }: Block): boolean =>
  looksLikeQuestion(text) || /\d/.test(marker) || openingOf(text).tasks;
