/** Active members by name, for choosing a panel or a hiring team. */
import { peopleRoutes, type Role } from '@loopwright/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { call } from './api.ts';
import { useSettled } from './navigation.ts';

export type DirectoryEntry = { id: string; name: string; role: Role };

const directoryQuery = (search: string) =>
  queryOptions({
    queryKey: ['people', 'directory', search],
    queryFn: ({ signal }) =>
      call(peopleRoutes.directory, { query: { search: search || undefined, limit: 50 }, signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });

/** Matches for what is being typed, a moment after typing rests. */
export const useDirectory = (typed: string) => useQuery(directoryQuery(useSettled(typed.trim())));
