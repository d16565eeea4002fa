import {
  type PanelAcceptance,
  type PanelDraft,
  type PanelProposal,
  panelRoutes,
  type PanelSeating,
} from '@loopwright/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';

const POLL_MS = 700;
export const panelQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['panels', jobId],
    queryFn: ({ signal }) => call(panelRoutes.latest, { params: { jobId }, signal }),
    refetchInterval: ({ state }) => (state.data?.proposal?.state === 'running' ? POLL_MS : false),
  });

function useChanged() {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['interviews'] });
    return client.invalidateQueries({ queryKey: ['panels'] });
  };
}

export function useStartPanel(jobId: string) {
  const onSettled = useChanged();
  return useMutation({
    mutationFn: (body: PanelDraft) => call(panelRoutes.start, { params: { jobId }, body }),
    onSettled,
  });
}

type Of = Pick<PanelProposal, 'id' | 'version'>;
export function useCancelPanel(jobId: string, { id: panelId, version }: Of) {
  const onSettled = useChanged();
  return useMutation({
    mutationFn: () => call(panelRoutes.cancel, { params: { jobId }, body: { panelId, version } }),
    onSettled,
  });
}

export function useSeat(jobId: string, { id: panelId, version }: Of) {
  const onSettled = useChanged();
  return useMutation({
    mutationFn: (seating: Omit<PanelSeating, 'panelId' | 'version'>) =>
      call(panelRoutes.seat, { params: { jobId }, body: { ...seating, panelId, version } }),
    onSettled,
  });
}

export function useAcceptPanel(jobId: string, { id: panelId, version }: Of) {
  const onSettled = useChanged();
  return useMutation({
    mutationFn: (reason: PanelAcceptance['reason']) =>
      call(panelRoutes.accept, { params: { jobId }, body: { panelId, version, reason } }),
    onSettled,
  });
}
