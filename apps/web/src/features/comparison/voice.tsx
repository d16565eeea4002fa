import type { Rating } from '@loopwright/contracts';
import { paths } from '../../platform/paths.ts';
import { PersonName } from '../../ui/avatar.tsx';
import { Link } from '../../ui/link.tsx';
import { RatingMark } from '../../ui/rating-mark.tsx';
import styles from './voice.module.css';

type Props = {
  scorecardId: string;
  name: string;
  session?: string;
  rating: Rating | null;
  otherwise?: string;
  text: string;
};

/** What one interviewer said. */
export function Voice({ scorecardId, name, session, rating, otherwise = 'not rated', text }: Props) {
  return (
    <li>
      <div className={styles.speaker}>
        <PersonName name={name} size={24} />
        <RatingMark rating={rating} otherwise={otherwise} />
      </div>
      {session && <p className={styles.sub}>{session}</p>}
      <p className={styles.evidence}>{text || 'No words were written down.'}</p>
      <Link href={paths.scorecard(scorecardId)}>
        Whole scorecard<span className="visually-hidden">{` by ${name}`}</span>
      </Link>
    </li>
  );
}
