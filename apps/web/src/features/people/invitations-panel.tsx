import type { Invitation } from '@loopwright/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { onceDone } from '../../platform/once-done.ts';
import { moreOf, rowsOf } from '../../platform/paging.ts';
import { failureOf, problemText } from '../../platform/problem-text.ts';
import { roleWords } from '../../platform/session.tsx';
import { relativeTime, useClock } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { invitationsQuery, useWithdraw } from './people.queries.ts';
import styles from './people.module.css';

/** Invitations that nobody has used yet; nothing at all when there are none. */
export function InvitationsPanel() {
  const invitations = useInfiniteQuery(invitationsQuery());
  const rows = rowsOf(invitations.data);
  if (invitations.data && rows.length === 0) return null;
  return (
    <section className={styles.invitations} aria-labelledby="invitations">
      <h2 id="invitations">Open invitations</h2>
      {invitations.isPending && <SkeletonRows rows={2} label="Loading invitations" />}
      {invitations.isError && <ErrorPanel what="The invitations could not be loaded." {...failureOf(invitations)} />}
      {rows.length > 0 && (
        <>
          <InvitationsTable rows={rows} />
          <Pagination noun="invitations" {...moreOf(invitations)} />
        </>
      )}
    </section>
  );
}

function InvitationsTable({ rows }: { rows: readonly Invitation[] }) {
  const clock = useClock();
  const [chosen, setChosen] = useState<Invitation | null>(null);
  const withdraw = useWithdraw();
  const columns: Column<Invitation>[] = [
    { id: 'name', header: 'Name', names: true, cell: nameCell },
    { id: 'role', header: 'Role', width: '170px', from: 640, cell: ({ role }) => roleWords[role] },
    { id: 'by', header: 'Invited by', width: '170px', from: 960, cell: ({ invitedBy }) => invitedBy.name },
    {
      id: 'expires',
      header: 'Expires',
      width: '130px',
      from: 640,
      cell: ({ expiresAt }) => (
        <time dateTime={expiresAt} title={clock.full(expiresAt)}>
          {relativeTime(expiresAt)}
        </time>
      ),
    },
    {
      id: 'actions',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      width: '110px',
      cell: (row) => (
        <Button
          size="small"
          variant="plain"
          aria-label={`Withdraw the invitation of ${row.name}`}
          onClick={() => setChosen(row)}
        >
          Withdraw
        </Button>
      ),
    },
  ];
  const confirm = (invitation: Invitation) =>
    onceDone(withdraw.mutateAsync(invitation.id), () => {
      setChosen(null);
      toast(`The invitation of ${invitation.name} is withdrawn.`);
    });
  return (
    <>
      <DataTable caption="Open invitations" columns={columns} rows={rows} rowId={(row) => row.id} />
      <ConfirmDialog
        open={chosen !== null}
        onClose={() => setChosen(null)}
        title="Withdraw this invitation?"
        confirm="Withdraw"
        danger
        busy={withdraw.isPending}
        problem={withdraw.error ? problemText(withdraw.error) : undefined}
        onConfirm={() => confirm(chosen!)}
      >
        The link sent to {chosen?.name} stops working at once. You can invite them again with a new link.
      </ConfirmDialog>
    </>
  );
}

const nameCell = ({ name, email }: Invitation) => (
  <span className={styles.words}>
    <span className={styles.name}>{name}</span>
    <span className={styles.mail}>{email}</span>
  </span>
);
