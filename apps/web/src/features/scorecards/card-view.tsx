import type { Scorecard } from '@loopwright/contracts';
import { RatingMark } from '../../ui/rating-mark.tsx';
import { absenceText } from './absence.ts';
import styles from './card-view.module.css';
import { OVERALL } from './steps.ts';
import { type CardAnswer, useSubjectNames } from './use-subject-names.ts';

type Level = 'h2' | 'h3';

/** A scorecard to read: the recommendation first, then what it rests on. `heading` is the level of its own headings. */
export function CardView({ card, heading = 'h2' }: { card: Scorecard; heading?: Level }) {
  const { nameOf, answersOf } = useSubjectNames(card);
  const overall = card.answers.find(({ subject }) => subject === OVERALL);
  return (
    <div className={styles.card}>
      <section aria-label="Overall" className={styles.overall}>
        <RatingMark rating={overall?.rating ?? null} otherwise="no recommendation yet" />
        <p className={styles.note}>{overall?.note || 'No summary.'}</p>
      </section>
      <Answers heading={heading} title="Criteria" answers={answersOf('criterion:')} nameOf={nameOf} />
      <Answers heading={heading} title="Questions" answers={answersOf('question:')} nameOf={nameOf} />
    </div>
  );
}

type AnswersProps = {
  heading: Level;
  title: string;
  answers: readonly CardAnswer[];
  nameOf: (subject: string) => string;
};
function Answers({ heading: Heading, title, answers, nameOf }: AnswersProps) {
  if (answers.length === 0) return null;
  return (
    <section aria-label={title}>
      <Heading className={styles.title}>{title}</Heading>
      <dl className={styles.answers}>
        {answers.map(({ subject, rating, absence, note }) => (
          <div key={subject}>
            <dt>{nameOf(subject)}</dt>
            <dd>
              <RatingMark rating={rating} otherwise={absence ? absenceText(absence) : 'no rating'} />
              {note && <p className={styles.note}>{note}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
