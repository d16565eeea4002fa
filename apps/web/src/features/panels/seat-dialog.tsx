import { type PanelPerson, type PanelProposal, PanelSeating, type PanelSession } from '@loopwright/contracts';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row } from '../../ui/layout.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import { fullText } from './panel-words.ts';
import { useSeat } from './panels.queries.ts';

type Props = { jobId: string; proposal: PanelProposal; session: PanelSession; onClose: () => void };

/** Puts other people into one session; what that does is shown once it is done. */
export function SeatDialog({ jobId, proposal, session, onClose }: Props) {
  const seat = useSeat(jobId, proposal);
  const { applicationId, sessionId, title } = session;
  const name = proposal.candidates.find((one) => one.applicationId === applicationId)?.name ?? '';
  const bodyOf = ({ raters, shadow }: { raters: string[]; shadow: string }) => ({
    ...{ applicationId, sessionId, raters, shadow: shadow === '' ? null : shadow },
  });
  const seated = session.raters.map(({ id }) => id);
  const form = useForm({
    initial: { raters: seated, shadow: session.shadow?.id ?? '' },
    schema: PanelSeating,
    toBody: (values) => ({ ...bodyOf(values), panelId: proposal.id, version: proposal.version }),
    send: (values: { raters: string[]; shadow: string }) => seat.mutateAsync(bodyOf(values)),
    onDone: onClose,
  });
  return (
    <Dialog open title={`“${title}” of ${name}`} onClose={onClose}>
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        <PersonPicker
          label="Interviewers"
          {...form.field('raters')}
          onChange={(raters) => form.set('raters', raters)}
          people={proposal.people.map(({ person }) => person)}
          hint={fullText(proposal.people, seated) ?? 'Everyone else has room for another.'}
          max={8}
        />
        <Select
          label="Trainee"
          optional
          empty="Nobody shadows"
          options={proposal.people
            .filter(({ person }) => !form.values.raters.includes(person.id))
            .map((one) => ({ value: one.person.id, label: loadText(one) }))}
          {...form.field('shadow')}
        />
        {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
        <Row justify="end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={form.busy}>
            Put them there
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}

const loadText = ({ person, rates, shadows, room }: PanelPerson): string =>
  `${person.name} (${rates + shadows} of ${room} here)`;
