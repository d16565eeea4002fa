import { takeAsides } from './asides.ts';
import type { Parsed } from './block.ts';
import { beginning, cleanLine } from './clean.ts';
import type { DraftQuestion, Part, Reason, Skipped } from './document.ts';
import { draftOfRecord, draftsOf } from './drafts.ts';
import { liftBlocks } from './lift.ts';
import { partsOfBlocks } from './parts.ts';
import { recognise } from './recognise.ts';
import type { QuestionRecord } from './record.ts';
import type { Place } from './sections.ts';
import { reasonOf } from './topics.ts';
import { takeTables, type WithTables } from './tables.ts';
import type { Watch } from './watch.ts';

export interface Composed {
  place: Skipped['place'];
  questions: DraftQuestion[];
  skipped: Skipped[];
  parts: Part[];
}

/** Parts left out that are told; a document of nothing but prose need not be repeated. */
const MOST_SKIPPED = 2000;

/** The questions of running text and of its tables. */
export async function composeBlocks(parsed: Parsed, watch: Watch): Promise<Composed> {
  const { blocks, records } = takeTables(parsed.blocks);
  const { rest, asides } = takeAsides(blocks);
  await watch.pause();
  const found = recognise(liftBlocks(rest));
  await watch.pause();
  const { questions, skipped } = draftsOf(found, parsed.place, asides);
  const above = placeAbove(found);
  const tables = withoutContents(records, questions).map(({ record }) => inSection(record, above(record.line)));
  const taken = tables.filter(({ reason }) => !reason).map(({ record }) => record);
  const fromTables = taken.map((record) => draftOfRecord(record, parsed.place));
  const refused = tables.flatMap(({ reason, record }) =>
    reason ? [{ line: record.line, place: parsed.place, text: beginning(record.prompt, 120), reason }] : [],
  );
  return {
    place: parsed.place,
    parts: partsOfBlocks(parsed.blocks),
    questions: [...questions.map(({ at: _, ...question }) => question), ...fromTables].sort((a, b) => a.line - b.line),
    skipped: coalesced(
      [
        ...parsed.skipped,
        ...refused,
        ...notUnderstood(taken, parsed.place),
        ...skipped.map(({ at: _, ...part }) => part),
      ].sort((a, b) => a.line - b.line),
    ),
  };
}

/** A table of which most questions come again in the text is a table of contents. */
function withoutContents(records: WithTables['records'], questions: readonly DraftQuestion[]): WithTables['records'] {
  const prompts = new Set(questions.map(({ prompt }) => keyOf(prompt)));
  const again = (table: WithTables['records']) =>
    table.filter(({ record }) => record.answer === null && prompts.has(keyOf(record.prompt))).length;
  return tablesOf(records)
    .filter((table) => again(table) < table.length * 0.4)
    .flat();
}

function tablesOf(records: WithTables['records']): WithTables['records'][] {
  const tables: WithTables['records'][] = [];
  for (const one of records) {
    const last = tables.at(-1);
    if (last && last[0]!.at === one.at) last.push(one);
    else tables.push([one]);
  }
  return tables;
}

const keyOf = (prompt: string) => prompt.slice(0, 200).toLowerCase();

/** A table stands under the last heading above it, and is left out with its part. */
function inSection(
  record: QuestionRecord,
  place: Place | undefined,
): { record: QuestionRecord; reason: Reason | undefined } {
  const reason = reasonOf(place?.topic);
  return { record: record.section === null ? { ...record, section: place?.section ?? null } : record, reason };
}

/** The place of the last piece at or above a line. Asked with ascending lines, it never looks back. */
function placeAbove({ pieces, places }: ReturnType<typeof recognise>): (line: number) => Place | undefined {
  let at = -1;
  return (line) => {
    while (at + 1 < pieces.length && pieces[at + 1]!.block.line <= line) at += 1;
    return places[at];
  };
}

/** The questions of tables, lists and maps whose parts are named. */
export function composeRecords(
  records: readonly QuestionRecord[],
  left: readonly Skipped[],
  place: Skipped['place'],
  parts: Part[],
): Composed {
  const skipped = [...left, ...notUnderstood(records, place)].sort((a, b) => a.line - b.line);
  return {
    place,
    parts,
    questions: records.map((record) => draftOfRecord(record, place)),
    skipped: coalesced(skipped),
  };
}

/** Levels and minutes of records in words that mean nothing here; each word once, where it comes first. */
function notUnderstood(records: readonly QuestionRecord[], place: Skipped['place']): Skipped[] {
  const first = new Map<string, number>();
  for (const { line, unsaid } of records) for (const said of unsaid) if (!first.has(said)) first.set(said, line);
  return [...first].map(([said, line]) => ({ line, place, text: beginning(cleanLine(said), 120), reason: 'property' }));
}

/** One entry for neighbours that were left out for one reason. */
function coalesced(skipped: readonly Skipped[]): Skipped[] {
  const kept: Skipped[] = [];
  for (const part of skipped) {
    const last = kept.at(-1);
    const isSame =
      last?.reason === part.reason &&
      (part.reason === 'prose' || part.reason === 'table' || part.reason === 'navigation');
    if (!isSame && kept.length < MOST_SKIPPED) kept.push(part);
  }
  return kept;
}
