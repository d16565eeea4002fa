import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type By, type createApp, ImportPreviewService, ImportsService } from '@loopwright/api';
import type { BankImport, ImportPreview, ImportRow } from '@loopwright/contracts';
import { bankFaultInWords, formatOfName, LARGEST_FILE, loadPack } from '@loopwright/packs';
import { onBank } from '../bank.ts';
import type { ApplyOptions, CompareOptions } from '../pack-arguments.ts';
import { Refusal } from '../refusal.ts';

type App = Awaited<ReturnType<typeof createApp>>;
/** There is something to do: for `diff`, differences; for `apply`, conflicts that nobody has settled. */
const SOMETHING_LEFT = 3;

/** Says what a file or a pack would change in the bank, and changes nothing. */
export function packDiff(options: CompareOptions): Promise<number> {
  return onBank({ ...options, doing: 'comparing a pack' }, (app, by) => compared(app, by, options, discard));
}

/** Takes a file or a pack into the bank, whole or not at all. */
export function packApply(options: ApplyOptions): Promise<number> {
  const { conflicts } = options;
  return onBank({ ...options, doing: 'applying a pack' }, (app, by) =>
    compared(
      app,
      by,
      options,
      options.dryRun ? discard : (preview, rows) => applied(app, by, preview, rows, conflicts),
    ),
  );
  async function applied(at: App, by: By, preview: BankImport, rows: ImportRow[], choice: ApplyOptions['conflicts']) {
    const imports = at.get(ImportsService, { strict: false });
    if (preview.open > 0 && !choice) {
      await imports.cancel(by, preview.id);
      console.error(`${conflictWords(rows)} Nothing was changed. Say which to keep: --conflicts ours, or theirs.`);
      return SOMETHING_LEFT;
    }
    if (wantedOf(preview, choice) === 0) {
      await imports.cancel(by, preview.id);
      if (!options.json) console.log('Nothing to do: the bank stays as it is.');
      return 0;
    }
    if (choice) await imports.settle(by, preview.id, { choice });
    await imports.start(by, preview.id);
    const end = await imports.ended(by, preview.id, progressTo(process.stderr));
    if (end.state !== 'done')
      throw new Refusal(end.problem || `The import ended as ${end.state}; nothing was changed.`);
    if (!options.json)
      console.log(`Done: ${questions(end.progress.total)} taken. Undo it in the web app, under Import and export.`);
    return 0;
  }
}

type Next = (preview: BankImport, rows: ImportRow[], app: App, by: By) => Promise<number>;

async function compared(app: App, by: By, options: CompareOptions, next: Next): Promise<number> {
  const answer = await preview(app, by, options);
  if (!answer.import) {
    if (options.json) console.log(JSON.stringify(answer, null, 2));
    else for (const fault of answer.faults) console.error(bankFaultInWords(fault));
    throw new Refusal(`${answer.faultCount} ${answer.faultCount === 1 ? 'fault' : 'faults'}; nothing was changed.`);
  }
  const rows = (await everyRow(app, by, answer.import.id)).filter(({ kind }) => kind !== 'unchanged');
  console.log(options.json ? inJson(answer.import, rows) : inWords(answer.import, rows));
  return next(answer.import, rows, app, by);
}

async function discard({ id, counts }: BankImport, _: ImportRow[], app: App, by: By): Promise<number> {
  await app.get(ImportsService, { strict: false }).cancel(by, id);
  return counts.added + counts.changed + counts.conflict > 0 ? SOMETHING_LEFT : 0;
}

async function preview(app: App, by: By, { source, format }: CompareOptions): Promise<ImportPreview> {
  const previews = app.get(ImportPreviewService, { strict: false });
  const stat = source === undefined ? undefined : statSync(source, { throwIfNoEntry: false });
  if (source === undefined) return previews.ofPack(by, 'approved');
  if (!stat) throw new Refusal(`There is no file or folder ${source}.`);
  if (stat.isDirectory()) return previews.ofPack(by, 'approved', await loadPack(resolve(source)));
  if (stat.size > LARGEST_FILE) throw new Refusal(`${source} is larger than ${LARGEST_FILE / 1_000_000} MB.`);
  const kind = format ?? formatOfName(source);
  if (!kind) throw new Refusal(`${source}: its name does not say what it is; add --format.`);
  const text = readFileSync(source, 'utf8');
  return previews.ofFile(by, { name: basename(source), format: kind, text, target: 'approved' });
}

async function everyRow(app: App, by: By, id: string): Promise<ImportRow[]> {
  const imports = app.get(ImportsService, { strict: false });
  const rows: ImportRow[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await imports.rows(by, id, { limit: 100, cursor });
    rows.push(...items);
    cursor = nextCursor ?? undefined;
  } while (cursor);
  return rows;
}

const inJson = ({ name, counts }: BankImport, rows: ImportRow[]): string =>
  JSON.stringify(
    { name, counts, rows: rows.map(({ slug, title, kind, differences }) => ({ slug, title, kind, differences })) },
    null,
    2,
  );

function inWords({ name, counts }: BankImport, rows: ImportRow[]): string {
  const { added, changed, unchanged, conflict } = counts;
  const sum = `${name}: ${added} added, ${changed} changed, ${unchanged} unchanged, ${conflict} in conflict`;
  return [sum, ...rows.flatMap(rowInWords)].join('\n');
}

function rowInWords({ kind, slug, title, differences }: ImportRow): string[] {
  const marked = differences.map(({ field, runs }) => {
    const words = runs.map(({ text, change }) =>
      change === 'same' ? text : change === 'added' ? `{+${text}+}` : `[-${text}-]`,
    );
    return `    ${field}: ${words.join('').replaceAll('\n', '\n      ')}`;
  });
  return [`  ${kind} ${slug}: ${title}`, ...marked];
}

/** Rows that would be taken; a conflict only where the file's side was chosen. */
const wantedOf = ({ counts }: BankImport, choice: ApplyOptions['conflicts']): number =>
  counts.added + counts.changed + (choice === 'theirs' ? counts.conflict : 0);

const questions = (count: number): string => `${count} ${count === 1 ? 'question' : 'questions'}`;

function conflictWords(rows: ImportRow[]): string {
  const slugs = rows.filter(({ kind }) => kind === 'conflict').map(({ slug }) => slug);
  return `${questions(slugs.length)} ${slugs.length === 1 ? 'was' : 'were'} changed in the bank and in the file: ${slugs.slice(0, 10).join(', ')}.`;
}

/** One line that is written over, where somebody watches. */
const progressTo =
  (stream: NodeJS.WriteStream) =>
  ({ progress }: BankImport): void =>
    void (stream.isTTY && stream.write(`\r${progress.done} of ${progress.total}`));
