import type { Job } from '@loopwright/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { nameOf, useField } from '../../platform/field.ts';
import { useParam } from '../../platform/navigation.ts';
import { paths } from '../../platform/paths.ts';
import { useMe } from '../../platform/session.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Page, Row } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { jobQuery } from './jobs.queries.ts';

/** Title and tabs of one job; its parts are drawn inside. */
export function JobFrame() {
  const job = useJob();
  return (
    <Page>
      <PageHeader title={job.title} crumbs={[{ label: 'Jobs', href: paths.jobs }]} meta={<JobMeta job={job} />}>
        <JobTabs job={job} />
      </PageHeader>
      <Outlet />
    </Page>
  );
}

/** The job named in the address. */
export const useJob = (): Job => useSuspenseQuery(jobQuery(useParam('jobId'))).data;

/** Whether the signed-in person arranges this job: an admin, a recruiter, or someone who runs it. */
export function useRunsJob(job: Job): boolean {
  const { user } = useMe();
  const runs = job.team.some(
    ({ person, role }) => person.id === user.id && (role === 'hiring-manager' || role === 'recruiter'),
  );
  return user.role === 'admin' || user.role === 'recruiter' || (user.role === 'hiring-manager' && runs);
}

function JobMeta({ job }: { job: Job }) {
  const field = useField();
  const facts: ReactNode[] = [
    nameOf(field, 'tracks', job.track),
    nameOf(field, 'levels', job.level),
    job.location,
  ].filter(Boolean);
  return (
    <Row gap={2}>
      <span>{facts.join(' · ')}</span>
      {job.status === 'closed' && <Badge>Closed</Badge>}
    </Row>
  );
}

function JobTabs({ job }: { job: Job }) {
  const { pathname } = useLocation();
  const { role } = useMe().user;
  const runs = useRunsJob(job);
  const tabs = [
    { href: paths.job(job.id), label: 'Candidates' },
    ...(role === 'observer' ? [] : [{ href: paths.loop(job.id), label: 'Interview loop' }]),
    ...(runs ? [{ href: paths.slate(job.id), label: 'Slate' }] : []),
    ...(runs ? [{ href: paths.panels(job.id), label: 'Panels' }] : []),
    { href: paths.jobTeam(job.id), label: 'Team and details' },
  ];
  return <Tabs label="Parts of this job" tabs={tabs.map((tab) => ({ ...tab, current: pathname === tab.href }))} />;
}
