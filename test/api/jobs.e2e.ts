import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jobRoutes, LoopDraft } from '@loopwright/contracts';
import { type RunningApp, startApp } from '../support/app.ts';
import { Team } from '../support/team.ts';

let running: RunningApp;
let team: Team;
beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
});
afterAll(() => running.stop());

describe('the team of a job', () => {
  it('has everyone once in a role, however often they were named', async () => {
    const { as } = await team.member('admin');
    const { id: userId } = await team.member('interviewer');
    const twice = [
      { userId, role: 'interviewer' },
      { userId, role: 'interviewer' },
    ] as const;
    const job = await team.job([...twice]);
    expect(job.team).toHaveLength(1);
    const body = { version: job.version, members: [...twice, { userId, role: 'observer' as const }] };
    const changed = await as.ok(jobRoutes.changeTeam, { params: { jobId: job.id }, body });
    expect(changed.team.map(({ role }) => role)).toEqual(['interviewer', 'observer']);
  });
});

describe('the list of jobs', () => {
  it('is searched by a part of the title, whatever its case and accents', async () => {
    const { as } = await team.member('admin');
    const body = { title: 'Ingénieure 100%', track: 'ml-engineer', level: 'senior', team: [] };
    await as.ok(jobRoutes.create, { body });
    await team.job();
    for (const search of ['ingenieure', 'INGÉ', '0%']) {
      const { items, total } = await as.ok(jobRoutes.list, { query: { search } });
      expect([items.map(({ title }) => title), total]).toEqual([[body.title], 1]);
    }
  });
});

describe('the coverage of a loop', () => {
  it('names at most sixty competencies', () => {
    const draft = (size: number) => ({
      template: 'any',
      coverage: Object.fromEntries(
        Array.from({ length: size }, (_, position) => [`c${position}`, { questions: 1, sessions: 1, mustHave: false }]),
      ),
    });
    expect([60, 61].map((size) => LoopDraft.safeParse(draft(size)).success)).toEqual([true, false]);
  });
});
