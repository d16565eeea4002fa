import type { ComparedCandidate } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../../platform/paths.ts';
import { useMe } from '../../platform/session.tsx';
import { IconLock } from '../../ui/icons.ts';
import { Link } from '../../ui/link.tsx';
import { seatsQuery } from './comparison.queries.ts';
import styles from './withheld-notices.module.css';

/** Why a column is empty for someone who still owes a card of their own. */
export function WithheldNotices({ candidates }: { candidates: readonly ComparedCandidate[] }) {
  const withheld = candidates.filter((candidate) => candidate.withheld);
  if (withheld.length === 0) return null;
  return (
    <ul className={styles.withheld}>
      {withheld.map((candidate) => (
        <Notice key={candidate.applicationId} candidate={candidate} />
      ))}
    </ul>
  );
}

function Notice({ candidate: { applicationId, name } }: { candidate: ComparedCandidate }) {
  const { user } = useMe();
  const seats = useQuery(seatsQuery(applicationId));
  const own = seats.data?.items.find(({ interviewer, state }) => interviewer.id === user.id && state === 'due');
  return (
    <li>
      <IconLock aria-hidden="true" />
      <span>
        <b>{`${name}: `}</b>
        {'Ratings stay hidden until you submit yours. '}
        {own && <Link href={paths.interview(own.interviewId)}>{`Open your scorecard for ${own.sessionTitle}`}</Link>}
      </span>
    </li>
  );
}
