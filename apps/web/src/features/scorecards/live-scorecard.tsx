import type { Kit } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useCallback, useRef, useState } from 'react';
import { failureOf } from '../../platform/problem-text.ts';
import { useMe } from '../../platform/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/layout.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { ReadOnlyCard } from './read-only-card.tsx';
import type { Saver } from './saving/saver.ts';
import { ownCardQuery } from './scorecards.queries.ts';
import { TickKeeper, type Ticks, TicksContext } from './ticks.ts';
import { TopBar } from './top-bar.tsx';
import { useOpenedSaver } from './use-opened-saver.ts';
import { useSeat } from './use-seat.ts';
import { Workbench } from './workbench.tsx';

type Props = { kit: Kit; briefing: ReactNode };

/** The signed-in interviewer's card of one interview: to write in one tab, to read in all others and once it is submitted. */
export function LiveScorecard({ kit, briefing }: Props) {
  const { user } = useMe();
  const [saveSlot, setSaveSlot] = useState<HTMLElement | null>(null);
  const writing = useRef<Saver>(null);
  const handOver = useCallback(async () => {
    await writing.current?.flush();
    writing.current?.leave();
  }, []);
  const { seat, takeOver } = useSeat(`loopwright scorecard ${kit.interview.id} ${user.id}`, handOver);
  const shared = { kit, briefing, owner: user.id, writing, saveSlot };
  return (
    <>
      <TopBar kit={kit} saveSlot={setSaveSlot} />
      {seat === 'asking' ? (
        <Waiting />
      ) : (
        <Opened key={seat} {...shared} takeOver={seat === 'elsewhere' ? takeOver : null} />
      )}
    </>
  );
}

type Shared = Props & { owner: string; writing: RefObject<Saver | null>; saveSlot: HTMLElement | null };
type OpenedProps = Shared & {
  /** Set where another tab has the pen. */
  takeOver: (() => void) | null;
};

/** Fetched anew whenever this tab gets the pen: another one may have written. */
function Opened({ takeOver, ...shared }: OpenedProps) {
  const { kit, owner } = shared;
  const opened = useQuery({ ...ownCardQuery(kit.interview.id, owner), refetchOnMount: 'always' });
  if (opened.isPending || (opened.isFetching && !opened.isFetchedAfterMount)) return <Waiting />;
  if (opened.isError)
    return (
      <Page width="narrow">
        <ErrorPanel what="Your scorecard could not be opened." {...failureOf(opened)} />
      </Page>
    );
  const { card, ...device } = opened.data;
  if (!takeOver && card.state === 'draft') return <Writing {...shared} opened={opened.data} />;
  const elsewhere = takeOver && (
    <Button size="small" onClick={takeOver}>
      Take over
    </Button>
  );
  return (
    <Page width="narrow">
      <ReadOnlyCard card={card} kit={kit} elsewhere={elsewhere} unsent={[...device.kept.values()]} />
    </Page>
  );
}

type WritingProps = Shared & { opened: Parameters<typeof useOpenedSaver>[0] & { ticks: Ticks } };
function Writing({ kit, owner, briefing, writing, saveSlot, opened }: WritingProps) {
  const saver = useOpenedSaver(opened, owner);
  writing.current = saver;
  const { card, deviceWorks } = opened;
  const [ticks] = useState(() => new TickKeeper({ owner, card: card.id }, opened.ticks, deviceWorks));
  return (
    <TicksContext value={ticks}>
      <Workbench {...{ kit, card, saver, owner, deviceWorks, saveSlot, briefing }} />
    </TicksContext>
  );
}

function Waiting() {
  return (
    <Page width="narrow">
      <SkeletonRows rows={6} label="Opening your scorecard" />
    </Page>
  );
}
