import { randomUUID } from 'node:crypto';
import { type BankImport, exchangeRoutes, type ImportFile } from '@loopwright/contracts';
import { bankOfPack, loadPack, packDirectory, type PortableQuestion, writeBank } from '@loopwright/packs';
import type { RunningApp } from './app.ts';
import type { Caller } from './caller.ts';
import { type Member, Team } from './team.ts';

export const shippedQuestions = async (): Promise<PortableQuestion[]> => bankOfPack(await loadPack(packDirectory()));

/** So many questions, each sound and different, made from the shipped ones. */
export async function manyQuestions(count: number, prefix = 'copy'): Promise<PortableQuestion[]> {
  const shipped = await shippedQuestions();
  return Array.from({ length: count }, (_, at) => {
    const one = shipped[at % shipped.length]!;
    return { ...one, id: `${prefix}-${at}`, title: `${one.title.slice(0, 60)} ${at}`, enemies: [] };
  });
}

export const csvOf = (questions: PortableQuestion[]): string => writeBank('csv', { questions });
export const fileOf = (text: string, more: Partial<ImportFile> = {}): ImportFile => ({
  name: 'bank.csv',
  format: 'csv',
  text,
  target: 'approved',
  ...more,
});

/** Looks at a file that has no fault. */
export async function previewOf(as: Caller, file: ImportFile): Promise<BankImport> {
  const { import: preview, faults } = await as.ok(exchangeRoutes.preview, { body: file });
  if (!preview) throw new Error(`The file has faults: ${JSON.stringify(faults.slice(0, 3))}`);
  return preview;
}

/** Starts, or reverts, and waits for the end. */
export async function carriedOut(
  as: Caller,
  importId: string,
  what: 'start' | 'revert' = 'start',
): Promise<BankImport> {
  await as.ok(exchangeRoutes[what], { params: { importId } });
  return ended(as, importId);
}

export async function ended(
  as: Caller,
  importId: string,
  heard: (now: BankImport) => void = () => {},
): Promise<BankImport> {
  for (;;) {
    const now = await as.ok(exchangeRoutes.read, { params: { importId } });
    if (now.state !== 'running' && now.state !== 'reverting') return now;
    heard(now);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function imported(as: Caller, file: ImportFile): Promise<BankImport> {
  return carriedOut(as, (await previewOf(as, file)).id);
}

export async function exported(as: Caller, query: string): Promise<string> {
  const { status, text } = await as.raw('GET', `/api/bank/export?${query}`);
  if (status !== 200) throw new Error(`The export answered ${status}: ${text}`);
  return text;
}

/** An organisation with stages, levels and rubrics, and not one question. */
export async function emptyTeam(running: RunningApp, name: string): Promise<{ team: Team; admin: Member }> {
  const team = await Team.create(running, name, 'without questions');
  return { team, admin: await team.member('admin') };
}

/** One new question, to be reviewed. */
export const draftFile = (): ImportFile => ({
  name: 'one.csv',
  format: 'csv',
  text: `id,prompt,minutes,stages\none-${randomUUID()},Why?,5,coding\n`,
  target: 'draft',
});
