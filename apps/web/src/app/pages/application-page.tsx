import type { Application, Job } from '@loopwright/contracts';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { CandidateFacts } from '../../features/candidates/candidate-facts.tsx';
import { applicationQuery } from '../../features/candidates/candidates.queries.ts';
import { StagePicker } from '../../features/candidates/stage-picker.tsx';
import { DecisionForm } from '../../features/comparison/decision-form.tsx';
import { DecisionHistory } from '../../features/comparison/decision-history.tsx';
import { useRunsJob } from '../../features/jobs/job-frame.tsx';
import { jobQuery } from '../../features/jobs/jobs.queries.ts';
import { InterviewSchedule } from '../../features/interviews/interview-schedule.tsx';
import { ScorecardList } from '../../features/scorecards/scorecard-list.tsx';
import { useParam } from '../../platform/navigation.ts';
import { paths } from '../../platform/paths.ts';
import { useCan } from '../../platform/session.tsx';
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
        actions={<StagePicker application={application} runs={runs} />}
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
        <Section title="Decision">
          <Stack gap={4}>
            <DecisionHistory applicationId={application.id} />
            {decides && (
              <DecisionForm
                applicationId={application.id}
                version={application.version}
                stage={application.stage}
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
