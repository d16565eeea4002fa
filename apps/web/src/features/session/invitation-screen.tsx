import { InvitationAcceptance, type peopleRoutes, type RouteOutput } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { useEnter } from '../../platform/enter.ts';
import { useForm } from '../../platform/form.ts';
import { NewPassword, passwordRule } from '../../platform/passwords.ts';
import { failureOf, problemText } from '../../platform/problem-text.ts';
import { isProblem } from '../../platform/api.ts';
import { roleWords } from '../../platform/session.tsx';
import { browserZone } from '../../platform/time.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form-section.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { StandalonePage } from '../../ui/standalone-page.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { acceptInvitation, offerQuery } from './session.queries.ts';

/** The secret stands after `#`, where it never reaches a server's log. */
export function InvitationScreen() {
  const token = useLocation().hash.replace(/^#/, '');
  const offer = useQuery(offerQuery(token));
  if (offer.data) return <Acceptance offer={offer.data} token={token} />;
  return (
    <StandalonePage title="Your invitation">
      {offer.isPending && <SkeletonRows rows={4} label="Looking up the invitation" />}
      {offer.isError && isProblem(offer.error, 'people.invitation-invalid', 'request.invalid') && (
        <EmptyState title="This invitation cannot be used" actions={<ButtonLink href="/sign-in">Sign in</ButtonLink>}>
          It was used, withdrawn or has expired, or the link is not complete. Ask the person who invited you for a new
          one.
        </EmptyState>
      )}
      {offer.isError && !isProblem(offer.error, 'people.invitation-invalid', 'request.invalid') && (
        <ErrorPanel what="The invitation could not be looked up." {...failureOf(offer)} />
      )}
    </StandalonePage>
  );
}

type Offer = RouteOutput<typeof peopleRoutes.lookUpInvitation>;
const Checked: z.ZodMiniType = z.extend(InvitationAcceptance, { password: NewPassword });

function Acceptance({ offer, token }: { offer: Offer; token: string }) {
  const enter = useEnter();
  const form = useForm({
    initial: { name: offer.name, password: '' },
    schema: Checked,
    toBody: (values) => ({ ...values, token, timeZone: browserZone() }),
    send: (values) => acceptInvitation({ ...values, token, timeZone: browserZone() }),
    onDone: (me) => enter(me),
    blame: { 'people.password-weak': 'password' },
  });
  return (
    <StandalonePage
      title={`Join ${offer.organisation}`}
      lead={`You are invited as ${roleWords[offer.role].toLowerCase()}. Choose a password, and you are in.`}
    >
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
        <TextField
          label="E-mail"
          type="email"
          autoComplete="username"
          value={offer.email}
          onChange={() => undefined}
          readOnly
        />
        <TextField label="Your name" autoComplete="name" {...form.field('name')} />
        <PasswordField label="Password" autoComplete="new-password" hint={passwordRule} {...form.field('password')} />
        <Button type="submit" variant="primary" wide busy={form.busy}>
          Join {offer.organisation}
        </Button>
      </Form>
    </StandalonePage>
  );
}
