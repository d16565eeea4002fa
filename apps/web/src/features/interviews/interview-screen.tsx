import type { Kit } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { isProblem } from '../../platform/api.ts';
import { focusHeading, useParam } from '../../platform/navigation.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { useMe } from '../../platform/session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { IconLock } from '../../ui/icons.ts';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { Briefing } from './briefing.tsx';
import { LiveBriefing } from './live-briefing.tsx';
import { kitQuery } from './kit.queries.ts';

const Search = z.object({ card: z.optional(z.literal('open')) });
export type ScorecardOf = (parts: { kit: Kit; briefing: ReactNode }) => ReactNode;

/** One interview: how to prepare before it starts, the scorecard from then on. */
export function InterviewScreen({ scorecard }: { scorecard: ScorecardOf }) {
  const interviewId = useParam('interviewId');
  const kit = useQuery(kitQuery(interviewId));
  if (kit.isPending)
    return (
      <Framed title="Interview">
        <SkeletonRows label="Loading the interview" />
      </Framed>
    );
  if (kit.isError)
    return (
      <Framed title="Interview">
        {isProblem(kit.error, 'not-found', 'access.denied') ? (
          <NotYours />
        ) : (
          <ErrorPanel what="The interview could not be loaded." {...failureOf(kit)} />
        )}
      </Framed>
    );
  return <Interview key={interviewId} kit={kit.data} scorecard={scorecard} />;
}

function Interview({ kit, scorecard }: { kit: Kit; scorecard: ScorecardOf }) {
  const { user } = useMe();
  const [{ card }, setSearch] = useSearchParams(Search);
  const { interview } = kit;
  // Decided on arrival: nobody who reads the briefing is moved on by the clock.
  const [begun] = useState(() => Date.now() >= Date.parse(interview.startsAt));
  const seat = interview.panel.find(({ person }) => person.id === user.id);
  // The button that led here is gone.
  useEffect(() => (card === 'open' ? focusHeading() : undefined), [card]);
  const writes = seat !== undefined && interview.status === 'scheduled';
  if (writes && (begun || card === 'open' || seat.card !== 'none'))
    return scorecard({ kit, briefing: <LiveBriefing kit={kit} /> });
  return <Briefing kit={kit} onOpen={writes ? () => setSearch({ card: 'open' }, { replace: false }) : undefined} />;
}

function NotYours() {
  return (
    <EmptyState
      icon={<IconLock aria-hidden="true" />}
      title="This interview is not open to you"
      actions={<ButtonLink href={paths.home}>Go home</ButtonLink>}
    >
      It was cancelled, or you are not on its panel. Whoever scheduled it can add you.
    </EmptyState>
  );
}

function Framed({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Page width="narrow">
      <PageHeader title={title} />
      {children}
    </Page>
  );
}
