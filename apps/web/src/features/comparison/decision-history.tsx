import type { Decision } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { isProblem } from '../../platform/api.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { useClock } from '../../platform/time.ts';
import { Muted } from '../../ui/layout.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { decisionsQuery } from './comparison.queries.ts';
import styles from './decision.module.css';
import { decidedWords } from './words.ts';

/** What was decided about one application, by whom and why; the latest first. */
export function DecisionHistory({ applicationId }: { applicationId: string }) {
  const decisions = useQuery(decisionsQuery(applicationId));
  if (decisions.isPending) return <SkeletonRows rows={2} label="Loading decisions" />;
  if (decisions.isError && isProblem(decisions.error, 'access.denied', 'not-found'))
    return <Muted>Decisions stay hidden until you submit your own scorecard.</Muted>;
  if (decisions.isError) return <ErrorPanel what="The decisions could not be loaded." {...failureOf(decisions)} />;
  const items = [...decisions.data.items].sort((one, other) => other.decidedAt.localeCompare(one.decidedAt));
  if (items.length === 0) return <Muted>No decision yet.</Muted>;
  return (
    <ol className={styles.history}>
      {items.map((decision) => (
        <OneDecision key={decision.id} decision={decision} />
      ))}
    </ol>
  );
}

function OneDecision({ decision: { outcome, reason, decidedBy, decidedAt } }: { decision: Decision }) {
  const clock = useClock();
  return (
    <li>
      <p className={styles.said}>
        <b>{decidedWords[outcome]}</b>
        {` by ${decidedBy.name}, `}
        <time dateTime={decidedAt} title={clock.full(decidedAt)}>
          {clock.dateTime(decidedAt)}
        </time>
      </p>
      <p className={styles.reason}>{reason}</p>
    </li>
  );
}
