import type { Loop } from '@loopwright/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import * as z from 'zod/mini';
import { useSearchParams } from '../../platform/search-params.ts';
import { AssemblyResult, hopeless } from './assembly-result.tsx';
import { Behind } from './behind.tsx';
import { BuilderBar } from './builder-bar.tsx';
import { BuilderContext, type Overlay } from './builder-context.ts';
import styles from './builder-frame.module.css';
import { BuilderKeys } from './builder-keys.tsx';
import { BuilderOverlay } from './builder-overlay.tsx';
import { CoveragePanel } from './coverage-panel.tsx';
import { SessionList } from './session-list.tsx';
import { SessionPanel } from './session-panel.tsx';
import { UnsavedPanel } from './unsaved-panel.tsx';
import { useAssembly } from './use-assembly.ts';
import { useLoopEdits } from './use-loop-edits.ts';

const Search = z.object({ session: z.optional(z.string()) });

type Props = { loop: Loop; jobTitle: string; runs: boolean };
/** Sessions at the left, the selected one in the middle, what the loop covers at the right. */
export function BuilderFrame({ loop, jobTitle, runs }: Props) {
  const edits = useLoopEdits(loop);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [{ session: selected }] = useSearchParams(Search);
  const select = useSelect();
  const { shown, edit } = edits;
  const assembly = useAssembly(shown, runs, edit);
  const asked = hopeless(shown, assembly.assemble.data);
  const session = shown.sessions.find(({ id }) => id === selected) ?? shown.sessions[0];
  return (
    <BuilderContext value={{ loop: shown, jobTitle, runs, session, edit, select, open: setOverlay }}>
      <div className={styles.frame}>
        <BuilderBar edits={edits} assembly={assembly} blocked={asked !== undefined} />
        <UnsavedPanel edits={edits} />
        {runs && <Behind loop={shown} />}
        <AssemblyResult asked={asked} assembly={assembly} send={edits.send} />
        <div className={styles.columns}>
          <SessionList />
          {session && <SessionPanel key={session.id} session={session} />}
          <CoveragePanel />
        </div>
      </div>
      {runs && <BuilderKeys edits={edits} />}
      <BuilderOverlay overlay={overlay} onClose={() => setOverlay(null)} />
    </BuilderContext>
  );
}

/** The selected session is part of the address; the page stays where it is. */
function useSelect() {
  const navigate = useNavigate();
  return (session: string) =>
    void navigate({
      to: '.',
      search: ((before: object) => ({ ...before, session })) as never,
      replace: true,
      resetScroll: false,
      state: { keepFocus: true } as never,
    });
}
