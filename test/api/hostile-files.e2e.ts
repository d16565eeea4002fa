import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exchangeRoutes, type QuestionContent } from '@loopwright/contracts';
import { type RunningApp, startApp } from '../support/app.ts';
import {
  carriedOut,
  csvOf,
  draftFile,
  emptyTeam,
  fileOf,
  imported,
  manyQuestions,
  previewOf,
} from '../support/bank-files.ts';
import { Caller } from '../support/caller.ts';
import { completeContent, QuestionCalls } from '../support/questions.ts';
import type { Member } from '../support/team.ts';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp();
});
afterAll(() => running.stop());

/** Two megabytes that are no JSON: whoever reads them answers that, and not who may send them. */
const rubbish = 'x'.repeat(2 * 1024 * 1024);
const preview = '/api/bank/imports';
const upload = '/api/question-documents?name=list.txt';

describe('a body of many megabytes', () => {
  it('is not read from somebody whose session is none, or who may not send it', async () => {
    const { team, admin } = await emptyTeam(running, 'Large bodies');
    const pretender = new Caller(running.base, `__Host-sid=${'x'.repeat(43)}`);
    const observer = await team.member('observer');
    const answer = async (as: Caller, path: string, type: string) => {
      const { status, body } = await as.raw('POST', path, rubbish, { 'content-type': type });
      return [status, body.code];
    };
    for (const [path, type] of [
      [preview, 'application/json'],
      [upload, 'application/octet-stream'],
    ] as const) {
      expect(await answer(pretender, path, type)).toEqual([401, 'session.required']);
      expect(await answer(observer.as, path, type)).toEqual([403, 'access.denied']);
    }
    expect(await answer(admin.as, preview, 'application/json')).toEqual([400, 'request.invalid']);
  });
});

describe('files of questions sent all at once', () => {
  it('are read two at a time; who is too many is asked to come again', async () => {
    const { admin } = await emptyTeam(running, 'All at once');
    const file = fileOf('id,prompt,minutes\n');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => admin.as.send(exchangeRoutes.preview, { body: file })),
    );
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(5);
    expect(refused[0]!.body.code).toBe('document.busy');
    expect((await admin.as.send(exchangeRoutes.preview, { body: file })).status).toBe(200);
  });
});

describe('files that one person looks at and never imports', () => {
  it('are forgotten but for the last five', async () => {
    const { team, admin } = await emptyTeam(running, 'Looked at');
    const of = (person: Member) => previewOf(person.as, draftFile());
    const others = await of(await team.member('recruiter'));
    const first = await of(admin);
    for (let more = 0; more < 5; more += 1) await of(admin);
    const read = ({ id }: { id: string }) => admin.as.send(exchangeRoutes.read, { params: { importId: id } });
    expect([(await read(first)).status, (await read(others)).status]).toEqual([404, 200]);
  });
});

const inFile = (slug: string, { title, prompt, minutes }: QuestionContent) =>
  JSON.stringify({ questions: [{ id: slug, title, prompt, minutes }] });

describe('an import over a draft that waits for its reviewer', () => {
  it('takes it out of the review; a revert gives it back to its author, who still may not approve it', async () => {
    const { team, admin } = await emptyTeam(running, 'Overwritten');
    const author = await team.member('hiring-manager', 'author');
    const calls = new QuestionCalls(author);
    const begun = await calls.submit(await calls.create());
    const file = fileOf(inFile(begun.slug, completeContent({ title: 'Overwritten' })), {
      format: 'json',
      target: 'draft',
    });
    const { id } = await previewOf(admin.as, file);
    await admin.as.ok(exchangeRoutes.settle, { params: { importId: id }, body: { choice: 'theirs' } });
    await carriedOut(admin.as, id);
    expect(await calls.read(begun)).toMatchObject({
      status: 'draft',
      draft: { state: 'draft', author: { id: admin.id } },
    });
    await carriedOut(admin.as, id, 'revert');
    const back = await calls.read(begun);
    expect(back).toMatchObject({
      status: 'draft',
      draft: { author: { id: author.id }, content: begun.draft!.content },
    });
  });
});

describe('an import of approved questions', () => {
  it('is reverted by those alone who may approve one', async () => {
    const { team, admin } = await emptyTeam(running, 'Reverted');
    const { id } = await imported(admin.as, fileOf(csvOf(await manyQuestions(1))));
    const recruiter = await team.member('recruiter');
    const refused = await recruiter.as.refused(exchangeRoutes.revert, { params: { importId: id } });
    expect(refused).toMatchObject({ status: 403, code: 'access.denied' });
    expect((await carriedOut(admin.as, id, 'revert')).state).toBe('reverted');
  });
});
