import { type Application, ApplicationDraft } from '@loopwright/contracts';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useAddCandidate } from './candidates.queries.ts';

type Values = { name: string; email: string; phone: string; headline: string; source: string };
const bodyOf = ({ email, ...rest }: Values) => ({ candidate: { ...rest, email: email.trim() === '' ? null : email } });

type Props = { jobId: string; onClose: () => void; onAdded: (application: Application) => void };
/** Puts a new candidate into the pipeline of a job. */
export function AddCandidateDialog({ jobId, onClose, onAdded }: Props) {
  const add = useAddCandidate(jobId);
  const form = useForm({
    initial: { name: '', email: '', phone: '', headline: '', source: '' },
    schema: ApplicationDraft,
    toBody: bodyOf,
    send: (values: Values) => add.mutateAsync(bodyOf(values)),
    onDone: (application) => {
      toast(`${application.candidate.name} added`);
      onAdded(application);
    },
    blame: { 'candidate.email-taken': 'email', 'candidate.email-not-yours': 'email' },
  });
  return (
    <Dialog open title="Add candidate" onClose={onClose}>
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        <Stack gap={4}>
          <TextField
            label="Name"
            {...form.field('name')}
            error={form.errors['name'] ?? form.errors['candidate']}
            autoComplete="off"
          />
          <TextField label="E-mail" optional type="email" {...form.field('email')} autoComplete="off" />
          <TextField label="Phone" optional {...form.field('phone')} autoComplete="off" />
          <TextField label="Headline" optional hint="One line, such as the present role" {...form.field('headline')} />
          <TextField label="Source" optional hint="Referral, careers page, sourced …" {...form.field('source')} />
          {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
          <Row justify="end">
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" variant="primary" busy={form.busy}>
              Add candidate
            </Button>
          </Row>
        </Stack>
      </Form>
    </Dialog>
  );
}
