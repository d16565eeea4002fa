import type { Check, CheckScore, NewCheckLink } from '@loopwright/contracts';
import { useState } from 'react';
import { topicWords } from '../../platform/bank.ts';
import { useClock } from '../../platform/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { IconLock } from '../../ui/icons.ts';
import { Muted } from '../../ui/layout.tsx';
import { CheckMenu } from './check-menu.tsx';
import { CheckResultDetail } from './check-result.tsx';
import { questionsInWords, stateWords, takenWords } from './check-words.ts';
import styles from './checks.module.css';

/** One check: where it stands, how it went, and every question with its answer on request. */
export function CheckItem({ check, onLink }: { check: Check; onLink: (link: NewCheckLink) => void }) {
  const [open, setOpen] = useState(false);
  const state = stateWords(check);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.what}>
          <b>{questionsInWords(check.questions)}</b>
          <Muted>{` · ${check.minutes} min${extraOf(check)}`}</Muted>
        </span>
        {state && <Badge tone={state.tone}>{state.text}</Badge>}
        <span className={styles.when}>
          <Muted small>
            <Times check={check} />
          </Muted>
        </span>
        <span className={styles.acts}>
          {check.score && (
            <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? 'Hide answers' : 'Show answers'}
            </Button>
          )}
          {check.manages && <CheckMenu check={check} onLink={onLink} />}
        </span>
      </div>
      {check.withheld && (
        <p className={styles.withheld}>
          <IconLock aria-hidden="true" />
          The result stays hidden until you submit your own scorecard.
        </p>
      )}
      {check.score && <Score score={check.score} />}
      {open && <CheckResultDetail checkId={check.id} />}
    </li>
  );
}

const extraOf = ({ timing }: Check): string =>
  timing && timing.extraMinutes > 0 ? ` + ${timing.extraMinutes} min extra` : '';

/** Dates that matter in this state; the time taken is for those who arrange. */
function Times({ check: { createdAt, createdBy, expiresAt, state, timing } }: { check: Check }) {
  const clock = useClock();
  if (timing?.finishedAt && timing.secondsTaken !== null)
    return `${clock.dateTime(timing.finishedAt)}, took ${takenWords(timing.secondsTaken)}`;
  if (timing?.startedAt) return `Started ${clock.dateTime(timing.startedAt)}`;
  if (state === 'created') return `To be started before ${clock.dateTime(expiresAt)}`;
  return `Made ${clock.date(createdAt)} by ${createdBy.name}`;
}

/** Counts, and no percentages: twenty questions carry no more. */
function Score({ score: { right, of, topics } }: { score: CheckScore }) {
  return (
    <div className={styles.score}>
      <p>
        <b>{`${right} of ${of} right`}</b>
      </p>
      <ul aria-label="Right answers by topic" className={styles.topics}>
        {topics.map(({ topic, right: n, of: all }) => (
          <li key={topic}>
            {topicWords(topic)} <span className={styles.figure}>{`${n} of ${all}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
