import type { Kit } from '@loopwright/contracts';
import type { Ref } from 'react';
import { paths } from '../../platform/paths.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SessionClock } from './session-clock.tsx';
import styles from './top-bar.module.css';

/** Stays in sight: with whom, how long, and, in a slot of its own, whether the words are safe. */
export function TopBar({ kit, saveSlot }: { kit: Kit; saveSlot: Ref<HTMLDivElement> }) {
  const { interview } = kit;
  return (
    <div className={styles.bar}>
      <PageHeader
        title={`${interview.candidate.name} · ${interview.title}`}
        crumbs={[{ label: interview.job.title, href: paths.job(interview.job.id) }]}
        actions={
          <>
            <SessionClock held={interview} />
            <div ref={saveSlot} className={styles.slot} />
          </>
        }
      />
    </div>
  );
}
