import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { SignInForm } from '../features/session/sign-in-form.tsx';
import { sessionEnded } from '../platform/api.ts';
import { meQuery, useMe } from '../platform/session.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Link } from '../ui/link.tsx';
import { Stack } from '../ui/layout.tsx';

/** The session ended while someone was working: they sign in over the page, which keeps all that was typed. */
export function Reauthentication() {
  const [needed, setNeeded] = useState(false);
  const { user } = useMe();
  const client = useQueryClient();
  useEffect(() => sessionEnded.subscribe(() => setNeeded(true)), []);

  return (
    <Dialog open={needed} onClose={() => undefined} dismissible={false} size="small" title="Sign in again">
      <Stack gap={4}>
        <p>Your session has ended. Sign in to go on where you were; nothing on this page is lost.</p>
        <SignInForm
          email={user.email}
          onDone={(me) => {
            // Someone else's data must not stay on screen.
            if (me.user.id !== user.id) return window.location.assign('/');
            client.setQueryData(meQuery().queryKey, me);
            setNeeded(false);
            void client.invalidateQueries();
          }}
        />
        <Link href="/sign-in" target="_self">
          Leave this page and sign in as someone else
        </Link>
      </Stack>
    </Dialog>
  );
}
