import type { PanelProposal } from '@loopwright/contracts';
import { Badge } from '../../ui/badge.tsx';
import { Muted, Stack } from '../../ui/layout.tsx';
import { Step } from '../../ui/steps.tsx';
import { AcceptPanel } from './accept-panel.tsx';
import { PanelDesign } from './panel-design.tsx';
import { PanelPeople } from './panel-people.tsx';
import { PanelTable } from './panel-table.tsx';
import { windowText } from './panel-words.ts';
import styles from './panels.module.css';

export const PROPOSAL = 'panel-proposal';

/** Who would interview whom, and what is to be said of it; nothing happens until somebody accepts it. */
export function PanelResult({ jobId, proposal }: { jobId: string; proposal: PanelProposal }) {
  const ready = proposal.state === 'ready';
  return (
    <Step id={PROPOSAL} title={ready ? 'Panels to look through' : 'The plan that scheduling begins with'}>
      <Stack gap={4}>
        <Muted>
          {`${windowText(proposal)}. ${certainty(proposal)}`}
          {ready && openText(proposal)}
          {ready ? ' To put others in a session, choose its names.' : ' Choose a candidate to schedule.'}
          {proposal.reason !== '' && ` Rules not kept, because: ${proposal.reason}`}
        </Muted>
        <PanelTable jobId={jobId} proposal={proposal} />
        <section aria-labelledby="panel-compared" className={styles.told}>
          <h3 id="panel-compared">
            Can they be compared? <LinksBadge proposal={proposal} />
          </h3>
          {proposal.told.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
        <div className={styles.beside}>
          <PanelPeople proposal={proposal} />
          <PanelDesign proposal={proposal} />
        </div>
        {ready && <AcceptPanel key={proposal.version} jobId={jobId} proposal={proposal} />}
      </Stack>
    </Step>
  );
}

function certainty({ proven }: PanelProposal): string {
  if (proven === null) return 'Changed by hand.';
  return proven ? 'No fairer choice exists under these rules.' : 'The best that was found in time.';
}

/** What helps where seats stay open. */
function openText({ sessions }: PanelProposal): string {
  const open = sessions.filter((session) => session.open !== null).length;
  if (open === 0) return '';
  return ` ${open === 1 ? '1 session lacks' : `${open} sessions lack`} interviewers: name more people below, or more weeks.`;
}

/** Of one interviewer alone there is nothing to compare. */
function LinksBadge({ proposal: { links, sessions } }: { proposal: PanelProposal }) {
  const raters = new Set(sessions.flatMap((session) => session.raters.map(({ id }) => id)));
  if (raters.size < 2) return null;
  if (links === 'robust') return <Badge tone="ok">Yes, and without any one of them</Badge>;
  if (links === 'connected') return <Badge tone="warn">Yes, while nobody drops out</Badge>;
  return <Badge tone="warn">Not all of them</Badge>;
}
