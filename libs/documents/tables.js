import { readTable } from "./table-records.js";
/** Takes the tables out that hold questions; other tables stay, as part of an answer. */
export function takeTables(blocks) {
    const result = { blocks: [], records: [] };
    for (let at = 0; at < blocks.length;) {
        const end = endOfTable(blocks, at);
        const rows = blocks.slice(at, end);
        const reading = end > at ? readTable(rows.map(({ marks, line }) => ({ cells: marks.cells ?? [], line }))) : undefined;
        if (reading) {
            for (const record of reading.records)
                result.records.push({ at: result.blocks.length, record });
            const left = new Set(reading.left.map(({ line }) => line));
            for (const row of rows)
                if (left.has(row.line))
                    result.blocks.push(row);
        }
        else
            for (const block of end > at ? rows : [blocks[at]])
                result.blocks.push(block);
        at = Math.max(end, at + 1);
    }
    return result;
}
function endOfTable(blocks, from) {
    let end = from;
    while (blocks[end]?.kind === 'table-row' && blocks[end].marks.table === blocks[from].marks.table)
        end += 1;
    return end;
}
//# sourceMappingURL=tables.js.map