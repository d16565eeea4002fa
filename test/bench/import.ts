import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@loopwright/documents';
import type { Bench, Section, Setting } from './bench.ts';

/** A question that somebody found by reading. `doc` is a file name without its ending, `line` is 1-based. */
type Item = { doc: string; line: number; kind: string };
type Score = { hits: number; items: number; drafts: number };

/** Kinds of items that are questions to ask. */
const asked = new Set(['question', 'mcq']);
/** A folder beside the repository that is read when no other is named. */
const beside = join('..', 'shared', 'seeds');
const needs = `Needs --documents DIR --inventory FILE: a folder of documents, and a JSON list of { doc, line, kind } of what stands
in them, "doc" without the ending of its file. Items of the kinds ${[...asked].join(' and ')} are the questions to be found.
Without them, ${beside} beside this repository is read with its inventory.json, where there is one.`;

/** How many of the questions in documents the reader finds, and how many of its findings are questions. */
export const importing: Bench = { name: 'import', run: measured };

async function measured(setting: Setting): Promise<Section> {
  const section = { title: 'import', columns: ['document', 'items', 'drafts', 'recall', 'precision', 'ms'] };
  const documents = setting.documents ?? beside;
  const inventory = setting.inventory ?? join(documents, 'inventory.json');
  if (!existsSync(inventory)) return { ...section, about: needs, rows: [] };
  const items = JSON.parse(readFileSync(inventory, 'utf8')) as Item[];
  const rows: string[][] = [];
  for (const file of filesOf(documents, items)) rows.push(await rowOf(documents, file, items));
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
