import { type Loop, type LoopTemplate, loopTemplateRoutes, type TemplateFromLoop } from '@loopwright/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, isProblem } from '../../platform/api.ts';
import { oneByOne, useServerLoop } from './loops.queries.ts';

/** `version`: of the loop; what a newer version would change depends on the whole draft. */
export const linkQuery = ({ id, version }: Pick<Loop, 'id' | 'version'>) =>
  queryOptions({
    queryKey: ['loops', 'template', id, version],
    queryFn: async ({ signal }) => (await call(loopTemplateRoutes.link, { params: { loopId: id }, signal })).link,
  });

type LinkChange = { linked: boolean } | { to: number; collisions: 'keep' | 'take' };
/** Takes over a newer version, or ends or takes up the link, on the draft as the server has it. */
export function useChangeLink({ id, jobId }: Loop) {
  const server = useServerLoop(jobId);
  const params = { loopId: id };
  return useMutation({
    scope: oneByOne(id),
    mutationFn: (change: LinkChange): Promise<Loop> => {
      const { version } = server.now();
      return 'linked' in change
        ? call(loopTemplateRoutes.setLink, { params, body: { version, ...change } })
        : call(loopTemplateRoutes.takeOver, { params, body: { version, ...change } });
    },
    onSuccess: server.set,
    onError: (error) => {
      // The template's own newer copy may come instead; then the link is read again.
      if (isProblem(error, 'version.stale') && error.current && 'jobId' in (error.current as object))
        server.set(error.current as Loop);
    },
  });
}

/** A template of the team out of this loop as the server has it. */
export function useSaveAsTemplate({ id, jobId }: Loop) {
  const server = useServerLoop(jobId);
  const client = useQueryClient();
  return useMutation({
    scope: oneByOne(id),
    mutationFn: (draft: Omit<TemplateFromLoop, 'version'>): Promise<LoopTemplate> =>
      call(loopTemplateRoutes.save, {
        params: { loopId: id },
        body: { ...draft, version: server.now().version },
      }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['templates'] }),
        client.invalidateQueries({ queryKey: ['loops'] }),
      ]),
    onError: (error) => {
      if (isProblem(error, 'version.stale') && error.current) server.set(error.current as Loop);
    },
  });
}
