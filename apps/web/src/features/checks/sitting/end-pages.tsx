import type { SittingDone } from '@loopwright/contracts';
import { useEffect, useRef } from 'react';
import { StandalonePage } from '../../../ui/standalone-page.tsx';
import styles from './sitting.module.css';

/** After handing in, and whenever the link is opened again. */
export function DonePage({ sitting: { endedBy, score } }: { sitting: SittingDone }) {
  const inTime = endedBy === 'candidate';
  return (
    <StandalonePage title={inTime ? 'Handed in. Thank you.' : 'The time is over. Thank you.'}>
      <Announced>
        {inTime
          ? 'Your answers have arrived. There is nothing more to do; you can close this page.'
          : 'Everything that was saved until then has been handed in. There is nothing more to do; you can close this page.'}
      </Announced>
      {score && (
        <p className={styles.score}>
          You chose the right option in <b>{`${score.right} of ${score.of}`}</b> questions.
        </p>
      )}
    </StandalonePage>
  );
}

export function InvalidLinkPage() {
  return (
    <StandalonePage title="This link does not work">
      <Announced>
        It was withdrawn, has expired, or is not complete. Open it again from the message that you got; if it still does
        not work, ask whoever sent it for a new one.
      </Announced>
    </StandalonePage>
  );
}

/** What stands here replaced the page before: reading goes on from its title. */
function Announced({ children }: { children: string }) {
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => document.querySelector<HTMLElement>('h1')?.focus(), []);
  return <p ref={text}>{children}</p>;
}
