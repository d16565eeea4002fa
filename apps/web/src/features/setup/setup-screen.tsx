import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DemoTeam } from '@loopwright/contracts';
import { failureOf } from '../../platform/problem-text.ts';
import { paths } from '../../platform/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { StandalonePage } from '../../ui/standalone-page.tsx';
import { installationQuery } from '../../platform/installation.ts';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { DemoCard } from './demo-card.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { OwnerForm } from './owner-form.tsx';
import styles from './setup-screen.module.css';

/** First run: an organisation of one's own, or a demo team to look around with. */
export function SetupScreen() {
  const setup = useQuery(installationQuery());
  const [demo, setDemo] = useState<DemoTeam | null>(null);
  if (demo)
    return (
      <StandalonePage
        wide
        title="Your demo team is ready"
        lead="Sign in as any of these people to see the product through their eyes."
      >
        <DemoAccounts team={demo} />
      </StandalonePage>
    );
  return (
    <StandalonePage
      wide
      title="Set up Loopwright"
      lead="This server has no organisation of its own yet. The set-up code is printed where the server was started."
    >
      {setup.isPending && <SkeletonRows />}
      {setup.isError && <ErrorPanel what="The state of this installation could not be read." {...failureOf(setup)} />}
      {setup.data && !setup.data.needed && (
        <EmptyState
          title="This installation is set up"
          actions={
            <ButtonLink href={paths.signIn} variant="primary">
              Sign in
            </ButtonLink>
          }
        >
          It already has an owner. New people join by invitation.
        </EmptyState>
      )}
      {setup.data?.needed && (
        <>
          <div className={styles.cards}>
            <OwnerForm />
            <DemoCard onReady={setDemo} />
          </div>
          <p className={styles.signIn}>
            Is there a demo team already? <Link href={paths.signIn}>Sign in</Link>
          </p>
        </>
      )}
    </StandalonePage>
  );
}
