import type { BankImport, ImportState } from '@loopwright/contracts';
import { useState } from 'react';
import { problemText } from '../../platform/problem-text.ts';
import { paths } from '../../platform/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useStep } from './exchange.queries.ts';
import { ImportRows } from './import-rows.tsx';
import { questions, revertedWords } from './words.ts';

/** What came of an import, and the way back. */
export function ImportResult({ one }: { one: BankImport }) {
  const [asking, setAsking] = useState(false);
  const revert = useStep(one.id, 'revert');
  return (
    <Stack gap={4}>
      <p role="status">{sentenceOf(one)}</p>
      <Row>
        <ButtonLink href={paths.questions} variant={one.state === 'done' ? 'primary' : 'default'}>
          Go to the bank
        </ButtonLink>
        {one.state === 'done' && <Button onClick={() => setAsking(true)}>Revert the import</Button>}
      </Row>
      {one.kept > 0 && <ImportRows importId={one.id} filter={{ kept: 'only' }} none="" />}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Revert this import?"
        confirm="Revert the import"
        busy={revert.isPending}
        problem={revert.isError ? problemText(revert.error) : undefined}
        onConfirm={() => revert.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        Questions that it added go, and those that it changed get their earlier text back. What was planned, asked or
        edited since stays, and is named afterwards.
      </ConfirmDialog>
    </Stack>
  );
}

type Ended = Exclude<ImportState, 'previewed' | 'running' | 'reverting'>;
const sentences: Record<Ended, (one: BankImport) => string> = {
  done: ({ progress, problem }) => problem || `${questions(progress.total)} imported.`,
  cancelled: () => 'Cancelled. Nothing of it was kept.',
  failed: ({ problem }) => problem,
  interrupted: () => 'The server stopped while it ran. Nothing of it was kept; import the file again.',
  reverted: revertedWords,
};
const sentenceOf = (one: BankImport): string => sentences[one.state as Ended](one);
