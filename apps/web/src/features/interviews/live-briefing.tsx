import type { Kit } from '@loopwright/contracts';
import { Aids } from './aids.tsx';
import styles from './briefing.module.css';
import { Facts } from './facts.tsx';
import { Preparation } from './preparation.tsx';

/** The briefing at hand while the interview runs. */
export function LiveBriefing({ kit }: { kit: Kit }) {
  return (
    <section aria-labelledby="briefing" className={styles.briefing}>
      <h2 id="briefing" tabIndex={-1} data-start>
        Briefing
      </h2>
      <Facts kit={kit} />
      <Preparation kit={kit} />
      <Aids kit={kit} />
    </section>
  );
}
