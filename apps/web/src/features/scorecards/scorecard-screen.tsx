import type { Interview, Scorecard } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { isProblem } from '../../platform/api.ts';
import { useParam } from '../../platform/navigation.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { useClock } from '../../platform/time.ts';
import { IconLock } from '../../ui/icons.ts';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { CardView } from './card-view.tsx';
import { cardQuery, interviewOfCardQuery } from './scorecards.queries.ts';

/** One scorecard to read, at an address of its own. */
export function ScorecardScreen() {
  const card = useQuery(cardQuery(useParam('scorecardId')));
  const interview = useQuery({ ...interviewOfCardQuery(card.data?.interviewId ?? ''), enabled: card.isSuccess });
  return (
    <Page width="narrow">
      <CardHeader card={card.data} interview={interview.data} />
      {card.isPending && <SkeletonRows label="Loading the scorecard" />}
      {card.isError && isProblem(card.error, 'not-found', 'access.denied') && (
        <EmptyState icon={<IconLock aria-hidden="true" />} title="This scorecard is not yours to see">
          It is a draft, or it stays hidden until you have submitted your own for this candidate.
        </EmptyState>
      )}
      {card.isError && !isProblem(card.error, 'not-found', 'access.denied') && (
        <ErrorPanel what="The scorecard could not be loaded." {...failureOf(card)} />
      )}
      {card.isSuccess && <CardView card={card.data} />}
    </Page>
  );
}

function CardHeader({ card, interview }: { card: Scorecard | undefined; interview: Interview | undefined }) {
  const clock = useClock();
  if (!card || !interview) return <PageHeader title="Scorecard" />;
  const crumbs = [
    { label: interview.job.title, href: paths.job(interview.job.id) },
    { label: interview.candidate.name, href: paths.application(interview.applicationId) },
  ];
  const submitted = card.submittedAt ? ` · submitted ${clock.dateTime(card.submittedAt)}` : ' · draft';
  return (
    <PageHeader
      title={`${interview.title} by ${card.interviewer.name}`}
      documentTitle={`${interview.title}, ${interview.candidate.name}`}
      crumbs={crumbs}
      meta={`${interview.candidate.name}${submitted}`}
    />
  );
}
