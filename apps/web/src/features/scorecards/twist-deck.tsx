import type { Twist } from '@loopwright/contracts';
import { useClock } from '../../platform/time.ts';
import { Fold } from '../../ui/fold.tsx';
import { toast } from '../../ui/toasts.tsx';
import styles from './twist-deck.module.css';
import { useAnswer, useSaver } from './saver-context.ts';
import { playedAt, withTwist } from './twists.ts';
import { LONGEST_NOTE } from './use-edit-note.ts';

type Props = { subject: string; twists: readonly Twist[]; fitting: readonly string[] };

/** Constraints to add to a design. Playing one is noted with the time, among the words on this question. */
export function TwistDeck({ subject, twists, fitting }: Props) {
  const first = twists.filter(({ slug }) => fitting.includes(slug));
  const rest = twists.filter(({ slug }) => !fitting.includes(slug));
  if (twists.length === 0) return null;
  return (
    <Fold title="Play a twist" count={twists.length}>
      <ul className={styles.deck}>
        {[...first, ...rest].map((twist) => (
          <Card key={twist.slug} subject={subject} twist={twist} fits={fitting.includes(twist.slug)} />
        ))}
      </ul>
    </Fold>
  );
}

function Card({ subject, twist: { name, text }, fits }: { subject: string; twist: Twist; fits: boolean }) {
  const saver = useSaver();
  const clock = useClock();
  const played = useAnswer(subject, ({ words }) => playedAt(words.note, name).join(', '));
  const play = () => {
    const next = withTwist(saver.entry(subject).words.note, name, clock.time(new Date()));
    if (next.length > LONGEST_NOTE) return toast('This note is full. Shorten it to write more.', { tone: 'problem' });
    saver.edit(subject, { note: next });
    saver.sendNow(subject);
  };
  return (
    <li className={styles.card}>
      <p className={styles.name}>
        <b>{name}</b>
        {fits && <span>suits this question</span>}
      </p>
      <p>{text}</p>
      <p className={styles.line}>
        <button type="button" className={styles.play} onClick={play} aria-label={`Play ${name}`}>
          {played ? 'Play again' : 'Play'}
        </button>
        <span role="status">{played && `Played at ${played}`}</span>
      </p>
    </li>
  );
}
