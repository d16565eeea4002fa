import type { PanelProposal } from '@loopwright/contracts';
import { useState } from 'react';
import { onceDone } from '../../platform/once-done.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import { isBroken } from './panel-words.ts';
import { useAcceptPanel, useCancelPanel } from './panels.queries.ts';

/** Accepting keeps the people as the plan; where a rule is not kept, it takes a reason. */
export function AcceptPanel({ jobId, proposal }: { jobId: string; proposal: PanelProposal }) {
  const [reason, setReason] = useState('');
  const accept = useAcceptPanel(jobId, proposal);
  const cancel = useCancelPanel(jobId, proposal);
  const failed = accept.error ?? cancel.error;
  const broken = isBroken(proposal);
  const use = () =>
    onceDone(accept.mutateAsync(reason), () => toast('Scheduling these sessions now begins with these people.'));
  return (
    <Stack gap={3}>
      {broken && (
        <TextField
          label="Why the marked rules are not kept"
          hint="Kept with the plan, and offered as the reason when you schedule."
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
      )}
      {failed && <Problem takeFocus>{problemText(failed)}</Problem>}
      <Row>
        <Button
          variant="primary"
          busy={accept.isPending}
          disabledReason={broken && reason.trim() === '' ? 'Give a reason, or change the marked sessions' : undefined}
          onClick={use}
        >
          Use these panels
        </Button>
        <Button busy={cancel.isPending} onClick={() => cancel.mutate()}>
          Discard
        </Button>
      </Row>
    </Stack>
  );
}
