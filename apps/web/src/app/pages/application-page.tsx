import type { Application, Job } from '@loopwright/contracts';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { CandidateFacts } from '../../features/candidates/candidate-facts.tsx';
import { applicationQuery } from '../../features/candidates/candidates.queries.ts';
import { StagePicker } from '../../features/candidates/stage-picker.tsx';
import { KnowledgeChecks } from '../../features/checks/knowledge-checks.tsx';
import { DecisionForm } from '../../features/comparison/decision-form.tsx';
import { missingFor } from '../../features/comparison/missing.ts';
import { DecisionHistory } from '../../features/comparison/decision-history.tsx';
import { useRunsJob } from '../../features/jobs/job-frame.tsx';
import { jobQuery } from '../../features/jobs/jobs.queries.ts';
import { InterviewSchedule } from '../../features/interviews/interview-schedule.tsx';
import { scheduleQuery } from '../../features/interviews/schedule.queries.ts';
import { panelCardsQuery } from '../../features/scorecards/scorecards.queries.ts';
import { ScorecardList } from '../../features/scorecards/scorecard-list.tsx';
import { useParam } from '../../platform/navigation.ts';
import { paths } from '../../platform/paths.ts';
import { useCan } from '../../platform/session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Page, Stack } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Section } from '../../ui/section.tsx';

/** One candidate for one job: what is planned, what was seen, what was decided. */
export function ApplicationPage() {
  const application = useSuspenseQuery(applicationQuery(useParam('applicationId'))).data;
  const job = useSuspenseQuery(jobQuery(application.job.id)).data;
  return <ApplicationView application={application} job={job} />;
}

function ApplicationView({ application, job }: { application: Application; job: Job }) {
  const runs = useRunsJob(job);
  const decides = useCan('decide') && runs;
  const missing = useMissing(application.id);
  const mayBrief = useCan('see guides');
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: ['candidates'] });
  const { candidate } = application;
  const crumbs = [
    { label: 'Jobs', href: paths.jobs },
    { label: job.title, href: paths.job(job.id) },
  ];
  return (
    <Page>
      <PageHeader
        title={candidate.name}
        crumbs={crumbs}
        meta={candidate.headline || job.title}
        actions={
          <>
            {mayBrief && <ButtonLink href={paths.applicationBrief(application.id)}>Candidate brief</ButtonLink>}
            <StagePicker application={application} runs={runs} />
          </>
        }
      />
      <Stack gap={6}>
        <CandidateFacts application={application} runs={runs} />
        <Section title="Interviews">
          <InterviewSchedule
            applicationId={application.id}
            runs={runs}
            team={job.team.map(({ person }) => person)}
            loopHref={paths.loop(job.id)}
          />
        </Section>
        <Section title="Scorecards">
          <ScorecardList applicationId={application.id} />
        </Section>
        <KnowledgeChecks applicationId={application.id} level={job.level} runs={runs} />
        <Section title="Decision">
          <Stack gap={4}>
            <DecisionHistory applicationId={application.id} />
            {decides && (
              <DecisionForm
                applicationId={application.id}
                version={application.version}
                stage={application.stage}
                missing={missing}
                onStale={refresh}
                onDecided={refresh}
              />
            )}
          </Stack>
        </Section>
      </Stack>
    </Page>
  );
}

/** Sessions that nobody holds and cards that are not in, from what the sections above have asked for. */
function useMissing(applicationId: string): readonly string[] {
  const schedule = useQuery(scheduleQuery(applicationId)).data;
  const cards = useQuery(panelCardsQuery(applicationId)).data;
  return schedule && cards ? missingFor(schedule.unscheduled, cards.items) : [];
}
