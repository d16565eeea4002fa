import type { Me } from '@loopwright/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { meQuery } from './session.tsx';

/** Goes in as someone: nothing of an earlier session stays in the cache, and "back" does not lead to the form. */
export function useEnter() {
  const client = useQueryClient();
  const router = useRouter();
  return (me: Me, next = '/') => {
    client.clear();
    client.setQueryData(meQuery().queryKey, me);
    router.history.replace(withinApp(next));
  };
}

/** Only addresses of this app; anything else goes home. */
const withinApp = (next: string): string => (/^\/(?![/\\])/.test(next) ? next : '/');
