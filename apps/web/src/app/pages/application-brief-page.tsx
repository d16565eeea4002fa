import type { Application, Brief, Interview } from '@loopwright/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { applicationQuery } from '../../features/candidates/candidates.queries.ts';
import { BriefActions } from '../../features/guides/brief-actions.tsx';
import type { BriefPart } from '../../features/guides/brief-text.ts';
import { BriefView } from '../../features/guides/brief-view.tsx';
import { guidesQuery } from '../../features/guides/guides.queries.ts';
import { scheduleQuery } from '../../features/interviews/schedule.queries.ts';
import { clockIn } from '../../platform/clock.ts';
import { useParam } from '../../platform/navigation.ts';
import { paths } from '../../platform/paths.ts';
import { useMe } from '../../platform/session.tsx';
import { Page, Stack } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** What one candidate is told about their interviews: time, length and people, in the candidate's own time zone. */
export function ApplicationBriefPage() {
  const application = useSuspenseQuery(applicationQuery(useParam('applicationId'))).data;
  const { items } = useSuspenseQuery(scheduleQuery(application.id)).data;
  const { briefs } = useSuspenseQuery(guidesQuery()).data;
  const { organisation, user } = useMe();
  const { candidate, job } = application;
  const zone = candidate.timeZone || user.timeZone;
  const planned = items.filter(isAhead);
  const parts = partsOf(planned, briefs, zone);
  const heading = `Your interviews for ${job.title} at ${organisation.name}`;
  return (
    <Page width="narrow">
      <PageHeader
        title={heading}
        documentTitle={`Brief for ${candidate.name}`}
        crumbs={crumbsOf(application)}
        meta={
          planned.length > 0
            ? `For ${candidate.name}. Times in ${zone}.`
            : `For ${candidate.name}. No interview is ahead.`
        }
        actions={<BriefActions heading={heading} parts={parts} to={candidate.email ?? ''} />}
      />
      <Stack gap={6}>
        {parts.map((part, index) => (
          <BriefView key={index} part={part} />
        ))}
      </Stack>
    </Page>
  );
}

const crumbsOf = ({ id, candidate, job }: Application) => [
  { label: job.title, href: paths.job(job.id) },
  { label: candidate.name, href: paths.application(id) },
];

/** What has been held needs no preparation. */
const isAhead = ({ status, startsAt, minutes }: Interview): boolean =>
  status === 'scheduled' && Date.parse(startsAt) + minutes * 60_000 > Date.now();

/** Each interview in the order of time, then what goes with all of them. */
function partsOf(interviews: readonly Interview[], briefs: readonly Brief[], zone: string): BriefPart[] {
  const inOrder = [...interviews].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const told = inOrder.flatMap((interview) => {
    const brief = briefs.find(({ stage }) => stage === interview.stage);
    return brief ? [{ title: interview.title, facts: factsOf(interview, zone), brief }] : [];
  });
  const general = briefs.filter(({ stage }) => stage === null);
  return [...told, ...general.map((brief) => ({ title: brief.title, facts: [], brief }))];
}

function factsOf({ startsAt, minutes, place, panel }: Interview, zone: string): string[] {
  const clock = clockIn(zone);
  const people = panel.map(({ person }) => person.name).join(', ');
  return [
    `${clock.moment(startsAt)} (${zone}), ${minutes} minutes`,
    ...(place ? [`Where: ${place}`] : []),
    `With: ${people}`,
  ];
}
