import { OwnerSetup } from '@loopwright/contracts';
import * as z from 'zod/mini';
import { useEnter } from '../../platform/enter.ts';
import { useForm } from '../../platform/form.ts';
import { NewPassword, passwordRule } from '../../platform/passwords.ts';
import { problemText } from '../../platform/problem-text.ts';
import { browserZone } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form-section.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { createOwner } from './setup.queries.ts';
import styles from './setup-screen.module.css';

const Checked: z.ZodMiniType = z.extend(OwnerSetup, {
  code: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  password: NewPassword,
});

/** The organisation and its first admin. */
export function OwnerForm() {
  const enter = useEnter();
  const form = useForm({
    initial: { code: '', organisation: '', name: '', email: '', password: '' },
    schema: Checked,
    send: (values) => createOwner({ ...values, timeZone: browserZone() }),
    onDone: (me) => enter(me),
    blame: { 'setup.wrong-code': 'code', 'people.password-weak': 'password' },
  });
  return (
    <section className={styles.card} aria-labelledby="owner-title">
      <h2 id="owner-title">Create your organisation</h2>
      <p>You become its first admin and invite the others.</p>
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
        <TextField label="Set-up code" autoComplete="one-time-code" spellCheck={false} {...form.field('code')} />
        <TextField label="Organisation" autoComplete="organization" {...form.field('organisation')} />
        <TextField label="Your name" autoComplete="name" {...form.field('name')} />
        <TextField label="E-mail" type="email" autoComplete="username" {...form.field('email')} />
        <PasswordField label="Password" autoComplete="new-password" hint={passwordRule} {...form.field('password')} />
        <Button type="submit" variant="primary" wide busy={form.busy}>
          Create organisation
        </Button>
      </Form>
    </section>
  );
}
