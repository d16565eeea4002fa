import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { useEnter } from '../../platform/enter.ts';
import { installationQuery } from '../../platform/installation.ts';
import { paths } from '../../platform/paths.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { Muted, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { StandalonePage } from '../../ui/standalone-page.tsx';
import { SignInForm } from './sign-in-form.tsx';

const Search = z.object({ next: z.optional(z.string()), email: z.optional(z.string()) });

export function SignInScreen() {
  const [{ next, email }] = useSearchParams(Search);
  const enter = useEnter();
  return (
    <StandalonePage title="Sign in" lead="With the e-mail and password of your account.">
      <SignInForm email={email ?? ''} onDone={(me) => enter(me, next)} />
      <Installation />
    </StandalonePage>
  );
}

/** What a visitor may know: the way to begin for real while only a demo is here, and where the source is. */
function Installation() {
  const { data } = useQuery(installationQuery());
  return (
    <Stack gap={1}>
      {data?.needed && data.demo && (
        <Muted>
          The accounts of the demo team and the file with their password were printed where the server was started.
        </Muted>
      )}
      {data?.needed && <Link href={paths.setup}>Set up your own organisation</Link>}
      {data?.source && <a href={data.source}>Source code of this server</a>}
    </Stack>
  );
}
