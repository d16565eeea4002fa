import { useQuery } from '@tanstack/react-query';
import { useCan } from '../../platform/session.tsx';
import { useClock, useNow } from '../../platform/time.ts';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { agendaOf } from './agenda.ts';
import { DueCards } from './due-cards.tsx';
import { myInterviewsQuery } from './home.queries.ts';
import styles from './home.module.css';
import { OpenJobs } from './open-jobs.tsx';
import { TodayPanel } from './today-panel.tsx';
import { WaitingPanel } from './waiting-panel.tsx';

/** An interview that began before midnight may still run. */
const LOOK_BACK_MS = 4 * 3_600_000;

/** What someone has to do today. */
export function HomeScreen() {
  const clock = useClock();
  const now = useNow();
  const midnight = Date.parse(clock.fromInput(`${clock.dayKey(new Date(now))}T00:00`));
  const interviews = useQuery(myInterviewsQuery(new Date(midnight - LOOK_BACK_MS).toISOString()));
  const agenda = interviews.data && agendaOf(interviews.data.items, now, clock.dayKey);
  const arranges = useCan('open jobs');
  const free = arranges && agenda && agenda.today.length === 0;
  const today = <TodayPanel query={interviews} agenda={agenda} now={now} />;
  return (
    <Page>
      <PageHeader title={`Today, ${clock.day(new Date(now))}`} documentTitle="Today" />
      <div className={styles.home}>
        <div className={styles.column}>
          {!free && today}
          {arranges && <WaitingPanel now={now} />}
        </div>
        <div className={styles.column}>
          {free && today}
          <DueCards now={now} />
          {arranges && <OpenJobs />}
        </div>
      </div>
    </Page>
  );
}
