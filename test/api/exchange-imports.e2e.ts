import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportPreviewService } from '@loopwright/api';
import { exchangeRoutes, questionRoutes } from '@loopwright/contracts';
import { loadPack, packDirectory, PortableQuestion, writeBank } from '@loopwright/packs';
import type pg from 'pg';
import { type RunningApp, startApp } from '../support/app.ts';
import {
  carriedOut,
  csvOf,
  emptyTeam,
  ended,
  exported,
  fileOf,
  imported,
  manyQuestions,
  previewOf,
  shippedQuestions,
} from '../support/bank-files.ts';
import { Caller } from '../support/caller.ts';
import { sendCheck } from '../support/checks.ts';
import { anotherInstance } from '../support/instance.ts';
import { connect, fingerprint } from '../support/rows.ts';
import { Team } from '../support/team.ts';

let running: RunningApp;
let owner: pg.Client;
/** A second server of the same installation. */
let other: RunningApp;
beforeAll(async () => {
  running = await startApp();
  other = await anotherInstance(running);
  owner = await connect(running.databaseUrl);
});
afterAll(async () => {
  await owner.end();
  await running.stop();
});

const find = async (as: Caller, slug: string) => {
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM question WHERE slug = $1 ORDER BY created_at DESC',
    [slug],
  );
  for (const { id } of rows) {
    const { status, body } = await as.send(questionRoutes.read, { params: { questionId: id } });
    if (status === 200) return questionRoutes.read.returns.parse(body);
  }
  return undefined;
};
/** The same person at the other server. */
const elsewhere = (as: Caller) => new Caller(other.base, as.cookie);
const total = async (as: Caller) => (await as.ok(questionRoutes.list, { query: { limit: 1 } })).total;
const rowsOf = async (as: Caller, importId: string, query: object = {}) =>
  (await as.ok(exchangeRoutes.rows, { params: { importId }, query: { limit: 100, ...query } })).items;

describe('an import of 5,000 rows', () => {
  it('shows its progress, leaves no trace when cancelled, and is reverted but for what was used since', async () => {
    const { admin, team } = await emptyTeam(running, 'Many');
    const file = fileOf(csvOf(await manyQuestions(5000)));
    const bank = ['question', 'question_version', 'question_enemy', 'question_face', 'bank_source'];
    const before = await fingerprint(owner, bank);

    const cancelled = await previewOf(admin.as, file);
    expect(cancelled.counts).toEqual({ added: 5000, changed: 0, unchanged: 0, conflict: 0 });
    expect((await admin.as.ok(exchangeRoutes.start, { params: { importId: cancelled.id } })).state).toBe('running');
    expect((await admin.as.refused(exchangeRoutes.start, { params: { importId: cancelled.id } })).code).toBe(
      'import.not-open',
    );
    const rival = await previewOf(admin.as, fileOf(csvOf(await manyQuestions(1, 'rival'))));
    expect((await admin.as.refused(exchangeRoutes.start, { params: { importId: rival.id } })).code).toBe('import.busy');
    let asked = false;
    const end = await ended(admin.as, cancelled.id, ({ progress }) => {
      if (progress.done === 0 || asked) return;
      asked = true;
      // Any server of the installation hears it.
      void elsewhere(admin.as).ok(exchangeRoutes.cancel, { params: { importId: cancelled.id } });
    });
    expect(asked).toBe(true);
    expect(end.state).toBe('cancelled');
    expect(await fingerprint(owner, bank)).toEqual(before);

    const { id } = await previewOf(admin.as, file);
    await admin.as.ok(exchangeRoutes.start, { params: { importId: id } });
    const heard: number[] = [];
    let slowest = 0;
    const done = await ended(admin.as, id, ({ progress }) => {
      heard.push(progress.done);
      const asked = Date.now();
      void total(admin.as).then(() => (slowest = Math.max(slowest, Date.now() - asked)));
    });
    expect(done).toMatchObject({ state: 'done', progress: { done: 5000, total: 5000 } });
    expect(new Set(heard).size).toBeGreaterThan(3);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(await total(admin.as)).toBe(5000);

    const loop = await team.publishedLoop(await team.job());
    const used = loop.sessions.flatMap(({ questions }) => questions.map(({ questionId }) => questionId));
    const reverted = await carriedOut(admin.as, id, 'revert');
    expect(reverted).toMatchObject({ state: 'reverted', kept: used.length });
    const kept = await rowsOf(admin.as, id, { kept: 'only' });
    expect(kept.map(({ questionId, kept: why }) => [questionId, why]).sort()).toEqual(
      used.map((one) => [one, 'used']).sort(),
    );
    expect(await total(admin.as)).toBe(used.length);
    expect(slowest).toBeGreaterThan(0);
  }, 180_000);
});

