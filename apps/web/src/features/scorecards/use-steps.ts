import { useCallback, useLayoutEffect, useRef } from 'react';
import * as z from 'zod/mini';
import { useSearchParams } from '../../platform/search-params.ts';
import { arrive, type Goal, subjectHere } from './focus.ts';
import type { Step } from './steps.ts';

const Search = z.object({ at: z.optional(z.string()) });

/** Which part is on screen (in the address, so that a reload stays there), and moving between them. */
export function useSteps(steps: readonly Step[]) {
  const [{ at: asked }, setSearch] = useSearchParams(Search);
  const at = (steps.find(({ id }) => id === asked) ?? steps.find(({ subjects }) => subjects.length > 0)!).id;
  const here = useRef(at);
  here.current = at;
  const goal = useRef<Goal>(undefined);

  const show = useCallback(
    (id: string, next: Goal) => {
      goal.current = next;
      if (id === here.current) reach(id, goal);
      else setSearch({ at: id });
    },
    [setSearch],
  );
  useLayoutEffect(() => reach(at, goal), [at]);

  const goTo = useCallback((id: string) => show(id, { to: 'card' }), [show]);
  const goToSubject = useCallback(
    (subject: string, to: Goal['to'] = 'card') => {
      const step = steps.find(({ subjects }) => subjects.includes(subject));
      if (step) show(step.id, { subject, to });
    },
    [steps, show],
  );
  const go = useCallback(
    (direction: 1 | -1, to: Goal['to']) => {
      const order = steps.flatMap(({ subjects }) => subjects);
      // From the briefing, which has no subject, one goes on to the first.
      const next = order[order.indexOf(subjectHere() ?? '') + direction];
      if (next) goToSubject(next, to);
    },
    [steps, goToSubject],
  );
  return { at, go, goTo, goToSubject };
}

export const sectionId = (id: string): string => `part-${id}`;

function reach(id: string, goal: React.RefObject<Goal | undefined>): void {
  const section = document.getElementById(sectionId(id));
  const wanted = goal.current;
  goal.current = undefined;
  if (section && wanted) arrive(section, wanted);
}
