import { type Me, type PasswordChange, type ProfileChange, sessionRoutes } from '@loopwright/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { meQuery } from '../../platform/session.tsx';

export const devicesQuery = () =>
  queryOptions({ queryKey: ['account', 'devices'], queryFn: ({ signal }) => call(sessionRoutes.list, { signal }) });

function useMeChange<T>(send: (body: T) => Promise<Me>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (me) => {
      client.setQueryData(meQuery().queryKey, me);
      return client.invalidateQueries({ queryKey: ['account'] });
    },
  });
}
export const useChangeProfile = () => useMeChange((body: ProfileChange) => call(sessionRoutes.changeProfile, { body }));
export const useChangePassword = () =>
  useMeChange((body: PasswordChange) => call(sessionRoutes.changePassword, { body }));

export function useRevoke() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) => call(sessionRoutes.revoke, { params: { sessionId } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['account', 'devices'] }),
  });
}
