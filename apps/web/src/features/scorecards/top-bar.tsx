import type { Kit } from '@loopwright/contracts';
import type { ReactNode } from 'react';
import { paths } from '../../platform/paths.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SessionClock } from './session-clock.tsx';
import styles from './top-bar.module.css';

/** Stays in sight: with whom, how long, and whether the words are safe. */
export function TopBar({ kit, save }: { kit: Kit; save?: ReactNode }) {
  const { interview } = kit;
  return (
    <div className={styles.bar}>
      <PageHeader
        title={`${interview.candidate.name} · ${interview.title}`}
        crumbs={[{ label: interview.job.title, href: paths.job(interview.job.id) }]}
        actions={
          <>
            <SessionClock held={interview} />
            {save}
          </>
        }
      />
    </div>
  );
}
