import { it } from '@jest/globals';
import { startApp } from '../support/app.ts';
import { World } from '../support/world.ts';
import { connect, fingerprint } from '../support/rows.ts';
it('x', async () => {
  const running = await startApp({LOG_LEVEL: 'error'});
  const world = await World.create(running);
  const r = await world.callers.panelist.raw('GET', '/api/applications/' + world.applications.ann.id);
  console.log(r.status, r.text);
  const owner = await connect(running.databaseUrl);
  let t = Date.now();
  for (let i = 0; i < 20; i++) await fingerprint(owner);
  console.log((Date.now() - t) / 20);
  t = Date.now();
  for (let i = 0; i < 20; i++) await world.callers.admin.raw('GET', '/api/jobs');
  console.log((Date.now() - t) / 20);
  await owner.end();
  await running.stop();
});
