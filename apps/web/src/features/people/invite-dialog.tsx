import { InvitationDraft, type Role, roles } from '@loopwright/contracts';
import { useState } from 'react';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { roleWords } from '../../platform/session.tsx';
import { useClock } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useInvite } from './people.queries.ts';

const roleOptions = roles.map((role) => ({ value: role, label: roleWords[role] }));
type Invited = { name: string; link: string; expiresAt: string };

/** Makes a link to hand over; the server sends no mail. */
export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [invited, setInvited] = useState<Invited | null>(null);
  const close = () => {
    setInvited(null);
    onClose();
  };
  return (
    <Dialog
      key={invited ? 'link' : 'form'}
      open={open}
      onClose={close}
      title={invited ? `Send this link to ${invited.name}` : 'Invite someone'}
    >
      {invited ? (
        <LinkToSend invited={invited} onAnother={() => setInvited(null)} onClose={close} />
      ) : (
        <InviteForm onInvited={setInvited} onCancel={close} />
      )}
    </Dialog>
  );
}

function InviteForm({ onInvited, onCancel }: { onInvited: (invited: Invited) => void; onCancel: () => void }) {
  const invite = useInvite();
  const form = useForm({
    initial: { name: '', email: '', role: 'interviewer' as Role },
    schema: InvitationDraft,
    send: (values) => invite.mutateAsync(values),
    onDone: ({ invitation, path }) =>
      onInvited({ name: invitation.name, link: `${location.origin}${path}`, expiresAt: invitation.expiresAt }),
    blame: { 'people.already-member': 'email' },
  });
  return (
    <Form ref={form.ref} onSubmit={form.onSubmit}>
      {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
      <TextField label="Name" autoComplete="off" {...form.field('name')} />
      <TextField label="E-mail" type="email" autoComplete="off" {...form.field('email')} />
      <Select label="Role" options={roleOptions} hint={roleHints[form.values.role]} {...form.field('role')} />
      <Row justify="end">
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          Create invitation
        </Button>
      </Row>
    </Form>
  );
}

const roleHints: Record<Role, string> = {
  admin: 'Everything, including people and their roles.',
  recruiter: 'All jobs, candidates and loops; sees everyone’s submitted scorecards.',
  'hiring-manager': 'Opens jobs and runs those they are hiring for.',
  interviewer: 'Their own interviews and scorecards.',
  observer: 'Reads along on jobs they are added to.',
};

function LinkToSend({ invited, onAnother, onClose }: { invited: Invited; onAnother: () => void; onClose: () => void }) {
  const clock = useClock();
  return (
    <Stack gap={4}>
      <p>
        Whoever opens it joins with the role you chose, once, until {clock.dateTime(invited.expiresAt)}. It is shown
        only now; a new invitation makes a new link.
      </p>
      <TextField
        label="Invitation link"
        readOnly
        value={invited.link}
        onChange={() => undefined}
        onFocus={(event) => event.target.select()}
        end={<CopyButton text={invited.link} label="Copy link" />}
      />
      <Row justify="end">
        <Button onClick={onAnother}>Invite another</Button>
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      </Row>
    </Stack>
  );
}
