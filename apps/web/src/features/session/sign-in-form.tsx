import { type Me, SignIn } from '@loopwright/contracts';
import { useState } from 'react';
import { ApiProblem } from '../../platform/api.ts';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form-section.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { signIn } from './session.queries.ts';

type Choice = { id: string; name: string };
const blank = { email: '', password: '', organisationId: '' };

/** Signing in, on its own page or over one whose session has ended. */
export function SignInForm({ email = '', onDone }: { email?: string; onDone: (me: Me) => void }) {
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const form = useForm({
    initial: { ...blank, email },
    schema: SignIn,
    toBody,
    send: (values) =>
      signIn(toBody(values)).catch((error: unknown) => {
        setChoices(choicesOf(error));
        throw error;
      }),
    onDone,
  });
  return (
    <Form ref={form.ref} onSubmit={form.onSubmit}>
      {form.problem && choices.length === 0 && <Problem takeFocus>{problemText(form.problem)}</Problem>}
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        autoFocus={email === ''}
        {...form.field('email')}
      />
      <PasswordField
        label="Password"
        autoComplete="current-password"
        autoFocus={email !== ''}
        data-autofocus={email !== '' || undefined}
        {...form.field('password')}
      />
      {choices.length > 0 && (
        <Select
          label="Organisation"
          hint="Your e-mail belongs to more than one."
          empty="Choose…"
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('organisationId')}
        />
      )}
      <Button type="submit" variant="primary" wide busy={form.busy}>
        Sign in
      </Button>
    </Form>
  );
}

const toBody = ({ email, password, organisationId }: typeof blank): SignIn => ({
  email,
  password,
  ...(organisationId && { organisationId }),
});

const choicesOf = (error: unknown): Choice[] =>
  error instanceof ApiProblem && error.code === 'session.choose-organisation' && Array.isArray(error.current)
    ? (error.current as Choice[])
    : [];