describe('a server that goes away during an import', () => {
  it('leaves nothing of it, and it is shown as interrupted', async () => {
    const { admin } = await emptyTeam(running, 'Interrupted');
    const { id } = await previewOf(admin.as, fileOf(csvOf(await manyQuestions(3, 'gone'))));
    await owner.query(
      `UPDATE bank_import SET state = 'running', heartbeat_at = now() - interval '31 seconds' WHERE id = $1`,
      [id],
    );
    expect((await admin.as.ok(exchangeRoutes.read, { params: { importId: id } })).state).toBe('interrupted');
    const next = await imported(admin.as, fileOf(csvOf(await manyQuestions(3, 'gone'))));
    expect(next).toMatchObject({ state: 'done', counts: { added: 3 } });
    const { items } = await admin.as.ok(exchangeRoutes.list, { query: {} });
    expect(items.map(({ state }) => state)).toEqual(['done', 'interrupted']);
  });
});

describe('a file that was exported, edited, and is imported again', () => {
  it('changes what only the file changed, as a new version that a revert takes back', async () => {
    const team = await Team.create(running, 'Edited');
    const { as } = await team.member('admin');
    const text = await exported(as, 'format=yaml&stage=coding');
    const edited = text.replace('title: LRU cache before a feature store', 'title: Least recently used cache');
    const preview = await previewOf(as, fileOf(edited, { format: 'yaml' }));
    expect(preview.counts).toMatchObject({ added: 0, changed: 1, conflict: 0 });
    const [row] = await rowsOf(as, preview.id, { kind: 'changed' });
    expect(row).toMatchObject({ slug: 'lru-cache-for-features', differences: [{ field: 'title' }] });
    const { runs } = row!.differences[0]!;
    const said = (without: string) =>
      runs
        .filter(({ change }) => change !== without)
        .map((run) => run.text)
        .join('');
    expect([said('added'), said('removed')]).toEqual(['LRU cache before a feature store', 'Least recently used cache']);
    const old = (await find(as, 'lru-cache-for-features'))!;
    await carriedOut(as, preview.id);
    const now = (await find(as, 'lru-cache-for-features'))!;
    expect([now.version, now.content.title]).toEqual([old.version + 1, 'Least recently used cache']);
    await carriedOut(as, preview.id, 'revert');
    const back = (await find(as, 'lru-cache-for-features'))!;
    expect([back.version, back.content]).toEqual([old.version + 2, old.content]);
    expect(await exported(as, 'format=yaml&stage=coding')).toBe(text);
  });

  it('as drafts waits for a reviewer, and leaves the approved text in use', async () => {
    const team = await Team.create(running, 'Drafted');
    const { as } = await team.member('recruiter');
    const text = (await exported(as, 'format=json&stage=coding')).replace('"LRU cache before', '"Small cache before');
    const preview = await previewOf(as, fileOf(text, { format: 'json', target: 'draft' }));
    await carriedOut(as, preview.id);
    const question = (await find(as, 'lru-cache-for-features'))!;
    expect(question).toMatchObject({ version: 1, content: { title: 'LRU cache before a feature store' } });
    expect(question.draft).toMatchObject({ state: 'draft', content: { title: 'Small cache before a feature store' } });
    expect(await carriedOut(as, preview.id, 'revert')).toMatchObject({ state: 'reverted', problem: '', kept: 0 });
    expect((await find(as, 'lru-cache-for-features'))!.draft).toBeNull();
  });

  it('leaves, when it is reverted, what a knowledge check asks', async () => {
    const { admin, team } = await emptyTeam(running, 'Checked');
    const [one, two] = (await shippedQuestions()).filter(({ format }) => format === 'mcq');
    const { id } = await imported(admin.as, fileOf(csvOf([one!, two!].map((choice) => ({ ...choice, enemies: [] })))));
    const asked = (await find(admin.as, one!.id))!;
    await sendCheck(admin.as, await team.application(await team.job()), { questions: [asked.id] });
    expect(await carriedOut(admin.as, id, 'revert')).toMatchObject({ state: 'reverted', problem: '', kept: 1 });
    expect(await rowsOf(admin.as, id, { kept: 'only' })).toMatchObject([{ slug: one!.id, kept: 'used' }]);
    expect(await total(admin.as)).toBe(1);
  });

  it('is approved by admins only', async () => {
    const team = await Team.create(running, 'Approving');
    const { as } = await team.member('recruiter');
    const file = fileOf(csvOf(await manyQuestions(1)));
    expect((await as.refused(exchangeRoutes.preview, { body: file })).code).toBe('access.denied');
    const admin = await team.member('admin');
    const { id } = await previewOf(admin.as, file);
    expect((await as.refused(exchangeRoutes.start, { params: { importId: id } })).code).toBe('access.denied');
    const { by } = await carriedOut(admin.as, id);
    expect(by).toEqual({ id: admin.id, name: admin.name });
  });

  it('is refused where the bank changed after the comparison, and nothing of it is imported', async () => {
    const team = await Team.create(running, 'Moved');
    const { as } = await team.member('admin');
    const file = fileOf(
      (await exported(as, 'format=json&stage=coding')).replace('"LRU cache before', '"Small cache before'),
      { format: 'json' },
    );
    const [first, second] = [await previewOf(as, file), await previewOf(as, file)];
    await carriedOut(as, first.id);
    const end = await carriedOut(as, second.id);
    expect([end.state, end.problem]).toEqual([
      'failed',
      expect.stringContaining('lru-cache-for-features changed in the bank'),
    ]);
    expect((await find(as, 'lru-cache-for-features'))!.version).toBe(2);
  });
});

