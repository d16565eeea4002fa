import { useState } from 'react';
import { useReach } from '../../../platform/connection.ts';
import { Button } from '../../../ui/button.tsx';
import { BulkDialog, type BulkDialogName, RefusedDialog } from './bulk-dialogs.tsx';
import styles from './picked-bar.module.css';
import type { Picked } from './selection.ts';
import { useBulk } from './use-bulk.ts';

/** The bank changes so many at once. */
const MOST = 500;

/** What changes all picked questions together; acts that none of them could take are left out. */
export function BulkActions({ picks }: { picks: readonly Picked[] }) {
  const bulk = useBulk(picks);
  const [dialog, setDialog] = useState<BulkDialogName | null>(null);
  const reach = useReach();
  const retired = picks.filter(({ status }) => status === 'retired').length;
  const look = {
    size: 'small',
    variant: 'plain',
    busy: bulk.busy,
    ...reach,
    ...(picks.length > MOST && { disabledReason: `At most ${MOST} questions are changed at once.` }),
  } as const;
  const opens = { ...look, 'aria-haspopup': 'dialog' } as const;
  return (
    <>
      <div className={styles.acts} role="group" aria-label="Change all picked questions">
        <Button {...opens} onClick={() => setDialog('tags')}>
          Tags…
        </Button>
        <Button {...opens} onClick={() => setDialog('owner')}>
          Owner…
        </Button>
        {retired < picks.length && (
          <>
            <Button {...look} onClick={() => bulk.change({ do: 'submit' })}>
              Submit for review
            </Button>
            <Button {...opens} onClick={() => setDialog('retire')}>
              Retire…
            </Button>
          </>
        )}
        {retired > 0 && (
          <Button {...look} onClick={() => bulk.change({ do: 'restore' })}>
            Restore
          </Button>
        )}
      </div>
      {dialog && <BulkDialog name={dialog} bulk={bulk} count={picks.length} onClose={() => setDialog(null)} />}
      {bulk.refused.length > 0 && <RefusedDialog refused={bulk.refused} onClose={bulk.forget} />}
    </>
  );
}
