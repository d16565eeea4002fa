import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bankFormats, exchangeRoutes, questionRoutes } from '@loopwright/contracts';
import { extensions, writeBank } from '@loopwright/packs';
import { type RunningApp, startApp } from '../support/app.ts';
import { csvOf, emptyTeam, exported, fileOf, imported, manyQuestions, previewOf } from '../support/bank-files.ts';
import { connect, fingerprint } from '../support/rows.ts';
import { type Member, Team } from '../support/team.ts';

let running: RunningApp;
let team: Team;
let admin: Member;
beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running, 'Ours');
  admin = await team.member('admin');
});
afterAll(() => running.stop());

describe.each(bankFormats)('the bank as %s', (format) => {
  it('is the same byte for byte after a journey into an empty organisation', async () => {
    const text = await exported(admin.as, `format=${format}`);
    const { admin: other } = await emptyTeam(running, `Empty ${format}`);
    const done = await imported(other.as, fileOf(text, { format, name: `bank.${extensions[format]}` }));
    expect(done).toMatchObject({ state: 'done', counts: { added: 302, changed: 0, conflict: 0 } });
    expect(await exported(other.as, `format=${format}`)).toBe(text);
    const again = await previewOf(other.as, fileOf(text, { format }));
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 302, conflict: 0 });
  });

  it('makes the same journey as drafts', async () => {
    const text = await exported(admin.as, `format=${format}&stage=coding`);
    const { admin: other } = await emptyTeam(running, `Drafts ${format}`);
    await imported(other.as, fileOf(text, { format, target: 'draft' }));
    expect(await exported(other.as, `format=${format}`)).toBe(text);
    const { items, facets } = await other.as.ok(questionRoutes.list, { query: {} });
    expect(Object.keys(facets.status)).toEqual(['draft']);
    expect(items[0]).toMatchObject({ status: 'draft', origin: 'team', version: 0 });
  });

  it('comes as a file of its own kind', async () => {
    const { headers } = await admin.as.raw('GET', `/api/bank/export?format=${format}&search=regularisation`);
    expect(headers['content-disposition']).toBe(`attachment; filename="question-bank.${extensions[format]}"`);
    expect(headers['content-type']).toMatch(/charset=utf-8$/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('what somebody wrote to harm a reader of an export', () => {
  it('is inert in every format', async () => {
    const { admin: other } = await emptyTeam(running, 'Harm');
    const [one] = await manyQuestions(1, 'harm');
    const harm = [
      '=HYPERLINK("http://evil.example","x")',
      '@SUM(1)',
      '<img src=x onerror=alert(1)>',
      '[x](javascript:alert(1))',
    ];
    const question = {
      ...one!,
      title: harm[0]!,
      prompt: harm[2]!,
      keyPoints: harm,
      note: harm[1]!,
      assesses: harm[3]!,
    };
    await imported(other.as, fileOf(writeBank('json', { questions: [question] }), { format: 'json' }));
    const csv = await exported(other.as, 'format=csv');
    for (const [, cell] of csv.matchAll(/"((?:[^"]|"")*)"/g)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    const markdown = await exported(other.as, 'format=markdown');
    expect(markdown).not.toMatch(/(^|[^\\])<img/);
    expect(markdown).not.toMatch(/\]\(/);
    for (const format of bankFormats) {
      const text = await exported(other.as, `format=${format}`);
      expect((await previewOf(other.as, fileOf(text, { format }))).counts.unchanged).toBe(1);
    }
  });
});

describe('a table with bad rows', () => {
  it('names the three rows of 500 and their fields, and nothing of it is imported', async () => {
    const rows = (await manyQuestions(500)).map((one) => ({ ...one }) as Record<string, unknown> & typeof one);
    const at = (place: number) => rows.findIndex(({ id }) => id === `copy-${place}`);
    rows[at(77)]!.stages = ['cooking'];
    rows[at(320)]!.topics = [];
    rows[at(7)]!.keyPoints = [];
    const file = fileOf(csvOf(rows));
    const owner = await connect(running.databaseUrl);
    const before = await fingerprint(owner);
    const answer = await admin.as.ok(exchangeRoutes.preview, { body: file });
    expect(answer.import).toBeNull();
    expect(answer.faults).toEqual([
      expect.objectContaining({ id: 'copy-77', field: 'stages', message: 'there is no stage "cooking" in this bank' }),
    ]);
    rows[at(77)]!.stages = ['coding'];
    const { faults, faultCount } = await admin.as.ok(exchangeRoutes.preview, { body: fileOf(csvOf(rows)) });
    expect(faultCount).toBe(2);
    expect(faults.map(({ id, field }) => [id, field])).toEqual([
      ['copy-320', 'topics'],
      ['copy-7', 'keyPoints'],
    ]);
    expect(await fingerprint(owner)).toEqual(before);
    await owner.end();
  });

  it('names the row as the spreadsheet counts it', async () => {
    const text = ['id,prompt,minutes,stages', 'a,Why?,5,coding', ...bad, 'e,How?,5,coding'].join('\n');
    const { faults } = await admin.as.ok(exchangeRoutes.preview, { body: fileOf(text, { target: 'draft' }) });
    expect(faults).toEqual([
      { row: 3, line: 3, id: 'b', field: 'minutes', message: 'is not a number' },
      { row: 4, line: 4, id: 'a', field: 'id', message: '"a" is already the id of row 2' },
      { row: 5, line: 6, id: 'd', field: 'prompt', message: 'is missing' },
    ]);
  });
  const bad = ['b,What?,soon,coding', 'a,Again?,5,coding', 'd,,5,"coding\n"'];
});

describe('a file that nobody should read', () => {
  it.each([
    ['yaml', 'a: &a [x]\nquestions: [*a]', /aliases/],
    ['yaml', `questions: ${'['.repeat(200_000)}`, /./],
    ['json', `{"questions":${'['.repeat(200_000)}`, /./],
    ['csv', '\u0000\u0001,,,\n"', /./],
  ] as const)('is refused with a sentence: %s', async (format, text, words) => {
    const answer = await admin.as.ok(exchangeRoutes.preview, { body: fileOf(text, { format }) });
    expect(answer.import).toBeNull();
    expect(answer.faults[0]!.message).toMatch(words);
  });

  it('is refused by its size', async () => {
    const text = 'ü'.repeat(11_000_000);
    const { faults } = await admin.as.ok(exchangeRoutes.preview, { body: fileOf(text) });
    expect(faults[0]!.message).toBe('has 22 MB; at most 20 MB are read');
    expect((await admin.as.send(exchangeRoutes.preview, { body: fileOf('x'.repeat(34_000_000)) })).status).toBe(413);
  });
});

describe('the columns of a table', () => {
  it('are guessed, and can be said otherwise', async () => {
    const text = 'Question,Duration,Round,Remarks\nWhy?,5,Coding,Ours\n';
    const { columns } = await admin.as.ok(exchangeRoutes.columns, { body: { text } });
    expect(columns.map(({ field }) => field)).toEqual(['prompt', 'minutes', 'stages', null]);
    const file = fileOf(text, { target: 'draft', mapping: { Remarks: 'note', Round: null } });
    const { id } = await previewOf(admin.as, file);
    const { items } = await admin.as.ok(exchangeRoutes.rows, { params: { importId: id }, query: {} });
    expect(items).toEqual([expect.objectContaining({ slug: 'why', kind: 'added', row: 2 })]);
  });
});
