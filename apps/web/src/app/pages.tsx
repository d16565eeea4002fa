import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { problemText, requestIdOf } from '../platform/problem-text.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/layout.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../ui/states.tsx';
import { useInShell } from './shell-context.ts';

export function NotFoundPage() {
  return (
    <Framed>
      <PageHeader title="Page not found" />
      <EmptyState title="Nothing is at this address" actions={<ButtonLink href="/">Go home</ButtonLink>}>
        It may have been removed, or the link is not complete.
      </EmptyState>
    </Framed>
  );
}

/** A page that could not be drawn or reached; the shell around it lives on. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const again = () => {
    setBusy(true);
    void router.invalidate().finally(() => (setBusy(false), reset()));
  };
  const stale = /dynamically imported module|module script failed/i.test(String(error));
  return (
    <Framed>
      <PageHeader title="This page did not open" />
      {stale ? (
        <ErrorPanel
          what="A part of the app could not be fetched."
          why="It was updated, or the connection broke. Load the page again."
          onRetry={() => location.reload()}
        />
      ) : (
        <ErrorPanel
          what="The page could not be shown."
          why={problemText(error)}
          requestId={requestIdOf(error)}
          onRetry={again}
          busy={busy}
        />
      )}
    </Framed>
  );
}

export function WaitingPage() {
  return (
    <Framed>
      <SkeletonRows label="Loading the page" />
    </Framed>
  );
}

/** These pages appear inside the shell's main or, when the shell itself did not come up, on their own. */
function Framed({ children }: { children: React.ReactNode }) {
  const inShell = useInShell();
  const page = <Page width="narrow">{children}</Page>;
  return inShell ? page : <main id="main">{page}</main>;
}
