import {
  type DocumentDecision,
  type DocumentDraftChange,
  documentRoutes,
  type QuestionDocument,
  questionRoutes,
} from '@loopwright/contracts';
import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { call, isProblem } from '../../platform/api.ts';
import { byCursor } from '../../platform/paging.ts';
import { asksAnew, withChanges, withDecision } from './review.ts';

export const documentsQuery = () =>
  infiniteQueryOptions({
    ...byCursor,
    queryKey: ['documents', 'list'],
    queryFn: ({ pageParam, signal }) => call(documentRoutes.list, { query: { cursor: pageParam, limit: 20 }, signal }),
  });

export const documentQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['documents', 'one', documentId],
    queryFn: ({ signal }) => call(documentRoutes.read, { params: { documentId }, signal }),
  });

const inCache = (client: QueryClient, document: QuestionDocument) =>
  client.setQueryData(documentQuery(document.id).queryKey, document);
const listAgain = (client: QueryClient) => client.invalidateQueries({ queryKey: ['documents', 'list'] });

/** Somebody else wrote meanwhile: what they left takes the place of what is on screen. */
const takeTheirs = (client: QueryClient, error: unknown) => {
  if (isProblem(error, 'version.stale') && error.current) inCache(client, error.current as QuestionDocument);
};

export function useUpload() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) =>
      call(documentRoutes.upload, {
        // The ending of a name helps to tell the format, so a long name loses its beginning.
        query: { name: file.name.slice(-200) },
        body: new Uint8Array(await file.arrayBuffer()),
      }),
    onSuccess: (document) => {
      inCache(client, document);
      return listAgain(client);
    },
  });
}

/** Writes go one after the other, so that each names the revision that the one before it left. */
const oneByOne = (documentId: string) => ({ id: `document ${documentId}` });
const revisionOf = (client: QueryClient, documentId: string): number =>
  client.getQueryData(documentQuery(documentId).queryKey)?.revision ?? 1;

export function useChange(documentId: string) {
  const client = useQueryClient();
  const { queryKey } = documentQuery(documentId);
  return useMutation({
    scope: oneByOne(documentId),
    mutationFn: (drafts: DocumentDraftChange[]) =>
      call(documentRoutes.change, {
        params: { documentId },
        body: { revision: revisionOf(client, documentId), drafts },
      }),
    onSuccess: async ({ revision }, drafts) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      if (!before) return;
      inCache(client, withChanges(before, revision, drafts));
      // Other words may be like other questions of the bank.
      if (asksAnew(before, drafts)) void client.invalidateQueries({ queryKey });
    },
    onError: (error) => takeTheirs(client, error),
    onSettled: () => listAgain(client),
  });
}

/** One decision for many drafts; what they say is not sent again. */
export function useDecide(documentId: string) {
  const client = useQueryClient();
  return useMutation({
    scope: oneByOne(documentId),
    mutationFn: (decision: Omit<DocumentDecision, 'revision'>) =>
      call(documentRoutes.decide, {
        params: { documentId },
        body: { ...decision, revision: revisionOf(client, documentId) },
      }),
    onSuccess: async ({ revision }, decision) => {
      const { queryKey } = documentQuery(documentId);
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      if (before) inCache(client, withDecision(before, revision, decision));
    },
    onError: (error) => takeTheirs(client, error),
    onSettled: () => listAgain(client),
  });
}

export function useTake(documentId: string) {
  const client = useQueryClient();
  return useMutation({
    scope: oneByOne(documentId),
    mutationFn: () =>
      call(documentRoutes.accept, { params: { documentId }, body: { revision: revisionOf(client, documentId) } }),
    onSuccess: (document) => {
      inCache(client, document);
      void client.invalidateQueries({ queryKey: ['questions'] });
    },
    onError: (error) => takeTheirs(client, error),
    onSettled: () => listAgain(client),
  });
}

export function useDiscard(documentId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(documentRoutes.remove, { params: { documentId } }),
    // Not even for a moment is it to be listed from what was read before.
    onSuccess: () => client.removeQueries({ queryKey: ['documents', 'list'] }),
  });
}

/** Topics of the bank, the most used first. */
export function useTopics(): readonly string[] {
  const { data } = useQuery({
    queryKey: ['questions', 'topics'],
    queryFn: ({ signal }) => call(questionRoutes.list, { query: { limit: 1 }, signal }),
    select: ({ facets }) => Object.entries(facets.topic ?? {}).sort(([, one], [, other]) => other - one),
  });
  return (data ?? []).map(([slug]) => slug);
}
