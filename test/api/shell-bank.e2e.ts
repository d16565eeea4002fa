import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, migrate, readConfig } from '@loopwright/api';
import { bankFormats, questionRoutes } from '@loopwright/contracts';
import { extensions, packDirectory } from '@loopwright/packs';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { run } from '../../apps/cli/src/run.ts';
import type { RunningApp } from '../support/app.ts';
import { type Member, Team } from '../support/team.ts';
import { DurableServer } from '../support/durable-server.ts';

const program = join(import.meta.dirname, '../../apps/cli/dist/main.js');
const question = 'act-on-feature-importance';
const { DATABASE_URL, MIGRATIONS_DATABASE_URL } = process.env;
let server: DurableServer;
let running: RunningApp;
let ours: Team;
let folder: string;
const people = {} as Record<'admin' | 'interviewer' | 'observer', Member>;
const file = (name: string): string => join(folder, name);

/** The shell on a server of one's own: the commands refuse one that may lose what it acknowledged, as test servers do. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loopwright-shell-'));
  server = await DurableServer.start();
  await migrate(server.url);
  const app = await createApp(readConfig({ DATABASE_URL: server.apiUrl, LOG_LEVEL: 'silent' }));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  running = {
    app,
    base: `http://127.0.0.1:${port}`,
    databaseUrl: server.url,
    apiDatabaseUrl: server.apiUrl,
    stop: () => app.close(),
  };
  ours = await Team.create(running, 'Ours');
  // The commands run beside in this process, and each is a product of its own: whoever is asked later signs in before.
  for (const role of ['admin', 'interviewer', 'observer'] as const) people[role] = await ours.member(role);
  for (const name of ['Empty', ...bankFormats.map((format) => `Empty ${format}`)])
    await Team.create(running, name, 'without questions');
  process.env.DATABASE_URL = server.apiUrl;
  process.env.MIGRATIONS_DATABASE_URL = server.url;
});
afterEach(() => void jest.restoreAllMocks());
afterAll(async () => {
  await running.stop();
  await server.stop();
  // Another suite may come next in this process.
  for (const [name, value] of Object.entries({ DATABASE_URL, MIGRATIONS_DATABASE_URL }))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  rmSync(folder, { recursive: true });
});

type Said = { code: number; out: string; err: string };
/** One command, as the program runs it. */
async function shell(...args: string[]): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  jest.spyOn(console, 'error').mockImplementation((line: string) => void err.push(line));
  return { code: await run(args), out: out.join('\n'), err: err.join('\n') };
}
const at = (organisation: string) => ['--organisation', organisation];
type Portable = {
  id: string;
  prompt: string;
  title: string;
  stages: string[];
  fingerprint?: string;
  enemies?: string[];
};
/** The bank of a team as a file, with some of it changed. */
async function bankFile(name: string, change: (questions: Portable[]) => void, organisation = 'Ours'): Promise<string> {
  expect(await shell('pack', 'export', ...at(organisation), '--format', 'json', '--out', file(name))).toMatchObject({
    code: 0,
  });
  const bank = JSON.parse(readFileSync(file(name), 'utf8')) as { questions: Portable[] };
  change(bank.questions);
  writeFileSync(file(name), JSON.stringify(bank));
  return file(name);
}
const named = (questions: Portable[], id: string) => questions.find((each) => each.id === id)!;
/** What the approved version says, past the shell. */
const promptOf = async (slug: string): Promise<string> =>
  (
    await server.query<{ prompt: string }>(
      `SELECT v.prompt FROM question q JOIN question_version v ON v.organisation_id = q.organisation_id AND v.question_id = q.id
         AND v.version = q.current_version WHERE q.organisation_id = $1 AND q.slug = $2`,
      [ours.organisationId, slug],
    )
  )[0]!.prompt;

