import type { Kit } from '@loopwright/contracts';
import { Fold } from '../../ui/fold.tsx';
import { Aids } from './aids.tsx';
import styles from './briefing.module.css';
import { Facts } from './facts.tsx';
import { Preparation } from './preparation.tsx';

/** The briefing at hand while the interview runs. */
export function FoldedBriefing({ kit }: { kit: Kit }) {
  return (
    <Fold title="Briefing">
      <div className={styles.briefing}>
        <Facts kit={kit} />
        <Preparation kit={kit} />
        <Aids kit={kit} />
      </div>
    </Fold>
  );
}
