import { setupRoutes } from '@loopwright/contracts';
import { type ParsedLocation, redirect } from '@tanstack/react-router';
import { call, isProblem } from '../platform/api.ts';
import { paths } from '../platform/paths.ts';
import { queryClient } from '../platform/query-client.ts';
import { meQuery } from '../platform/session.tsx';

/** Lets the signed-in in; sends others to sign in and remembers where they wanted to go. */
export async function requireSession({ location }: { location: ParsedLocation }): Promise<void> {
  await queryClient.ensureQueryData(meQuery()).catch(async (error: unknown) => {
    if (!isProblem(error, 'session.required')) throw error;
    const { needed, demo } = await call(setupRoutes.state, {});
    // With a demo team there is someone to sign in as; the way to set-up stands on that page.
    if (needed && !demo) throw redirect({ to: paths.setup });
    const next = location.href === '/' ? {} : { next: location.href };
    throw redirect({ to: paths.signIn, search: next as never });
  });
}
