import { type Application, CandidateChange } from '@loopwright/contracts';
import { useState } from 'react';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { useClock } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useChangeCandidate } from './candidates.queries.ts';

/** Contact and origin; what the reader may not see is absent, not blank. */
export function CandidateFacts({ application, runs }: { application: Application; runs: boolean }) {
  const clock = useClock();
  const [editing, setEditing] = useState(false);
  const { candidate, appliedAt, stageSince } = application;
  const facts = [
    { term: 'E-mail', value: candidate.email && <a href={`mailto:${candidate.email}`}>{candidate.email}</a> },
    { term: 'Phone', value: candidate.phone },
    { term: 'Source', value: candidate.source },
    { term: 'Applied', value: clock.date(appliedAt) },
    { term: 'In this stage since', value: clock.date(stageSince) },
  ];
  return (
    <>
      <Facts
        facts={facts}
        action={
          runs && (
            <Button size="small" onClick={() => setEditing(true)}>
              Edit
            </Button>
          )
        }
      />
      {editing && <EditCandidate application={application} onClose={() => setEditing(false)} />}
    </>
  );
}

function EditCandidate({ application, onClose }: { application: Application; onClose: () => void }) {
  const { candidate } = application;
  const change = useChangeCandidate(application);
  const bodyOf = (values: Values) => ({
    ...values,
    email: values.email.trim() === '' ? null : values.email,
    version: candidate.version,
  });
  type Values = { name: string; email: string; phone: string; headline: string; source: string };
  const form = useForm({
    initial: {
      name: candidate.name,
      email: candidate.email ?? '',
      phone: candidate.phone ?? '',
      headline: candidate.headline,
      source: candidate.source,
    },
    schema: CandidateChange,
    toBody: bodyOf,
    send: (values: Values) => change.mutateAsync(bodyOf(values)),
    onDone: () => {
      toast('Candidate saved');
      onClose();
    },
    blame: { 'candidate.email-taken': 'email', 'candidate.email-not-yours': 'email' },
  });
  return (
    <Dialog open title={`Edit ${candidate.name}`} onClose={onClose}>
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        <Stack gap={4}>
          <TextField label="Name" {...form.field('name')} />
          <TextField label="E-mail" optional type="email" {...form.field('email')} />
          <TextField label="Phone" optional {...form.field('phone')} />
          <TextField label="Headline" optional {...form.field('headline')} />
          <TextField label="Source" optional {...form.field('source')} />
          {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
          <Row justify="end">
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" variant="primary" busy={form.busy}>
              Save candidate
            </Button>
          </Row>
        </Stack>
      </Form>
    </Dialog>
  );
}
