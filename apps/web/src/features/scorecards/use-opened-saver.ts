import type { Scorecard } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { holdsWords } from '../../platform/departure.ts';
import { meQuery } from '../../platform/session.tsx';
import { sendTo } from './answer-request.ts';
import { devicePorts } from './device-ports.ts';
import type { Opening } from './saving/opening.ts';
import { Saver } from './saving/saver.ts';

type Opened = { card: Scorecard } & Pick<Opening, 'kept' | 'deviceWorks'>;

/** A saver for the card as it was opened, tied to the life of the page and of the session. */
export function useOpenedSaver({ card, kept, deviceWorks }: Opened, owner: string): Saver {
  const [saver] = useState(
    () => new Saver({ answers: card.answers, kept, deviceWorks }, sendTo(card.id), devicePorts(owner, card.id)),
  );
  useEffect(() => {
    saver.start();
    const parting = [watchPage(saver), holdsWords({ settle: () => saver.flush(), forget: () => saver.clear() })];
    return () => {
      saver.leave();
      saver.stop();
      parting.forEach((part) => part());
    };
  }, [saver]);
  useRetryAfterSignIn(saver);
  return saver;
}

/** Words leave the page before it can vanish, and go out again when the network is back. */
function watchPage(saver: Saver): () => void {
  const going = new AbortController();
  const options = { signal: going.signal };
  window.addEventListener('pagehide', () => saver.leave(), options);
  window.addEventListener('offline', () => saver.cutOff(), options);
  window.addEventListener('online', () => saver.sendNow(), options);
  const onVisibility = () => (document.visibilityState === 'hidden' ? saver.leave() : saver.sendNow());
  document.addEventListener('visibilitychange', onVisibility, options);
  return () => going.abort();
}

/** The dialog of the shell signs in again and then knows anew who that is. */
function useRetryAfterSignIn(saver: Saver): void {
  const { dataUpdatedAt } = useQuery(meQuery());
  useEffect(() => saver.sendNow(), [saver, dataUpdatedAt]);
}
