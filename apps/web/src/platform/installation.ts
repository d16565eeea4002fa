import { setupRoutes } from '@loopwright/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from './api.ts';

/** How this installation stands, as anyone may know: whether it waits for its owner, has a demo, and where its source is. */
export const installationQuery = () =>
  queryOptions({
    queryKey: ['setup', 'state'],
    queryFn: ({ signal }) => call(setupRoutes.state, { signal }),
    staleTime: 0,
  });
