import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readDocument } from '@loopwright/documents';
import type { Bench, Section } from './bench.ts';
import { plain } from './table.ts';

/** A question that somebody found by reading. `doc` is a file name without its ending, `line` is 1-based. */
type Item = { doc: string; line: number; kind: string };
type Score = { hits: number; items: number; drafts: number };

/** Kinds of items that are questions to ask. */
const asked = new Set(['question', 'mcq']);
const needs = `Give --documents DIR --inventory FILE: a folder of documents, and a JSON list of { doc, line, kind } of what stands
in them, "doc" without the ending of its file. Items of the kinds ${[...asked].join(' and ')} are the questions to be found.`;

/** How many of the questions in documents the reader finds, and how many of its findings are questions. */
export const importing: Bench = {
  name: 'import',
  run: () => measured(process.argv.slice(2)),
};

async function measured(args: string[]): Promise<Section> {
  const section = {
    title: 'Import',
    about: needs,
    columns: ['document', 'items', 'drafts', 'recall', 'precision', 'ms'],
  };
  const { values } = parseArgs({
    args,
    strict: false,
    options: { documents: { type: 'string' }, inventory: { type: 'string' } },
  });
  if (typeof values.documents !== 'string' || typeof values.inventory !== 'string') return { ...section, rows: [] };
  const items = JSON.parse(readFileSync(values.inventory, 'utf8')) as Item[];
  const rows: string[][] = [];
  for (const file of filesOf(values.documents, items)) rows.push(await rowOf(values.documents, file, items));
  return { ...section, about: 'A hit is a draft within one line of an item; each counts once.', rows };
}

/** The documents that the inventory speaks of. */
function filesOf(folder: string, items: readonly Item[]): string[] {
  const known = new Set(items.map(({ doc }) => doc));
  return readdirSync(folder).filter((file) => known.has(docOf(file)) && !file.endsWith('.json'));
}

const docOf = (file: string) => file.replace(/\.[^.]+$/, '');

async function rowOf(folder: string, file: string, items: readonly Item[]): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const start = performance.now();
  const { questions } = await readDocument({ name: file, bytes });
  const took = performance.now() - start;
  const wanted = items.filter(({ doc, kind }) => doc === docOf(file) && asked.has(kind)).map(({ line }) => line);
  const score = scoreOf(
    wanted,
    questions.map(({ line }) => line),
  );
  return [
    file,
    score.items,
    score.drafts,
    share(score.hits, score.items),
    share(score.hits, score.drafts),
    took.toFixed(0),
  ].map(String);
}

/** Exact lines are matched first, so that neighbours do not take each other's hits. */
function scoreOf(wanted: readonly number[], found: readonly number[]): Score {
  const items = [...wanted];
  const drafts = [...found];
  for (const distance of [0, 1])
    for (const line of [...items]) {
      const at = drafts.findIndex((draft) => Math.abs(draft - line) === distance);
      if (at < 0) continue;
      drafts.splice(at, 1);
      items.splice(items.indexOf(line), 1);
    }
  return { hits: wanted.length - items.length, items: wanted.length, drafts: found.length };
}

const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(plain(await measured(process.argv.slice(2))));
