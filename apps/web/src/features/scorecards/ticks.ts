/** Which key points were heard: a help to whoever listens, kept on their device until the card is submitted. */
import { createContext, use, useState } from 'react';
import { draftsOf, forgetDraft, keepDrafts } from '../../platform/drafts.ts';

/** Key points heard, by the subject of their question. */
export type Ticks = Readonly<Record<string, readonly string[]>>;
type Place = { owner: string; group: string; part: string };
const placeOf = (owner: string, card: string): Place => ({ owner, group: `ticks ${card}`, part: 'all' });

/** Without a key or storage there are none, and the card is written all the same. */
export const ticksOnDevice = (owner: string, card: string): Promise<Ticks> =>
  draftsOf<Ticks>(owner, placeOf(owner, card).group).then(
    ([draft]) => draft?.content ?? {},
    () => ({}),
  );

/** Where the device keeps nothing there is nothing to forget. */
export const forgetTicks = (owner: string, card: string): Promise<void> =>
  forgetDraft(placeOf(owner, card)).catch(() => undefined);

export class TickKeeper {
  constructor(
    private readonly place: { owner: string; card: string },
    private ticks: Ticks,
    readonly deviceWorks: boolean,
  ) {}

  of(subject: string): readonly string[] {
    return this.ticks[subject] ?? [];
  }

  /** Says whether this device took them. */
  async keep(subject: string, heard: readonly string[]): Promise<boolean> {
    this.ticks = { ...this.ticks, [subject]: heard };
    const draft = { ...placeOf(this.place.owner, this.place.card), at: Date.now(), content: this.ticks };
    return keepDrafts([draft]).then(
      () => true,
      () => false,
    );
  }
}

export const TicksContext = createContext<TickKeeper | null>(null);

/** The ticks of one question, and whether they outlive the page. */
export function useTicks(subject: string) {
  const keeper = use(TicksContext);
  if (!keeper) throw new Error('Key points are shown without the card that keeps their ticks.');
  const [heard, setHeard] = useState(() => keeper.of(subject));
  const [kept, setKept] = useState(keeper.deviceWorks);
  const toggle = (point: string) => {
    const next = heard.includes(point) ? heard.filter((each) => each !== point) : [...heard, point];
    setHeard(next);
    void keeper.keep(subject, next).then(setKept);
  };
  return { heard, kept, toggle };
}
