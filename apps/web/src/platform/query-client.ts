import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './api.ts';

const transient = (error: unknown) => isProblem(error, 'unreachable', 'unavailable', 'loop.busy');

/** Server data lives here and nowhere else. Reads are tried again when trying again can help; writes never are. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      // Failing shows an error that can be read; coming back online fetches again.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) => transient(error) && failures < 2,
      retryDelay: (failure) => Math.min(500 * 2 ** failure, 4000),
    },
    // A paused write would look like a button that hangs; an error can be read and tried again.
    mutations: { networkMode: 'always', retry: false },
  },
});
