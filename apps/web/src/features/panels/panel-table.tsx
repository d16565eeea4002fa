import type { PanelProposal, PanelSession } from '@loopwright/contracts';
import { useState } from 'react';
import { paths } from '../../platform/paths.ts';
import { IconAlertTriangle } from '../../ui/icons.ts';
import { Link } from '../../ui/link.tsx';
import { WideTable } from '../../ui/plain-table.tsx';
import { columnsOf, seatText } from './panel-words.ts';
import styles from './panels.module.css';
import { SeatDialog } from './seat-dialog.tsx';

/** Candidates × sessions: a proposal puts others into a cell, a plan leads to where it is scheduled. */
export function PanelTable({ jobId, proposal }: { jobId: string; proposal: PanelProposal }) {
  const { sessions, candidates, state } = proposal;
  const [open, setOpen] = useState<PanelSession | null>(null);
  const columns = columnsOf(sessions);
  return (
    <>
      <WideTable label="Who interviews whom" caption="Who interviews whom in which session">
        <thead>
          <tr>
            <th scope="col">Candidate</th>
            {columns.map(({ sessionId, title }) => (
              <th key={sessionId} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {candidates.map(({ applicationId, name }) => (
            <tr key={applicationId}>
              <th scope="row">
                {state === 'accepted' ? <Link href={paths.application(applicationId)}>{name}</Link> : name}
              </th>
              {columns.map(({ sessionId }) => {
                const session = sessions.find(
                  (one) => one.applicationId === applicationId && one.sessionId === sessionId,
                );
                return (
                  <td key={sessionId}>
                    <Cell session={session} of={name} onOpen={state === 'ready' ? setOpen : undefined} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </WideTable>
      {open && <SeatDialog jobId={jobId} proposal={proposal} session={open} onClose={() => setOpen(null)} />}
    </>
  );
}

type CellProps = {
  session: PanelSession | undefined;
  of: string;
  onOpen: ((session: PanelSession) => void) | undefined;
};
function Cell({ session, of, onOpen }: CellProps) {
  if (!session) return <span className={styles.muted}>Scheduled already</span>;
  const names = (
    <>
      {session.raters.map(({ id, name }) => (
        <span key={id}>{name}</span>
      ))}
      {session.raters.length === 0 && <span className={styles.muted}>Nobody</span>}
      {session.shadow && <span className={styles.muted}>{`${session.shadow.name}, trainee`}</span>}
    </>
  );
  return (
    <>
      {onOpen ? (
        <button
          type="button"
          className={styles.seat}
          aria-label={`Change ${session.title} of ${of}: ${seatText(session)}`}
          onClick={() => onOpen(session)}
        >
          {names}
        </button>
      ) : (
        <span className={styles.seat}>{names}</span>
      )}
      {[...session.broken, ...(session.open ? [session.open] : [])].map((words) => (
        <span key={words} className={styles.mark}>
          <IconAlertTriangle aria-hidden="true" />
          {words}
        </span>
      ))}
    </>
  );
}
