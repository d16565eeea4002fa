import {
  type InvitationDraft,
  type Me,
  peopleRoutes,
  type User,
  type UserChange,
  type UserSearch,
} from '@loopwright/contracts';
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { byCursor } from '../../platform/paging.ts';

type Filter = Pick<UserSearch, 'search' | 'role' | 'state'>;

export const usersQuery = (filter: Filter) =>
  infiniteQueryOptions({
    ...byCursor,
    queryKey: ['people', 'list', filter],
    queryFn: ({ pageParam, signal }) => call(peopleRoutes.list, { query: { ...filter, cursor: pageParam }, signal }),
  });

export const invitationsQuery = () =>
  infiniteQueryOptions({
    ...byCursor,
    queryKey: ['people', 'invitations'],
    queryFn: ({ pageParam, signal }) => call(peopleRoutes.invitations, { query: { cursor: pageParam }, signal }),
  });

export function useChangeUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ user, ...change }: { user: User } & Omit<UserChange, 'version'>) =>
      call(peopleRoutes.change, { params: { userId: user.id }, body: { ...change, version: user.version } }),
    // Also after a refusal: someone else may have changed the row.
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
    onSuccess: (user) =>
      client.setQueryData<Me>(['session', 'me'], (me) => (me?.user.id === user.id ? { ...me, user } : me)),
  });
}

export function useInvite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: InvitationDraft) => call(peopleRoutes.invite, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people', 'invitations'] }),
  });
}

export function useWithdraw() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (invitationId: string) => call(peopleRoutes.withdraw, { params: { invitationId } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['people', 'invitations'] }),
  });
}
