import type { Kit } from '@loopwright/contracts';
import { useCallback, useState } from 'react';
import { gapsIn, mayBeSubmitted } from './gaps.ts';
import type { Saver } from './saving/saver.ts';
import type { Doubts } from './submit-doubts.tsx';

/** Stands between the button and the submission: what deserves a second thought is asked about first. */
export function useDoubts(saver: Saver, kit: Kit, submit: () => Promise<void>) {
  const [doubts, setDoubts] = useState<Doubts | null>(null);
  const close = useCallback(() => setDoubts(null), []);
  const ask = useCallback(() => {
    const said = (subject: string) => saver.entry(subject).words;
    const found = { gaps: gapsIn(kit, said), early: Date.now() < Date.parse(kit.interview.startsAt) };
    if (mayBeSubmitted(said) && (found.early || found.gaps.length > 0)) setDoubts(found);
    else void submit();
  }, [saver, kit, submit]);
  const confirm = useCallback(() => {
    setDoubts(null);
    void submit();
  }, [submit]);
  return { doubts, ask, confirm, close };
}
