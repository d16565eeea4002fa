import { loopRoutes } from '@loopwright/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';

export const templatesQuery = () =>
  queryOptions({
    queryKey: ['templates', 'list'],
    queryFn: ({ signal }) => call(loopRoutes.templates, { query: {}, signal }),
    staleTime: 10 * 60_000,
  });
