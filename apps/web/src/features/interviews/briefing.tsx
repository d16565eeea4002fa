import type { Kit } from '@loopwright/contracts';
import { paths } from '../../platform/paths.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Section } from '../../ui/section.tsx';
import { Aids } from './aids.tsx';
import styles from './briefing.module.css';
import { Facts } from './facts.tsx';
import { Plan } from './plan.tsx';
import { Preparation } from './preparation.tsx';

/** Before the start: with whom, what for, and how to hold it. */
export function Briefing({ kit, onOpen }: { kit: Kit; onOpen?: (() => void) | undefined }) {
  const { interview } = kit;
  const crumbs = [
    { label: interview.job.title, href: paths.job(interview.job.id) },
    { label: interview.candidate.name, href: paths.application(interview.applicationId) },
  ];
  const open = onOpen && (
    <Button variant="primary" onClick={onOpen}>
      Open scorecard
    </Button>
  );
  return (
    <Page width="narrow">
      <PageHeader
        title={`${interview.candidate.name} · ${interview.title}`}
        crumbs={crumbs}
        meta={kit.stage.name !== interview.title ? kit.stage.name : undefined}
        actions={open}
      />
      {interview.status === 'cancelled' && <Badge>Cancelled</Badge>}
      <div className={styles.briefing}>
        <Facts kit={kit} />
        <Section title="Briefing">
          <Preparation kit={kit} />
        </Section>
        <Section title="Questions">
          <Plan kit={kit} />
        </Section>
        <Aids kit={kit} />
      </div>
    </Page>
  );
}
