import type { Piece } from './lift.ts';
import type { Place } from './sections.ts';

/** Items that a list needs before it can be a table of contents. */
const FEW = 3;

/** Items of lists whose texts come again further down, with something below them: a table of contents without a name. */
export function repeatedContents(pieces: readonly Piece[], places: readonly Place[]): Set<number> {
  const last = new Map<string, number>();
  for (const [at, piece] of pieces.entries()) last.set(keyOf(piece), at);
  const contents = new Set<number>();
  for (const run of runsOfItems(pieces, places)) {
    const again = run.filter((at) => comesAgain(pieces, at, last.get(keyOf(pieces[at]!)) ?? at));
    if (run.length >= FEW && again.length >= run.length * 0.6) for (const at of run) contents.add(at);
  }
  return contents;
}

const keyOf = ({ text }: Piece) =>
  text
    .slice(0, 300)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The second time, it is a heading or has its answer; a question asked in two sections is asked twice. */
function comesAgain(pieces: readonly Piece[], at: number, last: number): boolean {
  if (last <= at) return false;
  const { block } = pieces[last]!;
  const next = pieces[last + 1];
  const link = pieces[at]!.block.marks.link === true;
  return (
    block.kind === 'heading' ||
    link ||
    block.marks.bold === true ||
    (block.kind !== 'list-item' && next !== undefined && next.block.kind !== 'heading')
  );
}

function runsOfItems(pieces: readonly Piece[], places: readonly Place[]): number[][] {
  const runs: number[][] = [];
  let open: string | undefined;
  for (const [at, { block, ordinal }] of pieces.entries()) {
    const isItem =
      !places[at]!.isHeading &&
      block.kind !== 'heading' &&
      (block.kind === 'list-item' || ordinal !== undefined || block.marks.link === true);
    if (isItem && open === block.kind) runs.at(-1)!.push(at);
    else if (isItem) runs.push([at]);
    open = isItem ? block.kind : undefined;
  }
  return runs;
}
