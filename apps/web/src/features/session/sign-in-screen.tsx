import * as z from 'zod/mini';
import { useEnter } from '../../platform/enter.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { StandalonePage } from '../../ui/standalone-page.tsx';
import { SignInForm } from './sign-in-form.tsx';

const Search = z.object({ next: z.optional(z.string()), email: z.optional(z.string()) });

export function SignInScreen() {
  const [{ next, email }] = useSearchParams(Search);
  const enter = useEnter();
  return (
    <StandalonePage title="Sign in" lead="With the e-mail and password of your account.">
      <SignInForm email={email ?? ''} onDone={(me) => enter(me, next)} />
    </StandalonePage>
  );
}
