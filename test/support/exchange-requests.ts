import { exchangeRoutes } from '@loopwright/contracts';
import { admin, type Ask, type Asked, nothing, runsMainJob } from './asking.ts';
import { draftFile } from './bank-files.ts';
import type { ActorName } from './actors.ts';
import type { World } from './world.ts';

const ofImport = (world: World): Asked => ({ params: { importId: world.importId } });
/** An import that this one alone starts, cancels or takes back. */
async function freshImport(world: World, actor: ActorName, started: boolean): Promise<Asked> {
  const importers: readonly ActorName[] = [...runsMainJob, 'otherManager'];
  if (!importers.includes(actor)) return { params: { importId: world.importId } };
  const importId = (await admin(world).ok(exchangeRoutes.preview, { body: draftFile() })).import!.id;
  if (started) await admin(world).ok(exchangeRoutes.start, { params: { importId } });
  return { params: { importId } };
}

/** How the rows of import and export are asked. */
export const exchangeRequests: Record<string, Ask> = {
  'exchange.export': () => ({ query: { format: 'csv' } }),
  'exchange.columns': () => ({ body: { text: 'Question,Minutes\nWhy?,5\n' } }),
  'exchange.preview': () => ({ body: draftFile() }),
  'exchange.previewPack': () => ({ body: { target: 'draft' } }),
  'exchange.list': nothing,
  'exchange.read': ofImport,
  'exchange.rows': ofImport,
  'exchange.settle': (world) => ({ ...ofImport(world), body: { choice: 'ours' } }),
  'exchange.start': (world, actor) => freshImport(world, actor, false),
  'exchange.cancel': (world, actor) => freshImport(world, actor, false),
  'exchange.revert': (world, actor) => freshImport(world, actor, true),
};
