/** The loop templates that there are: screens filter and group all of them. */
import { loopRoutes } from '@loopwright/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from './api.ts';
import { everyPage } from './paging.ts';

const listed = (retired: 'yes' | undefined, signal: AbortSignal) =>
  everyPage((cursor) => call(loopRoutes.templates, { query: { cursor, limit: 100, retired }, signal }));

export const templatesQuery = () =>
  queryOptions({
    queryKey: ['templates', 'list'],
    queryFn: ({ signal }) => listed(undefined, signal),
    staleTime: 10 * 60_000,
  });
/** Those of the team that start no more loops. */
export const retiredQuery = () =>
  queryOptions({ queryKey: ['templates', 'retired'], queryFn: ({ signal }) => listed('yes', signal) });
