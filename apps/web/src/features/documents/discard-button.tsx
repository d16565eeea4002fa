import type { QuestionDocument } from '@loopwright/contracts';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../platform/paths.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useDiscard } from './documents.queries.ts';

/** Ends a review; what joined the bank stays there. */
export function DiscardButton({ document: { id, name } }: { document: QuestionDocument }) {
  const [asking, setAsking] = useState(false);
  const router = useRouter();
  const discard = useDiscard(id);
  const go = () =>
    discard.mutate(undefined, {
      onSuccess: () => {
        toast(`“${name}” was discarded.`);
        router.history.push(paths.documents);
      },
    });
  return (
    <>
      <Button onClick={() => setAsking(true)}>Discard</Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Discard this document?"
        confirm="Discard the document"
        onConfirm={go}
        danger
        busy={discard.isPending}
        problem={discard.isError ? problemText(discard.error) : undefined}
      >
        Its text and what was made of its questions are deleted. Questions that joined the bank stay there.
      </ConfirmDialog>
    </>
  );
}
