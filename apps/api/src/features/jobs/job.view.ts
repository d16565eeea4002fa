import type { Job, JobSummary } from '@loopwright/contracts';
import type { JobEntity } from './jobs.entities.ts';
import type { JobRow, TeamRow } from './jobs.repository.ts';

export const jobView = (job: JobEntity, team: TeamRow[]): Job => ({
  id: job.id,
  title: job.title,
  track: job.track,
  level: job.level,
  department: job.department,
  location: job.location,
  description: job.description,
  openings: job.openings,
  status: job.status,
  team: team.map(({ accountId, name, role }) => ({ person: { id: accountId, name }, role })),
  createdAt: job.createdAt.toISOString(),
  version: job.version,
});

export const jobSummaryView = ({ key: _key, hiringManagers, ...row }: JobRow): JobSummary => ({
  ...row,
  hiringManagers: hiringManagers ?? [],
});
