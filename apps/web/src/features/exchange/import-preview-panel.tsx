import { type BankImport, type ChangeKind, changeKinds } from '@loopwright/contracts';
import { useState } from 'react';
import { onceDone } from '../../platform/once-done.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useSettle, useStep } from './exchange.queries.ts';
import { ImportRows } from './import-rows.tsx';
import { kindWords, questions } from './words.ts';

/** What a file would do: counts, every question with its differences, and the conflicts that somebody has to settle. */
export function ImportPreviewPanel({ one, onGone }: { one: BankImport; onGone: () => void }) {
  const { counts, open, id } = one;
  const first = counts.conflict > 0 ? 'conflict' : counts.changed > 0 ? 'changed' : 'added';
  const [kind, setKind] = useState<ChangeKind>(first);
  const start = useStep(id, 'start');
  const discard = useStep(id, 'cancel');
  const work = counts.added + counts.changed + counts.conflict;
  const leave = () => onceDone(discard.mutateAsync(), onGone);
  const refused = start.error ?? discard.error;
  return (
    <Stack gap={4}>
      <Row gap={3} justify="between">
        <Segmented
          label="Show"
          value={kind}
          onChange={setKind}
          options={changeKinds.map((value) => ({ value, label: `${kindWords[value]} ${counts[value]}` }))}
        />
        <Row>
          <Button onClick={leave} busy={discard.isPending}>
            Discard
          </Button>
          <Button
            variant="primary"
            onClick={() => start.mutate()}
            busy={start.isPending}
            disabledReason={reasonToWait(open, work)}
          >
            {counts.conflict === 0 ? `Import ${questions(work)}` : 'Import'}
          </Button>
        </Row>
      </Row>
      {refused && <Problem takeFocus>{problemText(refused)}</Problem>}
      {kind === 'conflict' && counts.conflict > 0 && <SettleAll one={one} />}
      <ImportRows key={kind} importId={id} filter={{ kind }} none={`Nothing is ${kindWords[kind].toLowerCase()}.`} />
    </Stack>
  );
}

function reasonToWait(open: number, work: number): string | undefined {
  if (open > 0) return `${open === 1 ? 'One conflict is' : `${open} conflicts are`} not settled yet`;
  return work === 0 ? 'The bank has everything that this file says' : undefined;
}

function SettleAll({ one }: { one: BankImport }) {
  const settle = useSettle(one.id);
  return (
    <Stack gap={2}>
      <p>
        {one.open === 0
          ? 'Every conflict is settled.'
          : 'These were changed in your bank and in the file. Choose for each, or for all, which to keep.'}
      </p>
      <Row>
        <Button size="small" onClick={() => settle.mutate({ choice: 'ours' })}>
          Keep all of ours
        </Button>
        <Button size="small" onClick={() => settle.mutate({ choice: 'theirs' })}>
          Take all from the file
        </Button>
      </Row>
      {settle.isError && <Problem takeFocus>{problemText(settle.error)}</Problem>}
    </Stack>
  );
}
