import type { Kit } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useRef } from 'react';
import { failureOf } from '../../platform/problem-text.ts';
import { useMe } from '../../platform/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/layout.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { ReadOnlyCard } from './read-only-card.tsx';
import type { Saver } from './saving/saver.ts';
import { ownCardQuery } from './scorecards.queries.ts';
import { TopBar } from './top-bar.tsx';
import { useOpenedSaver } from './use-opened-saver.ts';
import { useSeat } from './use-seat.ts';
import { Workbench } from './workbench.tsx';

type Props = { kit: Kit; briefing: ReactNode };

/** The signed-in interviewer's card of one interview: to write in one tab, to read in all others and once it is submitted. */
export function LiveScorecard({ kit, briefing }: Props) {
  const { user } = useMe();
  const writing = useRef<Saver>(null);
  const handOver = useCallback(async () => {
    await writing.current?.flush();
    writing.current?.leave();
  }, []);
  const { seat, takeOver } = useSeat(`loopwright scorecard ${kit.interview.id} ${user.id}`, handOver);
  if (seat === 'asking') return <Waiting kit={kit} />;
  const elsewhere = seat === 'elsewhere' && (
    <Button size="small" onClick={takeOver}>
      Take over
    </Button>
  );
  return <Opened key={seat} kit={kit} owner={user.id} briefing={briefing} writing={writing} elsewhere={elsewhere} />;
}

type OpenedProps = Props & { owner: string; writing: React.RefObject<Saver | null>; elsewhere: ReactNode };

/** Fetched anew whenever this tab gets the pen: another one may have written. */
function Opened({ kit, owner, briefing, writing, elsewhere }: OpenedProps) {
  const opened = useQuery({ ...ownCardQuery(kit.interview.id, owner), refetchOnMount: 'always' });
  if (opened.isPending || (opened.isFetching && !opened.isFetchedAfterMount)) return <Waiting kit={kit} />;
  if (opened.isError)
    return (
      <Framed kit={kit}>
        <ErrorPanel what="Your scorecard could not be opened." {...failureOf(opened)} />
      </Framed>
    );
  const { card, ...device } = opened.data;
  if (elsewhere || card.state === 'submitted')
    return (
      <Framed kit={kit}>
        <ReadOnlyCard card={card} kit={kit} elsewhere={elsewhere} unsent={[...device.kept.values()]} />
      </Framed>
    );
  return <Writing kit={kit} owner={owner} briefing={briefing} writing={writing} opened={opened.data} />;
}

type WritingProps = Omit<OpenedProps, 'elsewhere'> & { opened: Parameters<typeof useOpenedSaver>[0] };
function Writing({ kit, owner, briefing, writing, opened }: WritingProps) {
  const saver = useOpenedSaver(opened, owner);
  writing.current = saver;
  return <Workbench kit={kit} card={opened.card} saver={saver} owner={owner} deviceWorks={opened.deviceWorks} briefing={briefing} />;
}

function Waiting({ kit }: { kit: Kit }) {
  return (
    <Framed kit={kit}>
      <SkeletonRows rows={6} label="Opening your scorecard" />
    </Framed>
  );
}

function Framed({ kit, children }: { kit: Kit; children: ReactNode }) {
  return (
    <>
      <TopBar kit={kit} />
      <Page width="narrow">{children}</Page>
    </>
  );
}
