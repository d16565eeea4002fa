import type { Interview } from '@loopwright/contracts';
import { InterviewChange } from '@loopwright/contracts';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { toast } from '../../ui/toasts.tsx';
import { ReasonField } from './over-limit.tsx';
import { useChangeInterview } from './schedule.queries.ts';

type Props = { interview: Interview; because: string; onClose: () => void };

/** Puts a cancelled interview back on although somebody of its panel is over their limit by now. */
export function RestoreDialog({ interview, because, onClose }: Props) {
  const change = useChangeInterview(interview.id);
  const bodyOf = ({ overLimit }: { overLimit: string }) => ({
    ...{ status: 'scheduled' as const, overLimit, version: interview.version },
  });
  const form = useForm({
    initial: { overLimit: '' },
    schema: InterviewChange,
    toBody: bodyOf,
    send: (values: { overLimit: string }) => change.mutateAsync(bodyOf(values)),
    onDone: (now) => {
      toast(`${now.title} is on again`);
      onClose();
    },
  });
  return (
    <Dialog open title={`Put “${interview.title}” back on`} onClose={onClose}>
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        <p>{because}</p>
        <ReasonField wanted {...form.field('overLimit')} />
        {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
        <Row justify="end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={form.busy}>
            Put back on
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
