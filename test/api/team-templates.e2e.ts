import { describe, expect, it } from '@jest/globals';
import { loopRoutes, type LoopTemplate, loopTemplateRoutes as routes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { planOf } from '../support/loops.ts';
import { connect, refusedToApplication } from '../support/rows.ts';
import { saveTemplate, templateFace, templateText } from '../support/template-requests.ts';
import { slots, templateTeam } from '../support/template-team.ts';

const our = templateTeam();

describe('a loop saved as a template', () => {
  it('stands beside the shipped ones, and what starts from it holds what it holds', async () => {
    const { items } = await our.manager.as.ok(loopRoutes.templates, { query: { track: 'ml-engineer' } });
    expect(items.find(({ slug }) => slug === our.template.slug)).toMatchObject({
      title: 'Ours',
      team: { version: 1, author: { name: our.manager.name }, jobs: 1, style: 'Ours', retired: false },
    });
    const { loop: started } = await our.following();
    expect(started).toMatchObject({ template: our.template.slug, coverage: our.loop.coverage });
    expect(slots(started)).toEqual(slots(our.loop));
    expect(started.sessions.flatMap(({ questions }) => questions)).toEqual([]);
    expect(await our.linkOf(started)).toMatchObject({ version: 1, newer: null, unlinked: null });
  });

  it('brings its pinned questions, if it was to keep them', async () => {
    const plan = planOf(our.loop);
    const pinned = plan.sessions[0]!.questions[0]!;
    pinned.pinned = true;
    our.loop = await our.manager.as.ok(loopRoutes.change, {
      params: { loopId: our.loop.id },
      body: { plan, version: our.loop.version },
    });
    our.template = await saveTemplate(our.manager.as, our.loop, { keep: 'pinned-questions-too' });
    expect(our.template.pinned).toMatchObject([{ session: 'fundamentals', questionId: pinned.questionId }]);
    const { loop: started } = await our.following();
    expect(started.sessions[0]!.questions).toMatchObject([{ questionId: pinned.questionId, pinned: true }]);
  });

  it('is not made of a loop that went on since', async () => {
    await our.byHand(our.loop, 75);
    const body = {
      ...templateFace,
      note: '',
      version: our.loop.version,
      keep: 'sessions-and-rules',
      follow: true,
    } as const;
    expect((await our.manager.as.refused(routes.save, { params: { loopId: our.loop.id }, body })).code).toBe(
      'version.stale',
    );
  });
});

describe('a template of the team', () => {
  it('never changes: every change is a new version, told with author, note and differences', async () => {
    const { template: second } = await our.change({ ...our.withSlot(70), title: 'Ours, longer' });
    expect(second).toMatchObject({ title: 'Ours, longer', team: { version: 2, note: 'Longer' } });
    const { items, total } = await our.manager.as.ok(routes.history, { ...our.ofTemplate(), query: {} });
    expect(total).toBe(2);
    expect(items.map(({ version, note, changes }) => [version, note, changes])).toEqual([
      [2, 'Longer', ['Title: “Ours” → “Ours, longer”', 'fundamentals: slot 60 min → 70 min']],
      [1, '', []],
    ]);
    const page = await our.manager.as.ok(routes.history, { ...our.ofTemplate(), query: { limit: 1 } });
    expect([page.items[0]!.changes.length, page.nextCursor !== null]).toEqual([2, true]);
    const first = await our.manager.as.ok(routes.version, {
      params: { templateId: our.template.slug, version: '1' as never },
    });
    expect(templateText(first)).toEqual(templateText(our.template));
    const owner = await connect(our.running.databaseUrl);
    const refusals: unknown[] = [];
    for (const sql of [`UPDATE loop_template_version SET note = 'x'`, 'DELETE FROM loop_template_version'])
      refusals.push((await refusedToApplication(owner, our.team.organisationId, sql))?.code);
    await owner.end();
    expect(refusals).toEqual(['42501', '42501']);
  });

  it('is refused over a version that someone else has changed, with theirs; two at once make one', async () => {
    const body = { version: 1, text: our.withSlot(70), note: '', scope: { reach: 'future' } as const };
    const answers = await Promise.all(
      [1, 2].map(() => our.manager.as.send(routes.change, { ...our.ofTemplate(), body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const problem = await our.manager.as.refused(routes.change, { ...our.ofTemplate(), body });
    expect([problem.code, (problem.current as LoopTemplate).team!.version]).toEqual(['version.stale', 2]);
  });

  it('names every field that does not hold together', async () => {
    const text = our.withSlot(20);
    const { code, issues } = await our.manager.as.refused(routes.preview, {
      ...our.ofTemplate(),
      body: {
        version: 1,
        text: { ...text, level: 'wizard', coverage: { charm: { questions: 1, sessions: 1, mustHave: true } } },
      },
    });
    expect(code).toBe('loop-template.invalid');
    expect(issues!.map(({ path }) => path.join('.'))).toEqual([
      'text.level',
      'text.sessions.0.questionMinutes.to',
      'text.coverage.charm',
    ]);
  });

  it('pins no more questions in a session than one can hold', async () => {
    const text = templateText(our.template);
    const pinned = Array.from({ length: 21 }, () => ({ session: text.sessions[0]!.id, questionId: randomUUID() }));
    const { issues } = await our.manager.as.refused(routes.preview, {
      ...our.ofTemplate(),
      body: { version: 1, text: { ...text, pinned } },
    });
    expect(issues![0]).toMatchObject({ path: ['text', 'pinned'], message: expect.stringContaining('more than 20') });
  });

  it('that is retired starts no loop and takes no change, until it is restored', async () => {
    const retire = (retired: boolean) =>
      our.manager.as.ok(routes.retire, { ...our.ofTemplate(), body: { version: 1, retired } });
    expect((await retire(true)).team!.retired).toBe(true);
    const listed = async (query: object) =>
      (await our.manager.as.ok(loopRoutes.templates, { query })).items
        .map(({ slug }) => slug)
        .includes(our.template.slug);
    expect([await listed({}), await listed({ retired: 'yes' })]).toEqual([false, true]);
    const opened = await our.team.job(our.managed);
    const start = { params: { jobId: opened.id }, body: { template: our.template.slug } };
    expect((await our.manager.as.refused(loopRoutes.start, start)).code).toBe('loop.invalid-plan');
    const body = { version: 1, text: our.withSlot(70), note: '', scope: { reach: 'future' } as const };
    expect((await our.manager.as.refused(routes.change, { ...our.ofTemplate(), body })).code).toBe(
      'loop-template.retired',
    );
    await retire(false);
    await our.manager.as.ok(loopRoutes.start, start);
  });

  it('is listed page by page before those that came with the content, and found by its title', async () => {
    for (const title of ['Zebra', 'aardvark', 'Après-midi'])
      await our.manager.as.ok(routes.copy, { body: { ...templateFace, title, note: '', from: 'ml-engineer-senior' } });
    const read = async (query: Parameters<typeof pageAt>[0]) => (await pageAt(query)).items.map(({ title }) => title);
    const pageAt = (query: { limit?: number; cursor?: string; search?: string }) =>
      our.manager.as.ok(loopRoutes.templates, { query });
    const whole = await read({ limit: 100 });
    expect(whole.indexOf('aardvark')).toBe(0);
    expect(whole.indexOf('Zebra')).toBeLessThan(whole.length - 17);
    const walked: string[] = [];
    for (let cursor: string | undefined; ;) {
      const { items, nextCursor, total } = await pageAt({ limit: 2, ...(cursor && { cursor }) });
      expect([items.length <= 2, total]).toEqual([true, whole.length]);
      walked.push(...items.map(({ title }) => title));
      if (nextCursor === null) break;
      cursor = nextCursor;
    }
    expect(walked).toEqual(whole);
    expect(await read({ search: 'ARDV' })).toEqual(['aardvark']);
    expect(await read({ search: 'apres' })).toEqual(['Après-midi']);
    expect(await read({ search: '%' })).toEqual([]);
    expect(await read({ search: 'amazon' })).toHaveLength(1);
  });

  it('can begin as a copy of a shipped one, which stays as it is', async () => {
    const [shipped] = (await our.manager.as.ok(loopRoutes.templates, { query: {} })).items.filter(
      ({ team: own }) => !own,
    );
    const copy = await our.manager.as.ok(routes.copy, {
      body: { ...templateFace, note: 'To change', from: shipped!.slug },
    });
    expect(copy).toMatchObject({ title: 'Ours', sessions: shipped!.sessions, coverage: shipped!.coverage });
    expect(copy.team).toMatchObject({ version: 1, note: 'To change' });
  });
});
