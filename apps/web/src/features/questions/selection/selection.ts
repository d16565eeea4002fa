/** Questions that someone picked out, over searches and pages: for a loop, or to change them together. */
import type { QuestionListItem } from '@loopwright/contracts';
import { useSyncExternalStore } from 'react';
import { store } from '../../../platform/signal.ts';

export type Picked = Pick<QuestionListItem, 'id' | 'title' | 'status' | 'minutes' | 'stages'>;

const picked = store<readonly Picked[]>([]);
let owner = '';

/** Picks lie in this tab's storage, under their owner, so that a reload keeps them and nobody else sees them. */
export function usePicks(userId: string): readonly Picked[] {
  if (owner !== userId) {
    owner = userId;
    picked.set(stored());
  }
  return useSyncExternalStore(picked.subscribe, picked.get);
}

const slim = ({ id, title, status, minutes, stages }: Picked): Picked => ({
  ...{ id, title, status, minutes, stages },
});
const set = (next: readonly Picked[]): void => {
  picked.set(next.map(slim));
  try {
    sessionStorage.setItem(keyOf(), JSON.stringify(picked.get()));
  } catch {
    // Storage may be switched off; the picks then last as long as the page.
    return;
  }
};

export const pick = (questions: readonly Picked[]): void =>
  set([...picked.get(), ...questions.filter(({ id }) => !picked.get().some((each) => each.id === id))]);
export const unpick = (ids: readonly string[]): void => set(picked.get().filter(({ id }) => !ids.includes(id)));
/** Picked questions that have changed, as they are now; others that are not picked stay so. */
export const repick = (questions: readonly Picked[]): void =>
  set(picked.get().map((each) => questions.find(({ id }) => id === each.id) ?? each));
export const togglePick = (question: Picked): void =>
  picked.get().some(({ id }) => id === question.id) ? unpick([question.id]) : pick([question]);

const keyOf = () => `loopwright.picked.${owner}`;
function stored(): readonly Picked[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(keyOf()) ?? '[]');
    // Picks of an older version do not tell their stages.
    return Array.isArray(found) ? (found as Picked[]).filter(({ stages }) => Array.isArray(stages)) : [];
  } catch {
    return [];
  }
}