describe('the bank from the shell', () => {
  it.each(bankFormats)('is the same byte for byte after a journey into an empty organisation as %s', async (format) => {
    const [there, back] = [file(`there.${extensions[format]}`), file(`back.${extensions[format]}`)];
    const options = ['--format', format];
    expect((await shell('pack', 'export', ...at('Ours'), ...options, '--out', there)).code).toBe(0);
    const applied = await shell('pack', 'apply', there, ...at(`Empty ${format}`));
    expect(applied).toMatchObject({ code: 0, out: expect.stringContaining('302 added, 0 changed, 0 unchanged') });
    expect((await shell('pack', 'export', ...at(`Empty ${format}`), ...options, '--out', back)).code).toBe(0);
    expect(readFileSync(back).equals(readFileSync(there))).toBe(true);
  });

  it('is compared before it changes: what is added and changed is named, with the words', async () => {
    const edited = await bankFile('edited.json', (questions) => {
      named(questions, question).prompt = 'Whose importance is it?';
      questions.push({ ...questions[1]!, id: 'a-new-one', title: 'A new one', fingerprint: undefined, enemies: [] });
    });
    const before = await promptOf(question);
    for (const command of [['diff'], ['apply', '--dry-run']]) {
      const { code, out } = await shell('pack', ...command, edited, ...at('Ours'));
      expect([code, out.split('\n')[0]]).toEqual([3, 'edited.json: 1 added, 1 changed, 301 unchanged, 0 in conflict']);
      expect(out).toMatch(new RegExp(`^ {2}changed ${question}: `, 'm'));
      expect(out).toContain('  added a-new-one: A new one');
      expect(out).toContain('{+Whose+}');
    }
    expect(await promptOf(question)).toBe(before);
    expect(JSON.parse((await shell('pack', 'diff', edited, ...at('Ours'), '--json')).out)).toMatchObject({
      counts: { added: 1, changed: 1, unchanged: 301, conflict: 0 },
    });
  });

  it('takes nothing of a file with a fault, and names its row and field', async () => {
    const broken = await bankFile('broken.json', (questions) => {
      questions[0]!.prompt = 'Another prompt?';
      questions[4]!.stages = ['nowhere'];
    });
    const { code, err } = await shell('pack', 'apply', broken, ...at('Ours'));
    expect([code, err]).toEqual([1, expect.stringMatching(/^row 5 .*stages: there is no stage "nowhere"[^]*1 fault;/)]);
    expect(await shell('pack', 'apply', ...at('Ours'))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/302 unchanged, 0 in conflict\nNothing to do/),
    });
  });

  it('keeps what the team edited when the pack changes too, and asks whose words are wanted', async () => {
    const edit = await bankFile('edit.json', (all) => void (named(all, question).prompt = 'Our own words?'));
    expect((await shell('pack', 'apply', edit, ...at('Ours'))).out).toContain('Done: 1 question taken.');
    const pack = file('pack');
    cpSync(packDirectory(), pack, { recursive: true });
    const source = join(pack, 'questions/model-selection.yaml');
    const text = readFileSync(source, 'utf8');
    writeFileSync(source, text.replace('lists account age', 'names account age'));
    expect(await shell('pack', 'validate', pack)).toMatchObject({ code: 0, out: `${pack} is a valid pack.` });

    const { code, out } = await shell('pack', 'diff', pack, ...at('Ours'));
    expect([code, out]).toEqual([3, expect.stringContaining('0 changed, 301 unchanged, 1 in conflict')]);
    expect(out).toContain(`  conflict ${question}: `);
    expect(await shell('pack', 'apply', pack, ...at('Ours'))).toMatchObject({
      code: 3,
      err: expect.stringContaining(`1 question was changed in the bank and in the file: ${question}.`),
    });
    expect((await shell('pack', 'apply', pack, ...at('Ours'), '--conflicts', 'ours')).code).toBe(0);
    expect(await promptOf(question)).toBe('Our own words?');
    expect((await shell('pack', 'apply', pack, ...at('Ours'), '--conflicts', 'theirs')).code).toBe(0);
    expect(await promptOf(question)).toContain('names account age');
  });

  it('is of the organisation that is named, where there are several', async () => {
    expect(await shell('pack', 'export')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^loopwright: Say whose bank is meant with --organisation: .*Ours \(/),
    });
    expect((await shell('pack', 'diff', ...at('Nobody'))).err).toContain('No organisation is called "Nobody"');
  });

  it('is written to the output by the program itself', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [program, 'pack', 'export', ...at('Empty'), '--format', 'json'],
      {
        encoding: 'utf8',
        env: process.env,
      },
    );
    expect([status, JSON.parse(stdout)]).toEqual([0, { format: 'loopwright-bank', version: 1, questions: [] }]);
  });
});

describe('a document from the shell', () => {
  const document = `# Questions about locks

1. Which lock would you take for a counter that is read often, and why?
   A: A read-write lock, or an atomic.
2. Which of these is a fair lock?
   A) a spinlock
   B) a ticket lock
   Answer: B
3. Which of these is a fair lock?
   A) a spinlock
   B) a ticket lock
`;

  it('becomes drafts in the bank, and none of them twice', async () => {
    const { admin, interviewer: writer } = people;
    writeFileSync(file('locks.md'), document);
    const first = await shell('questions', 'import', file('locks.md'), ...at('Ours'), '--author', writer.email);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^locks\.md: 2 questions added, 1 duplicate left out\.\n/);
    expect(first.out).toMatch(/duplicate, line 9, comes twice in this document: Which of these/);
    const { items } = await admin.as.ok(questionRoutes.list, { query: { search: 'fair lock', status: 'draft' } });
    expect(items).toMatchObject([{ prompt: 'Which of these is a fair lock?', status: 'draft', version: 0 }]);
    const read = await admin.as.ok(questionRoutes.read, { params: { questionId: items[0]!.id } });
    expect(read).toMatchObject({
      owner: { id: writer.id },
      content: { choice: { options: ['a spinlock', 'a ticket lock'], answer: 2 }, sources: ['locks.md, line 5'] },
    });
    const again = await shell('questions', 'import', file('locks.md'), ...at('Ours'), '--json');
    expect(JSON.parse(again.out)).toMatchObject({
      format: 'markdown',
      added: [],
      duplicates: [{ line: 3 }, { line: 5, alike: { id: items[0]!.id } }, { line: 9 }],
    });
  });

  it('adds nothing for somebody who writes no questions, nor where nobody does', async () => {
    const { admin, observer } = people;
    const before = (await admin.as.ok(questionRoutes.list, { query: { limit: 1 } })).total;
    for (const [organisation, more, why] of [
      ['Ours', ['--author', observer.email], 'Nobody who may write questions has the address'],
      ['Ours', ['--author', 'nobody@example.com'], 'Nobody who may write questions has the address'],
      ['Nobody', [], 'No organisation is called'],
    ] as const) {
      const { code, err } = await shell('questions', 'import', file('locks.md'), ...at(organisation), ...more);
      expect([code, err]).toEqual([1, expect.stringContaining(why)]);
    }
    expect((await admin.as.ok(questionRoutes.list, { query: { limit: 1 } })).total).toBe(before);
  });
});
