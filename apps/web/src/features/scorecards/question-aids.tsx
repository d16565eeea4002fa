import type { Checklist, KitQuestion, QuestionContent, Twist } from '@loopwright/contracts';
import { nameOf, useField } from '../../platform/field.ts';
import { Fold } from '../../ui/fold.tsx';
import { Exercise } from './exercise.tsx';
import { NoteFormPanel } from './note-form-panel.tsx';
import styles from './question-aids.module.css';
import { useTicks } from './ticks.ts';
import { TwistDeck } from './twist-deck.tsx';

type Props = {
  question: KitQuestion;
  level: string;
  twists: readonly Twist[];
  checklists: readonly Checklist[];
  subject: string;
};

/** What helps to hear an answer: how to go deeper, what to listen for, and how good sounds at this level. */
export function QuestionAids({ question, level, twists, checklists, subject }: Props) {
  const { content } = question;
  return (
    <div className={styles.aids}>
      {content.exercise && <Exercise exercise={content.exercise} />}
      <Plain title="Follow-ups" items={content.followUps} />
      <KeyPoints points={content.keyPoints} subject={subject} />
      <LevelHere levels={content.levels} level={level} />
      {content.design && <Reach reach={content.design.reach} />}
      <div className={styles.folds}>
        <OtherLevels levels={content.levels} level={level} />
        {content.redFlags.length > 0 && (
          <Fold title="Red flags" count={content.redFlags.length}>
            <List items={content.redFlags} />
          </Fold>
        )}
        {content.design && <TwistDeck subject={subject} twists={twists} fitting={content.design.twists} />}
        <NoteFormPanel subject={subject} forms={suited(checklists, content.format)} label={content.title} />
        {content.choice && <Choice choice={content.choice} />}
      </div>
    </div>
  );
}

function Plain({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <List items={items} />
    </section>
  );
}

const List = ({ items }: { items: readonly string[] }) => (
  <ul className={styles.list}>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

/** Ticks help to listen and are nobody else's business: they never leave this device. */
function KeyPoints({ points, subject }: { points: readonly string[]; subject: string }) {
  const { heard, kept, toggle } = useTicks(subject);
  if (points.length === 0) return null;
  return (
    <fieldset className={styles.points}>
      <legend>
        Key points{' '}
        <span>{kept ? 'Ticks are kept on this device, for you alone' : 'Ticks last as long as this page'}</span>
      </legend>
      {points.map((point) => (
        <label key={point}>
          <input type="checkbox" checked={heard.includes(point)} onChange={() => toggle(point)} />
          <span>{point}</span>
        </label>
      ))}
    </fieldset>
  );
}

type LevelsProps = { levels: QuestionContent['levels']; level: string };
function LevelHere({ levels, level }: LevelsProps) {
  const field = useField();
  return (
    <section aria-label="What good looks like">
      <h3>{`What good looks like for ${nameOf(field, 'levels', level)}`}</h3>
      <p className={styles.level}>
        {levels[level] ?? 'This question does not describe this level. Read it between the levels beside it.'}
      </p>
    </section>
  );
}

function OtherLevels({ levels, level }: LevelsProps) {
  const field = useField();
  const others = field.levels.filter(({ slug }) => slug !== level && levels[slug]);
  if (others.length === 0) return null;
  return (
    <Fold title="Other levels" open={levels[level] === undefined}>
      <dl className={styles.levels}>
        {others.map(({ slug, name }) => (
          <div key={slug}>
            <dt>{name}</dt>
            <dd>{levels[slug]}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}

function Reach({ reach }: { reach: { short: string; long: string } }) {
  return (
    <section aria-label="How far to go">
      <h3>How far to go</h3>
      <dl className={styles.levels}>
        <div>
          <dt>Short session</dt>
          <dd>{reach.short}</dd>
        </div>
        <div>
          <dt>Long session</dt>
          <dd>{reach.long}</dd>
        </div>
      </dl>
    </section>
  );
}

/** A past event is taken down in boxes, everything else by ticks; the other forms of the stage follow. */
function suited(checklists: readonly Checklist[], format: QuestionContent['format']): readonly Checklist[] {
  const layout = format === 'behavioral' ? 'boxes' : 'ticks';
  const fits = (form: Checklist) => (form.layout ?? 'ticks') === layout;
  return [...checklists.filter(fits), ...checklists.filter((form) => !fits(form))];
}

function Choice({ choice }: { choice: NonNullable<QuestionContent['choice']> }) {
  return (
    <Fold title="Options and answer">
      <ol className={styles.options}>
        {choice.options.map((option, index) => (
          <li key={option} data-answer={index + 1 === choice.answer || undefined}>
            {option}
            {index + 1 === choice.answer && <b> (right)</b>}
          </li>
        ))}
      </ol>
      <p>{choice.explanation}</p>
    </Fold>
  );
}
