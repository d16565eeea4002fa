import type { Application, Candidate } from '@loopwright/contracts';
import type { ApplicationRow } from './candidates.repository.ts';

/** Contact details leave only for those who arrange the hiring. */
export const candidateView = (candidate: ApplicationRow['candidate'], contactable: boolean): Candidate => ({
  ...candidate,
  email: contactable ? candidate.email : null,
  phone: contactable ? candidate.phone : null,
});

export const applicationView = (row: ApplicationRow): Application => ({
  id: row.id,
  candidate: candidateView(row.candidate, row.contactable),
  job: row.job,
  stage: row.stage,
  appliedAt: row.appliedAt.toISOString(),
  stageSince: row.stageSince.toISOString(),
  version: row.version,
});
