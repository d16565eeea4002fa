import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useMe } from '../platform/session.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { ConnectionBar } from './connection-bar.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { EarlyLetters } from './early-letters.tsx';
import { Header } from './header.tsx';
import { NavDrawer, NavRail } from './nav.tsx';
import { Reauthentication } from './reauthentication.tsx';
import { useShellCommands } from './shell-commands.ts';
import { InShell } from './shell-context.ts';
import styles from './shell.module.css';

const Palette = lazy(() => import('./palette.tsx').then((m) => ({ default: m.Palette })));
const KeysDialog = lazy(() => import('./keys-dialog.tsx').then((m) => ({ default: m.KeysDialog })));
export type Overlay = 'palette' | 'keys' | 'nav' | null;

/** What surrounds every page of the signed-in. */
export function Shell() {
  const { organisation } = useMe();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const close = () => setOverlay(null);
  useShellCommands(setOverlay);
  return (
    <InShell value={true}>
      <SkipLink target="main" />
      <div className={styles.shell}>
        <NavRail />
        <div className={styles.column}>
          <Header onOpen={setOverlay} />
          <ConnectionBar />
          {organisation.demo && <DemoBanner />}
          <main id="main" tabIndex={-1} className={styles.main}>
            <Outlet />
          </main>
        </div>
      </div>
      {overlay === 'nav' && <NavDrawer onClose={close} />}
      <Suspense fallback={overlay === 'palette' && <EarlyLetters onClose={close} />}>
        {overlay === 'palette' && <Palette onClose={close} />}
        {overlay === 'keys' && <KeysDialog onClose={close} />}
      </Suspense>
      <Reauthentication />
    </InShell>
  );
}
