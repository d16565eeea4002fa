import { type DemoSetup, type OwnerSetup, sessionRoutes, setupRoutes } from '@loopwright/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';

export const setupQuery = () =>
  queryOptions({
    queryKey: ['setup', 'state'],
    queryFn: ({ signal }) => call(setupRoutes.state, { signal }),
    staleTime: 0,
  });

export const createOwner = (body: OwnerSetup) => call(setupRoutes.createOwner, { body });
export const createDemo = (body: DemoSetup) => call(setupRoutes.createDemo, { body });
export const signInAs = (email: string, password: string) => call(sessionRoutes.signIn, { body: { email, password } });
