import type { Job, PanelChoices, PanelProposal } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useKeptFocus } from '../../ui/kept-focus.ts';
import { Stack } from '../../ui/layout.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { Step } from '../../ui/steps.tsx';
import { ChoosePanel } from './choose-panel.tsx';
import { PanelProgress, PROGRESS } from './panel-progress.tsx';
import { PanelResult, PROPOSAL } from './panel-result.tsx';
import { panelQuery } from './panels.queries.ts';

/** Who interviews whom, for those who arrange it. */
export function PanelTab({ job, runs }: { job: Job; runs: boolean }) {
  const found = useQuery({ ...panelQuery(job.id), enabled: runs });
  if (!runs) return <EmptyState title="Not yours to arrange">Whoever runs this job arranges its panels.</EmptyState>;
  if (found.isPending) return <SkeletonRows label="Loading the panels" />;
  if (found.isError) return <ErrorPanel what="The panels could not be loaded." {...failureOf(found)} />;
  const { published, proposal, choices } = found.data;
  if (!published)
    return (
      <EmptyState
        title="Publish the loop first"
        actions={<ButtonLink href={paths.loop(job.id)}>Go to the interview loop</ButtonLink>}
      >
        People are put on the sessions of the published loop.
      </EmptyState>
    );
  return <Steps jobId={job.id} proposal={proposal} choices={choices} />;
}

const CHOOSE = 'choose-panel';
/** Where each step is read from. */
const focusOf: Partial<Record<string, string>> = { running: PROGRESS, ready: PROPOSAL, accepted: PROPOSAL };

function useStepFocus(now: PanelProposal | null): void {
  const step = now?.state ?? 'none';
  useKeptFocus(step, focusOf[step] ?? CHOOSE);
}

type StepsProps = { jobId: string; proposal: PanelProposal | null; choices: PanelChoices };
function Steps({ jobId, proposal, choices }: StepsProps) {
  useStepFocus(proposal);
  if (proposal?.state === 'running') return <PanelProgress jobId={jobId} proposal={proposal} />;
  const shown = proposal && isShown(proposal) ? proposal : null;
  return (
    <Stack gap={5}>
      {shown && <PanelResult jobId={jobId} proposal={shown} />}
      {proposal?.state === 'failed' && (
        <p role="alert">No panel was found in time. Nothing was changed; name fewer candidates or more weeks.</p>
      )}
      <Step id={CHOOSE} title={shown ? 'Propose again, or for others' : 'Propose who interviews whom'}>
        <ChoosePanel key={proposal?.id} jobId={jobId} choices={choices} />
      </Step>
    </Stack>
  );
}

/** Made from the loop as it is, and not discarded. */
const isShown = ({ current, state }: PanelProposal): boolean => current && (state === 'ready' || state === 'accepted');
