import { type InvitationAcceptance, type Me, peopleRoutes, sessionRoutes, type SignIn } from '@loopwright/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';

export const signIn = (body: SignIn): Promise<Me> => call(sessionRoutes.signIn, { body });
export const acceptInvitation = (body: InvitationAcceptance): Promise<Me> =>
  call(peopleRoutes.acceptInvitation, { body });

/** What an invitation offers. The token is kept out of addresses, and of the cache once the page is left. */
export const offerQuery = (token: string) =>
  queryOptions({
    queryKey: ['session', 'invitation', token],
    queryFn: ({ signal }) => call(peopleRoutes.lookUpInvitation, { body: { token }, signal }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
