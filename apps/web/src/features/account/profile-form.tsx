import { ProfileChange } from '@loopwright/contracts';
import { useMemo } from 'react';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { useMe } from '../../platform/session.tsx';
import { browserZone, timeZones } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useChangeProfile } from './account.queries.ts';

export function ProfileForm() {
  const { user } = useMe();
  const change = useChangeProfile();
  const zones = useMemo(() => zoneOptions(user.timeZone), [user.timeZone]);
  const body = (values: { name: string; timeZone: string }) => ({ ...values, version: user.version });
  const form = useForm({
    initial: { name: user.name, timeZone: user.timeZone || browserZone() },
    schema: ProfileChange,
    toBody: body,
    send: (values) => change.mutateAsync(body(values)),
    onDone: () => toast('Your profile is saved.'),
  });
  return (
    <Form ref={form.ref} onSubmit={form.onSubmit}>
      {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
      <TextField label="Name" autoComplete="name" {...form.field('name')} />
      <Select label="Time zone" options={zones} {...form.field('timeZone')} />
      <Row>
        <Button type="submit" busy={form.busy}>
          Save profile
        </Button>
      </Row>
    </Form>
  );
}

/** All zones, and the account's own where this browser does not list it. */
function zoneOptions(own: string) {
  const zones = new Set([...timeZones(), browserZone(), ...(own ? [own] : [])]);
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
