import type { RubricText } from '@loopwright/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { draftsOf, forgetDraft, keepDrafts } from '../../platform/drafts.ts';
import { useMe } from '../../platform/session.tsx';

/** A rubric as someone is writing it, and the version that it was written over. */
export type Written = { text: RubricText; base: number };
const KEEP_AFTER_MS = 600;

/**
 * Words that are not published yet, kept on this device so that a closed tab does not lose them. `found` is what was
 * kept earlier, or null; undefined while looking. `keeps` is false where the browser refuses storage.
 */
export function useKeptText(stage: string) {
  const owner = useMe().user.id;
  const group = `rubric ${stage}`;
  const [found, setFound] = useState<Written | null>();
  const [keeps, setKeeps] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    let here = true;
    draftsOf<Written>(owner, group).then(
      ([draft]) => here && setFound(draft?.content ?? null),
      () => {
        if (!here) return;
        setKeeps(false);
        setFound(null);
      },
    );
    return () => {
      here = false;
    };
  }, [owner, group]);

  const keep = useCallback(
    (content: Written) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        keepDrafts([{ owner, group, part: 'text', at: Date.now(), content }]).catch(() => setKeeps(false));
      }, KEEP_AFTER_MS);
    },
    [owner, group],
  );
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    return forgetDraft({ owner, group, part: 'text' }).catch(() => setKeeps(false));
  }, [owner, group]);
  return { found, keeps, keep, forget };
}
