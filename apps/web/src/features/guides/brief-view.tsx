import type { BriefPart } from './brief-text.ts';
import styles from './guides.module.css';

/** A part of a brief, as a candidate reads it. */
export function BriefView({ part: { title, facts, brief } }: { part: BriefPart }) {
  return (
    <section aria-label={title} className={styles.part}>
      <h2>{title}</h2>
      {facts.length > 0 && (
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <h3>What to expect</h3>
      <List items={brief.expect} />
      <h3>How to prepare</h3>
      <List items={brief.prepare} />
      {brief.questions.length > 0 && (
        <dl className={styles.answers}>
          {brief.questions.map(({ question, answer }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

const List = ({ items }: { items: readonly string[] }) => (
  <ul className={styles.points}>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
