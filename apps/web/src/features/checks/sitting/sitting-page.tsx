import type { Sitting } from '@loopwright/contracts';
import { useCallback, useEffect, useState } from 'react';
import { isProblem } from '../../../platform/api.ts';
import { problemText } from '../../../platform/problem-text.ts';
import { StandalonePage } from '../../../ui/standalone-page.tsx';
import { ErrorPanel, SkeletonRows } from '../../../ui/states.tsx';
import { DonePage, InvalidLinkPage } from './end-pages.tsx';
import { PaperPage } from './paper-page.tsx';
import { openSitting } from './sitting-calls.ts';
import { WelcomePage } from './welcome-page.tsx';

type View = Sitting | { state: 'opening' } | { state: 'invalid' } | { state: 'failed'; error: unknown };

/** The secret stands after `#`, where it never reaches a server's log. */
const tokenNow = (): string => location.hash.replace(/^#/, '');

/** A knowledge check from the link to the end, for a candidate without an account. */
export function SittingPage() {
  const [token, setToken] = useState(tokenNow);
  const [view, setView] = useState<View>({ state: 'opening' });
  const show = useCallback((sitting: Sitting) => setView(sitting), []);
  const fail = useCallback((error: unknown) => setView(viewOfFailure(error)), []);
  const open = useCallback(() => void openSitting(token).then(show, fail), [token, show, fail]);
  useEffect(open, [open]);
  useEffect(() => {
    const follow = () => (setView({ state: 'opening' }), setToken(tokenNow()));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  switch (view.state) {
    case 'ready':
      return <WelcomePage token={token} sitting={view} onStarted={show} onFailed={fail} />;
    case 'running':
      return <PaperPage key={view.id} token={token} sitting={view} onDone={show} onOver={open} />;
    case 'done':
      return <DonePage sitting={view} />;
    case 'invalid':
      return <InvalidLinkPage />;
    case 'failed':
      return (
        <StandalonePage title="Knowledge check">
          <ErrorPanel what="The check could not be opened." why={problemText(view.error)} onRetry={open} />
        </StandalonePage>
      );
    case 'opening':
      return (
        <StandalonePage title="Knowledge check">
          <SkeletonRows rows={4} label="Opening the check" />
        </StandalonePage>
      );
  }
}

/** A link that is cut short is refused as a wrong request; to the candidate it is a link that does not work. */
const viewOfFailure = (error: unknown): View =>
  isProblem(error, 'check.link-invalid', 'request.invalid') ? { state: 'invalid' } : { state: 'failed', error };
