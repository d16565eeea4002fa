import type { Marks } from './block.ts';
import type { Piece } from './lift.ts';
import { openingOf, questionMark } from './openings.ts';
import { isHowTo, type Place } from './sections.ts';

/** Pieces that stand beside each other in one list, one numbering, or as headings of one level. */
export interface Kin {
  members: number[];
  /** Share of the members that read as questions. */
  share: number;
}

interface Sequence {
  last: number;
  kin: Kin;
}

/** For every piece the group that it belongs to, if any. */
export function kinOf(pieces: readonly Piece[], places: readonly Place[]): (Kin | undefined)[] {
  const groups = new Groups();
  const found = pieces.map((piece, at) => groups.groupFor(piece, at, places[at]!.isHeading));
  for (const kin of new Set(found)) if (kin) kin.share = shareOf(kin, pieces, places);
  return found;
}

function shareOf({ members }: Kin, pieces: readonly Piece[], places: readonly Place[]): number {
  const asking = members.filter((at) => places[at]!.amongTasks || readsAsQuestion(pieces[at]!)).length;
  // Numbered in one list with questions, an order is one of them; a list of orders alone is a list of steps.
  const marked = members.filter((at) => isMarked(pieces[at]!)).length;
  const orders = marked * 3 >= members.length ? members.filter((at) => isNumberedOrder(pieces[at]!)).length : 0;
  return (asking + orders) / members.length;
}

const isMarked = ({ text }: Piece): boolean => ['end', 'near-end'].includes(questionMark(text));
const isNumberedOrder = (piece: Piece): boolean =>
  piece.ordinal !== undefined && !readsAsQuestion(piece) && openingOf(piece.text).tasks;

function readsAsQuestion({ block, text, quoted, label }: Piece): boolean {
  if (label) return label === 'question';
  const mark = questionMark(text);
  if (quoted || mark === 'end' || mark === 'near-end') return true;
  const { asks, tells } = openingOf(text);
  // Headings leave the question mark out.
  return tells || (asks && block.kind === 'heading' && mark === 'none' && !isHowTo(text));
}

const newKin = (): Kin => ({ members: [], share: 0 });

class Groups {
  private readonly sequences: Sequence[] = [];
  private readonly headings = new Map<number, Kin>();
  private readonly bold = newKin();
  private readonly terms = newKin();
  private lists: (Kin | undefined)[] = [];
  /** Short paragraphs that follow each other: a list without marks. */
  private lines: Kin | undefined;

  groupFor(piece: Piece, at: number, isHeading: boolean): Kin | undefined {
    if (isHeading) this.lists = [];
    const kin = this.find(piece, isHeading) ?? this.line(piece, isHeading);
    if (kin !== this.lines) this.lines = undefined;
    kin?.members.push(at);
    return kin;
  }

  private find({ block, ordinal, label }: Piece, isHeading: boolean): Kin | undefined {
    const { kind, level, marks } = block;
    if (isHeading || (label && label !== 'question') || kind === 'code' || kind === 'table-row') return undefined;
    if (ordinal !== undefined) return this.numbered(ordinal);
    if (kind === 'heading') return this.headingsAt(level);
    if (kind === 'list-item') return this.listAt(level);
    return this.marked(marks);
  }

  private marked({ term, bold }: Marks): Kin | undefined {
    if (term) return this.terms;
    return bold ? this.bold : undefined;
  }

  private line({ block, text, label }: Piece, isHeading: boolean): Kin | undefined {
    if (isHeading || block.kind !== 'paragraph' || label || text.length > 300) return undefined;
    return (this.lines ??= newKin());
  }

  /** Numbers go on where they left off; a 1 begins a list inside the one before. */
  private numbered(ordinal: number): Kin {
    const at = this.sequences.findLastIndex(({ last }) => last + 1 === ordinal);
    if (at < 0 || ordinal === 1) {
      const sequence = { last: ordinal, kin: newKin() };
      this.sequences.push(sequence);
      // Lists inside lists inside lists are shallow; a bound keeps the search short.
      if (this.sequences.length > 50) this.sequences.shift();
      return sequence.kin;
    }
    this.sequences.length = at + 1;
    this.sequences[at]!.last = ordinal;
    return this.sequences[at]!.kin;
  }

  private headingsAt(level: number): Kin {
    const kin = this.headings.get(level) ?? newKin();
    this.headings.set(level, kin);
    return kin;
  }

  private listAt(level: number): Kin {
    this.lists.length = Math.min(this.lists.length, level + 1);
    return (this.lists[level] ??= newKin());
  }
}
