import { beginning } from "./clean.js";
import { draftOfRecord, draftsOf } from "./drafts.js";
import { liftBlocks } from "./lift.js";
import { recognise } from "./recognise.js";
import { reasonOf } from "./topics.js";
import { takeTables } from "./tables.js";
/** Parts left out that are told; a document of nothing but prose need not be repeated. */
const MOST_SKIPPED = 2000;
/** The questions of running text and of its tables. */
export async function composeBlocks(parsed, watch) {
    const { blocks, records } = takeTables(parsed.blocks);
    await watch.pause();
    const found = recognise(liftBlocks(blocks));
    await watch.pause();
    const { questions, skipped } = draftsOf(found, parsed.place);
    const above = placeAbove(found);
    const tables = withoutContents(records, questions).map(({ record }) => inSection(record, above(record.line)));
    const fromTables = tables.filter(({ reason }) => !reason).map(({ record }) => draftOfRecord(record, parsed.place));
    const refused = tables.flatMap(({ reason, record }) => reason ? [{ line: record.line, place: parsed.place, text: beginning(record.prompt, 120), reason }] : []);
    return {
        questions: [...questions.map(({ at: _, ...question }) => question), ...fromTables].sort((a, b) => a.line - b.line),
        skipped: coalesced([...parsed.skipped, ...refused, ...skipped.map(({ at: _, ...part }) => part)].sort((a, b) => a.line - b.line)),
    };
}
/** A table of which most questions come again in the text is a table of contents. */
function withoutContents(records, questions) {
    const prompts = new Set(questions.map(({ prompt }) => keyOf(prompt)));
    const again = (table) => table.filter(({ record }) => record.answer === null && prompts.has(keyOf(record.prompt))).length;
    return tablesOf(records)
        .filter((table) => again(table) < table.length * 0.4)
        .flat();
}
function tablesOf(records) {
    const tables = [];
    for (const one of records) {
        const last = tables.at(-1);
        if (last && last[0].at === one.at)
            last.push(one);
        else
            tables.push([one]);
    }
    return tables;
}
const keyOf = (prompt) => prompt.slice(0, 200).toLowerCase();
/** A table stands under the last heading above it, and is left out with its part. */
function inSection(record, place) {
    const reason = reasonOf(place?.topic);
    return { record: record.section === null ? { ...record, section: place?.section ?? null } : record, reason };
}
/** The place of the last piece at or above a line. Asked with ascending lines, it never looks back. */
function placeAbove({ pieces, places }) {
    let at = -1;
    return (line) => {
        while (at + 1 < pieces.length && pieces[at + 1].block.line <= line)
            at += 1;
        return places[at];
    };
}
/** The questions of tables, lists and maps whose parts are named. */
export function composeRecords(records, left, place) {
    return { questions: records.map((record) => draftOfRecord(record, place)), skipped: coalesced(left) };
}
/** One entry for neighbours that were left out for one reason. */
function coalesced(skipped) {
    const kept = [];
    for (const part of skipped) {
        const last = kept.at(-1);
        const isSame = last?.reason === part.reason &&
            (part.reason === 'prose' || part.reason === 'table' || part.reason === 'navigation');
        if (!isSame && kept.length < MOST_SKIPPED)
            kept.push(part);
    }
    return kept;
}
//# sourceMappingURL=compose.js.map