import type { Kit } from '@loopwright/contracts';
import styles from './briefing.module.css';

/** What the stage is for, and how to hold it. */
export function Preparation({ kit: { stage } }: { kit: Pick<Kit, 'stage'> }) {
  return (
    <div className={styles.preparation}>
      <p>{stage.purpose}</p>
      {stage.briefing.length > 0 && (
        <ol className={styles.steps}>
          {stage.briefing.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </div>
  );
}
