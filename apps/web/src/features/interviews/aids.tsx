import type { Kit } from '@loopwright/contracts';
import { Fold } from '../../ui/fold.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './briefing.module.css';

/** Lists to go through and turns to give a conversation, for those who want them. */
export function Aids({ kit: { checklists, twists } }: { kit: Pick<Kit, 'checklists' | 'twists'> }) {
  if (checklists.length === 0 && twists.length === 0) return null;
  return (
    <Section title="At hand">
      {checklists.map(({ slug, title, purpose, steps }) => (
        <Fold key={slug} title={title} count={steps.length}>
          <p className={styles.muted}>{purpose}</p>
          <ol className={styles.checklist}>
            {steps.map((step) => (
              <li key={step.slug}>
                <h3>{step.name}</h3>
                <p>{step.intent}</p>
                <ul>
                  {step.probes.map(({ text }) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </Fold>
      ))}
      {twists.length > 0 && (
        <Fold title="Twists" count={twists.length}>
          <dl className={styles.twists}>
            {twists.map(({ slug, name, text }) => (
              <div key={slug}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Fold>
      )}
    </Section>
  );
}
