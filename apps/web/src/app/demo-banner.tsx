import { setupRoutes } from '@loopwright/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../platform/api.ts';
import { paths } from '../platform/paths.ts';
import { problemText } from '../platform/problem-text.ts';
import { useCan } from '../platform/session.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import styles from './bars.module.css';

/** Says that nothing here is real, and lets an admin throw it away. */
export function DemoBanner() {
  const [asking, setAsking] = useState(false);
  const mayRemove = useCan('remove demo');
  const remove = useMutation({
    mutationFn: () => call(setupRoutes.removeDemo, {}),
    onSuccess: () => window.location.replace(paths.home),
  });
  return (
    <section aria-label="Demo" data-banner className={styles.demo}>
      <span>This is a demo team with invented people. Change anything you like.</span>
      {mayRemove && (
        <button type="button" onClick={() => setAsking(true)}>
          Remove the demo
        </button>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Remove the demo team?"
        confirm="Remove the demo"
        danger
        busy={remove.isPending}
        problem={remove.error ? problemText(remove.error) : undefined}
        onConfirm={() => remove.mutate()}
      >
        All its people, jobs, candidates and scorecards are deleted, and everyone is signed out. This cannot be undone.
      </ConfirmDialog>
    </section>
  );
}
