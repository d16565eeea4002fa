/** The key of what lies on this device: handed out to a session, held in memory, gone with the page. */
import { sessionRoutes } from '@loopwright/contracts';
import { call } from './api.ts';
import { fromBase64 } from './base64.ts';
import { Seal } from './seal.ts';

type Held = { owner: string; seal: Promise<Seal>; ready?: Seal };
let held: Held | undefined;

/** Rejects while the service cannot be reached: what was kept stays sealed, and is read when it can. */
export function deviceSeal(owner: string): Promise<Seal> {
  if (held?.owner !== owner) held = fetchSeal(owner);
  return held.seal;
}

/** For what cannot wait; undefined before the first `deviceSeal` has come. */
export const deviceSealNow = (owner: string): Seal | undefined => (held?.owner === owner ? held.ready : undefined);

function fetchSeal(owner: string): Held {
  const asked: Held = {
    owner,
    seal: call(sessionRoutes.draftKey, {}).then(async ({ key }) => {
      asked.ready = await Seal.from(fromBase64(key));
      return asked.ready;
    }),
  };
  // Asked again next time.
  asked.seal.catch(() => {
    if (held === asked) held = undefined;
  });
  return asked;
}
