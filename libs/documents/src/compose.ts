import type { Parsed } from './block.ts';
import type { DraftQuestion, Skipped } from './document.ts';
import { draftOfRecord, draftsOf } from './drafts.ts';
import { liftBlocks } from './lift.ts';
import { recognise } from './recognise.ts';
import type { QuestionRecord } from './record.ts';
import { takeTables } from './tables.ts';
import type { Watch } from './watch.ts';

export interface Composed {
  questions: DraftQuestion[];
  skipped: Skipped[];
}

/** Parts left out that are told; a document of nothing but prose need not be repeated. */
const MOST_SKIPPED = 2000;

/** The questions of running text and of its tables. */
export async function composeBlocks(parsed: Parsed, watch: Watch): Promise<Composed> {
  const { blocks, records } = takeTables(parsed.blocks);
  await watch.pause();
  const found = recognise(liftBlocks(blocks));
  await watch.pause();
  const { questions, skipped } = draftsOf(found, parsed.place);
  const fromTables = records.map(({ record }) => draftOfRecord(withSection(record, found), parsed.place));
  return {
    questions: [...questions.map(({ at: _, ...question }) => question), ...fromTables].sort((a, b) => a.line - b.line),
    skipped: coalesced([...parsed.skipped, ...skipped.map(({ at: _, ...part }) => part)].sort((a, b) => a.line - b.line)),
  };
}

/** A table stands under the last heading above it. */
function withSection(record: QuestionRecord, { pieces, places }: ReturnType<typeof recognise>): QuestionRecord {
  if (record.section !== null) return record;
  const at = pieces.findLastIndex(({ block }) => block.line <= record.line);
  return { ...record, section: places[at]?.section ?? null };
}

/** The questions of tables, lists and maps whose parts are named. */
export function composeRecords(records: readonly QuestionRecord[], left: readonly Skipped[], place: Skipped['place']): Composed {
  return { questions: records.map((record) => draftOfRecord(record, place)), skipped: coalesced(left) };
}

/** One entry for neighbours that were left out for one reason. */
function coalesced(skipped: readonly Skipped[]): Skipped[] {
  const kept: Skipped[] = [];
  for (const part of skipped) {
    const last = kept.at(-1);
    const isSame = last?.reason === part.reason && (part.reason === 'prose' || part.reason === 'table' || part.reason === 'navigation');
    if (!isSame && kept.length < MOST_SKIPPED) kept.push(part);
  }
  return kept;
}
