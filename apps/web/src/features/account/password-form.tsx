import { PasswordChange } from '@loopwright/contracts';
import * as z from 'zod/mini';
import { useForm } from '../../platform/form.ts';
import { NewPassword, passwordRule } from '../../platform/passwords.ts';
import { problemText } from '../../platform/problem-text.ts';
import { useMe } from '../../platform/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row } from '../../ui/layout.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useChangePassword } from './account.queries.ts';

const Checked: z.ZodMiniType = z.extend(PasswordChange, { next: NewPassword });

export function PasswordForm() {
  const { user } = useMe();
  const change = useChangePassword();
  const form = useForm({
    initial: { current: '', next: '' },
    schema: Checked,
    send: (values) => change.mutateAsync(values),
    onDone: () => {
      form.reset();
      toast('Your password is changed. Other devices are signed out.');
    },
    blame: { 'people.wrong-password': 'current', 'people.password-weak': 'next' },
  });
  return (
    <Form ref={form.ref} onSubmit={form.onSubmit}>
      {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
      <input type="hidden" autoComplete="username" value={user.email} readOnly />
      <PasswordField label="Current password" autoComplete="current-password" {...form.field('current')} />
      <PasswordField label="New password" autoComplete="new-password" hint={passwordRule} {...form.field('next')} />
      <Row>
        <Button type="submit" busy={form.busy}>
          Change password
        </Button>
      </Row>
    </Form>
  );
}
