import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContentService } from '@loopwright/api';
import { guideRoutes, loopRoutes, questionRoutes, rubricRoutes } from '@loopwright/contracts';
import type pg from 'pg';
import { type RunningApp, startApp } from '../support/app.ts';
import type { Caller } from '../support/caller.ts';
import { anotherInstance } from '../support/instance.ts';
import { connect } from '../support/rows.ts';
import { Team } from '../support/team.ts';

let running: RunningApp;
let owner: pg.Client;
let team: Team;
let interviewer: Caller;
let recruiter: Caller;
beforeAll(async () => {
  running = await startApp();
  owner = await connect(running.databaseUrl);
  team = await Team.create(running);
  interviewer = (await team.member('interviewer')).as;
  recruiter = (await team.member('recruiter')).as;
});
afterAll(async () => {
  await owner.end();
  await running.stop();
});

describe('the guides', () => {
  it('give an interviewer reference sheets, comparisons and rehearsals, each with something to read', async () => {
    const { guides } = await interviewer.ok(guideRoutes.list, {});
    expect(guides.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['testing-types', 'role-comparisons', 'practise-as-interviewer', 'tool-glossary']),
    );
    for (const { sections } of guides)
      for (const { text, points, table } of sections)
        expect(text.length + points.length + (table?.rows.length ?? 0)).toBeGreaterThan(0);
  });

  it('brief a candidate for every stage of the field, and once for all', async () => {
    const { briefs } = await recruiter.ok(guideRoutes.list, {});
    const { stages } = await recruiter.ok(rubricRoutes.field, {});
    for (const { slug } of stages) expect(briefs.filter(({ stage }) => stage === slug)).toHaveLength(1);
    expect(briefs.filter(({ stage }) => stage === null)).toHaveLength(1);
  });

  it('lead from a card of a deck to its question', async () => {
    const { decks } = await interviewer.ok(guideRoutes.list, {});
    const [card] = decks.find(({ slug }) => slug === 'incident-scenarios')!.cards;
    const question = await interviewer.ok(questionRoutes.read, { params: { questionId: card!.questionId } });
    expect(question.content).toMatchObject({ title: card!.title, prompt: card!.prompt });
  });

  it('leave a retired question out of its deck', async () => {
    const other = await Team.create(running);
    const { as } = await other.member('interviewer');
    const deck = async () => (await as.ok(guideRoutes.list, {})).decks[0]!.cards.map(({ title }) => title);
    const before = await deck();
    await owner.query(
      `UPDATE question SET status = 'retired', retired_reason = 'stale' WHERE organisation_id = $1 AND slug = $2`,
      [other.organisationId, 'decide-to-roll-a-model-back'],
    );
    expect(await deck()).toHaveLength(before.length - 1);
  });

  it('offer rounds of known stages that can be added to a loop', async () => {
    const { rounds } = await recruiter.ok(guideRoutes.list, {});
    expect(rounds.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['statistics-round', 'data-round', 'take-home-round', 'hiring-manager-round']),
    );
    const job = await team.job();
    const sessions = rounds.map(({ summary: _, ...session }) => session);
    const admin = (await team.member('admin')).as;
    const loop = await admin.ok(loopRoutes.start, { params: { jobId: job.id }, body: { sessions } });
    const { assembly } = await admin.ok(loopRoutes.assemble, {
      params: { loopId: loop.id },
      body: { version: loop.version },
    });
    expect(assembly?.status).toBe('optimal');
  });
});

describe('what the team answers to candidates', () => {
  const slug = 'who-owns-release';
  const asked = async (as: Caller) =>
    (await as.ok(guideRoutes.candidateQuestions, {})).items.find((each) => each.slug === slug)!;

  it('is empty at first, then says who answered, and everyone on the panel can read it', async () => {
    expect((await asked(interviewer)).answer).toBeNull();
    const text = 'The team that built it. Two calls at night this year.';
    await recruiter.ok(guideRoutes.answer, { body: { slug, text, version: null } });
    expect((await asked(interviewer)).answer).toMatchObject({ text, version: 1, by: { name: 'Person recruiter' } });
  });

  it('is not written over by somebody who read an older answer', async () => {
    const { answer } = await asked(recruiter);
    const change = { slug, text: 'Changed first.', version: answer!.version };
    await recruiter.ok(guideRoutes.answer, { body: change });
    const admin = (await team.member('admin')).as;
    for (const version of [answer!.version, null]) {
      const late = await admin.send(guideRoutes.answer, { body: { slug, text: 'Too late.', version } });
      expect([late.status, late.body]).toMatchObject([
        412,
        { code: 'version.stale', current: { answer: { text: 'Changed first.', version: 2 } } },
      ]);
    }
    expect((await asked(interviewer)).answer?.text).toBe('Changed first.');
  });

  it('keeps one of two first answers that arrive together, and tells the other', async () => {
    const first = { slug: 'noticing-drift', version: null };
    const sent = await Promise.all(
      ['One.', 'Two.'].map((text) => recruiter.send(guideRoutes.answer, { body: { ...first, text } })),
    );
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('belongs to a question that is there', async () => {
    const sent = await recruiter.send(guideRoutes.answer, { body: { slug: 'salary', text: 'No.', version: null } });
    expect([sent.status, sent.body]).toMatchObject([400, { issues: [{ path: ['slug'] }] }]);
  });

  it('is nothing that another organisation sees', async () => {
    const other = await Team.create(running);
    expect((await asked((await other.member('admin')).as)).answer).toBeNull();
  });
});

describe('an organisation that an earlier build set up', () => {
  const kinds = `('guide','brief','candidate-question','deck','round')`;
  it('gets at the next start what its content lacks, and keeps what it changed', async () => {
    const old = await Team.create(running);
    const { as } = await old.member('admin');
    const id = [old.organisationId];
    await owner.query(`DELETE FROM field_item WHERE organisation_id = $1 AND kind IN ${kinds}`, id);
    await owner.query(
      `DELETE FROM field_item WHERE organisation_id = $1 AND kind = 'loop-template' AND content ? 'reported'`,
      id,
    );
    await owner.query(
      `UPDATE field_item SET content = content - 'layout' || '{"title": "Our form"}' WHERE organisation_id = $1 AND slug = 'past-event'`,
      id,
    );
    expect((await as.ok(guideRoutes.list, {})).guides).toEqual([]);

    const again = await anotherInstance(running);
    await again.stop();

    expect((await as.ok(guideRoutes.list, {})).guides.length).toBeGreaterThan(8);
    expect((await as.ok(loopRoutes.templates, { query: {} })).items).toHaveLength(17);
    const { checklists } = await as.ok(rubricRoutes.field, {});
    expect(checklists.find(({ slug }) => slug === 'past-event')).toMatchObject({ title: 'Our form', layout: 'boxes' });
  });

  it('is not touched by a further start', async () => {
    const rows = () => owner.query('SELECT xmin::text, slug FROM field_item ORDER BY organisation_id, kind, slug');
    const before = await rows();
    await running.app.get(ContentService, { strict: false }).onApplicationBootstrap();
    expect((await rows()).rows).toEqual(before.rows);
  });
});
