import { beforeEach, describe, expect, it } from '@jest/globals';
import { loopTemplateRoutes as routes } from '@loopwright/contracts';
import { connect } from '../support/rows.ts';
import type { Member } from '../support/team.ts';
import { slots, templateTeam } from '../support/template-team.ts';

const our = templateTeam();
const MORE = 203;
let admin: Member;

/** Jobs like the manager's, each with a loop that follows its template and with nobody on the job; written past the product. */
beforeEach(async () => {
  admin = await our.team.member('admin');
  const owner = await connect(our.running.databaseUrl);
  await owner.query(
    `WITH copied AS (SELECT gen_random_uuid() AS id, n FROM generate_series(1, ${MORE}) AS n),
     opened AS (INSERT INTO job SELECT (jsonb_populate_record(job, jsonb_build_object('id', copied.id, 'title', 'Another ' || n))).* FROM job, copied WHERE job.id = $1)
     INSERT INTO loop SELECT (jsonb_populate_record(loop, jsonb_build_object('id', gen_random_uuid(), 'job_id', copied.id, 'published_version', NULL, 'published_from', NULL))).*
       FROM loop, copied WHERE loop.id = $2`,
    [our.job.id, our.loop.id],
  );
  await owner.end();
});

async function previewOf({ as }: Member, version: number) {
  const body = { version, text: our.withSlot(60 + version) };
  const { uses, beyond, elsewhere } = await as.ok(routes.preview, { ...our.ofTemplate(), body });
  return { uses, counts: [uses.length, beyond, elsewhere] };
}

describe('a template that more loops follow than one publishing changes', () => {
  it("tells the reader's own that it leaves apart from those of others", async () => {
    expect((await previewOf(our.manager, 1)).counts).toEqual([1, 0, MORE]);
    expect((await previewOf(admin, 1)).counts).toEqual([200, 4, 0]);
  });

  it('lists what one publishing left first in the next', async () => {
    const { uses } = await previewOf(admin, 1);
    const loops = uses.slice(0, 2).map(({ loopId, loopVersion }) => ({
      ...{ loopId, version: loopVersion, collisions: 'keep' as const },
    }));
    const body = { version: 1, text: our.withSlot(61), note: 'Longer', scope: { reach: 'chosen' as const, loops } };
    const { applied, failed } = await admin.as.ok(routes.change, { ...our.ofTemplate(), body });
    expect([applied.length, failed]).toEqual([2, []]);
    const next = await previewOf(admin, 2);
    expect(new Set(next.uses.map(({ follows }) => follows))).toEqual(new Set([1]));
  });

  it('reaches whichever are chosen, also beyond those listed', async () => {
    const listed = new Set((await previewOf(admin, 1)).uses.map(({ loopId }) => loopId));
    expect(listed).not.toContain(our.loop.id);
    const loops = [{ loopId: our.loop.id, version: our.loop.version, collisions: 'keep' as const }];
    const body = { version: 1, text: our.withSlot(70), note: 'Longer', scope: { reach: 'chosen' as const, loops } };
    const { applied } = await admin.as.ok(routes.change, { ...our.ofTemplate(), body });
    expect(applied.map(({ loopId }) => loopId)).toEqual([our.loop.id]);
    expect(slots(await our.now(our.job))[0]).toBe(70);
  });
});
