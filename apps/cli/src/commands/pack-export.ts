import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ExportService } from '@loopwright/api';
import { onBank } from '../bank.ts';
import type { ExportOptions } from '../pack-arguments.ts';

/** Writes the question bank to a file, or to where the output goes. */
export function packExport({ format, out, ...where }: ExportOptions): Promise<number> {
  return onBank({ ...where, doing: 'exporting the bank' }, async (app, by) => {
    const text = await app.get(ExportService, { strict: false }).stream(by, { format });
    if (out === undefined) await pipeline(text, process.stdout, { end: false });
    else await pipeline(text, createWriteStream(out));
    if (out !== undefined) console.error(`wrote ${out}`);
    return 0;
  });
}
