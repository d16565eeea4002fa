import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { useEnter } from '../../platform/enter.ts';
import { paths } from '../../platform/paths.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { Muted, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { StandalonePage } from '../../ui/standalone-page.tsx';
import { setupStateQuery } from './session.queries.ts';
import { SignInForm } from './sign-in-form.tsx';

const Search = z.object({ next: z.optional(z.string()), email: z.optional(z.string()) });

export function SignInScreen() {
  const [{ next, email }] = useSearchParams(Search);
  const enter = useEnter();
  return (
    <StandalonePage title="Sign in" lead="With the e-mail and password of your account.">
      <SignInForm email={email ?? ''} onDone={(me) => enter(me, next)} />
      <WaitingForOwner />
    </StandalonePage>
  );
}

/** While only a demo is here, the way to begin for real stands below. */
function WaitingForOwner() {
  const { data } = useQuery(setupStateQuery());
  if (!data?.needed) return null;
  return (
    <Stack gap={1}>
      {data.demo && (
        <Muted>
          The accounts of the demo team and the file with their password were printed where the server was started.
        </Muted>
      )}
      <Link href={paths.setup}>Set up your own organisation</Link>
    </Stack>
  );
}