describe('a new version of the shipped pack', () => {
  it('updates what the team left alone, and asks about what it edited', async () => {
    const team = await Team.create(running, 'Pack');
    const { as, id: accountId } = await team.member('admin');
    const by = { organisationId: team.organisationId, accountId };
    const pack = await loadPack(packDirectory());
    const same = await as.ok(exchangeRoutes.previewPack, { body: { target: 'approved' } });
    expect(same.import!.counts).toEqual({ added: 0, changed: 0, unchanged: 302, conflict: 0 });

    const [edited, untouched, ours] = pack.questions.filter(({ format }) => format === 'open').map(({ id }) => id);
    const mine = (await shippedQuestions()).filter(({ id }) => id === edited || id === ours);
    const changed = mine.map((one) => PortableQuestion.parse({ ...one, title: `Ours ${one.title}`.slice(0, 80) }));
    const local = await previewOf(as, fileOf(writeBank('json', { questions: changed }), { format: 'json' }));
    expect(local.counts.conflict).toBe(2);
    await as.ok(exchangeRoutes.settle, { params: { importId: local.id }, body: { choice: 'theirs' } });
    await carriedOut(as, local.id);

    const newer = {
      ...pack,
      version: '9.0.0',
      questions: pack.questions.map((one) =>
        one.id === edited || one.id === untouched ? { ...one, title: `Newer ${one.title}`.slice(0, 80) } : one,
      ),
    };
    const previews = running.app.get(ImportPreviewService, { strict: false });
    const update = (await previews.ofPack(by, 'approved', newer)).import!;
    expect(update).toMatchObject({
      format: 'pack',
      counts: { added: 0, changed: 1, unchanged: 300, conflict: 1 },
      open: 1,
    });
    expect((await as.refused(exchangeRoutes.start, { params: { importId: update.id } })).code).toBe('import.unsettled');
    const [row] = await rowsOf(as, update.id, { kind: 'conflict' });
    expect(row!.slug).toBe(edited);
    await as.ok(exchangeRoutes.settle, { params: { importId: update.id }, body: { choice: 'ours', slugs: [edited!] } });
    await carriedOut(as, update.id);
    expect((await find(as, untouched!))!.content.title).toMatch(/^Newer/);
    expect((await find(as, edited!))!.content.title).toMatch(/^Ours/);
    expect((await find(as, ours!))!.content.title).toMatch(/^Ours/);

    const later = {
      ...newer,
      questions: newer.questions.map((one) => (one.id === edited ? { ...one, title: 'Newest' } : one)),
    };
    const again = (await previews.ofPack(by, 'approved', later)).import!;
    expect(again.counts).toMatchObject({ changed: 0, conflict: 1 });
    await as.ok(exchangeRoutes.settle, { params: { importId: again.id }, body: { choice: 'theirs' } });
    await carriedOut(as, again.id);
    expect((await find(as, edited!))!.content.title).toBe('Newest');
  });
});

describe('another organisation', () => {
  it('finds nothing of an import', async () => {
    const { admin } = await emptyTeam(running, 'Mine');
    const { admin: stranger } = await emptyTeam(running, 'Theirs');
    const { id } = await imported(admin.as, fileOf(csvOf(await manyQuestions(1, 'mine'))));
    for (const route of [exchangeRoutes.read, exchangeRoutes.revert, exchangeRoutes.cancel, exchangeRoutes.start])
      expect((await stranger.as.refused(route, { params: { importId: id } })).code).toBe('not-found');
    expect((await stranger.as.ok(exchangeRoutes.list, { query: {} })).items).toEqual([]);
  });
});

describe('a server that is asked to stop during an import', () => {
  it('takes the import back first', async () => {
    const { admin } = await emptyTeam(running, 'Stopped');
    const there = elsewhere(admin.as);
    const { id } = await previewOf(there, fileOf(csvOf(await manyQuestions(1500, 'stop'))));
    await there.ok(exchangeRoutes.start, { params: { importId: id } });
    await other.stop();
    const { rows } = await owner.query<{ state: string }>('SELECT state FROM bank_import WHERE id = $1', [id]);
    expect(rows).toEqual([{ state: 'interrupted' }]);
    const { rowCount } = await owner.query(`SELECT FROM question WHERE slug ~ '^stop-[0-9]+$'`);
    expect(rowCount).toBe(0);
  });
});
