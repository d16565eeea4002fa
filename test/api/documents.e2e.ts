import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentRoutes, questionRoutes } from '@loopwright/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningApp, startApp } from '../support/app.ts';
import { type Member, Team } from '../support/team.ts';
import { sendDocument, fileOf } from '../support/documents.ts';

let running: RunningApp;
let team: Team;
let manager: Member;
beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
  manager = await team.member('hiring-manager');
});
afterAll(() => running.stop());

const upload = (name?: string, said?: string | Uint8Array) => sendDocument(manager.as, name, said);
const refused = (said: string | Uint8Array, name = 'locks.md') =>
  manager.as.refused(documentRoutes.upload, fileOf(name, said));
/** The words alone: a part keeps the marks and the breaks of its file. */
const plain = (said: string) => said.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

describe('a question document', () => {
  it('is read into drafts beside its text, and what was left out says why', async () => {
    const { format, place, parts, drafts } = await upload();
    expect([format, place]).toEqual(['markdown', 'line']);
    expect(drafts).toMatchObject([
      {
        prompt: 'Which lock would you take for a counter that is read often, and why?',
        keyPoints: ['A read-write lock, or an atomic.'],
        stage: 'coding',
        line: 7,
        state: 'open',
      },
      { options: ['a spinlock', 'a ticket lock'], correct: 2, format: 'mcq', line: 9 },
    ]);
    expect(drafts.map(({ part }) => parts[part]!.text)).toEqual([
      expect.stringContaining('Which lock'),
      expect.stringContaining('Which of these'),
    ]);
    expect(parts.find(({ text: said }) => said.startsWith('Please keep'))?.reason).toBe('prose');
  });

  it('brings along the level, the minutes and the follow-ups, and tells what stands in it twice', async () => {
    const said = 'How would you throttle a greedy tenant?';
    const { drafts } = await upload(
      'beside.md',
      `1. ${said}\n   Level: senior\n   Time: 10 min\n   - Follow-up: What if two are greedy?\n\n2. ${said}\n`,
    );
    expect(drafts).toMatchObject([
      { levels: { senior: '' }, minutes: 10, followUps: ['What if two are greedy?'], again: [6] },
      { levels: {}, minutes: 0, followUps: [], again: [1] },
    ]);
  });

  it.each(['libreoffice.docx', 'libreoffice.pdf', 'quiz-sheet.csv', 'bank.yaml', 'utf-16.txt'])(
    'may be %s',
    async (name) => {
      const file = readFileSync(join(import.meta.dirname, '../../libs/documents/test-data', name));
      const { drafts, parts } = await upload(name, new Uint8Array(file));
      expect(drafts.length).toBeGreaterThan(1);
      for (const { part, prompt } of drafts) expect(plain(parts[part]!.text)).toContain(plain(prompt));
    },
  );

  it('names the questions of the bank that say nearly the same', async () => {
    const { items } = await manager.as.ok(questionRoutes.list, { query: { limit: 1 } });
    const known = items[0]!;
    const { drafts } = await upload('known.md', `# Questions\n\n1. ${known.prompt.replaceAll('\n', ' ')}\n`);
    expect(drafts[0]!.similar[0]).toMatchObject({ id: known.id, title: known.title });
    expect(drafts[0]!.similar[0]!.likeness).toBeGreaterThan(0.7);
    // It goes there by itself, and adds nothing that is said already.
    expect(drafts[0]).toMatchObject({ into: known.id, adds: { keyPoints: [], followUps: [] }, again: [] });
  });

  it('that cannot be read is refused with the reason, and leaves nothing behind', async () => {
    const before = (await manager.as.ok(documentRoutes.list, { query: {} })).total;
    for (const [said, why] of [
      [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'an image'],
      ['{"a": tru}', 'JSON'],
      ['a: &a [*a, *a]\nb: 1\nc:\n  - 2\n', 'nested deeper'],
    ] as const) {
      const problem = await refused(said, typeof said === 'string' && said.startsWith('a') ? 'x.yaml' : 'x.json');
      expect([problem.code, problem.status]).toEqual(['document.unreadable', 422]);
      expect(problem.detail).toMatch(new RegExp(why, 'i'));
    }
    expect((await manager.as.ok(documentRoutes.list, { query: {} })).total).toBe(before);
  });

  it('larger than 20 MB is refused, and so is a file sent to any other address', async () => {
    expect(await refused(new Uint8Array(20 * 1024 * 1024 + 1).fill(32))).toMatchObject({
      code: 'request.too-large',
      status: 413,
    });
    const elsewhere = await manager.as.raw('PATCH', '/api/me', Buffer.from('x'), {
      'content-type': 'application/octet-stream',
    });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([400, 'request.invalid']);
  });

  it('is read while others are answered', async () => {
    const slow = upload('slow.txt', 'a line that goes on and on and on and stops in the middle of a\n'.repeat(16_000));
    let answered = 0;
    const done = slow.then(() => true);
    while (!(await Promise.race([done, manager.as.ok(documentRoutes.list, { query: {} }).then(() => false)])))
      answered += 1;
    expect(answered).toBeGreaterThan(2);
  });
});
