import {
  loopTemplateRoutes as routes,
  type TemplateChange,
  type TemplateCopy,
  type TemplateText,
} from '@loopwright/contracts';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { byCursor } from '../../platform/paging.ts';

/** One of the team's, as it is now. */
export const templateQuery = (templateId: string) =>
  queryOptions({
    queryKey: ['templates', 'one', templateId],
    queryFn: ({ signal }) => call(routes.read, { params: { templateId }, signal }),
  });
/** What a version said; it never changes. */
export const versionQuery = (templateId: string, version: number) =>
  queryOptions({
    queryKey: ['templates', 'version', templateId, version],
    queryFn: ({ signal }) => call(routes.version, { params: { templateId, version }, signal }),
  });
export const historyQuery = (templateId: string) =>
  infiniteQueryOptions({
    ...byCursor,
    queryKey: ['templates', 'history', templateId],
    queryFn: ({ pageParam, signal }) =>
      call(routes.history, { params: { templateId }, query: { cursor: pageParam }, signal }),
  });
/** Whom publishing this text would touch; asked anew each time, since loops go on. */
export const previewQuery = (templateId: string, version: number, text: TemplateText) =>
  queryOptions({
    queryKey: ['templates', 'preview', templateId, version, text],
    queryFn: ({ signal }) => call(routes.preview, { params: { templateId }, body: { version, text }, signal }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['templates'] }),
      client.invalidateQueries({ queryKey: ['loops'] }),
    ]);
}

export function useCopyTemplate() {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: (body: TemplateCopy) => call(routes.copy, { body }), onSuccess });
}
export function useChangeTemplate(templateId: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: TemplateChange) => call(routes.change, { params: { templateId }, body }),
    onSuccess,
  });
}
export function useRetireTemplate(templateId: string) {
  const onSettled = useRefresh();
  return useMutation({
    mutationFn: (body: { version: number; retired: boolean }) => call(routes.retire, { params: { templateId }, body }),
    onSettled,
  });
}
