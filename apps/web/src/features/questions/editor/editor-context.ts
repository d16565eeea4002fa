/** What the fields of the editor share: the words, how to change them, and what is still missing. */
import type { QuestionContent } from '@loopwright/contracts';
import { createContext, use } from 'react';

export type Missing = { path: readonly (string | number)[]; message: string };
export type Editing = {
  content: QuestionContent;
  change: (patch: Partial<QuestionContent>) => void;
  /** What stands in the way of approval, beside its field; empty until somebody asked for it. */
  missing: readonly Missing[];
  /** Null until a new question was saved for the first time. */
  questionId: string | null;
};
export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error('A field of the editor stands outside of it.');
  return editing;
}

/** What is missing at a field: the first sentence that names it or something inside it. */
export function useMissingAt(path: string): string | undefined {
  const found = useEditing().missing.find(
    ({ path: at }) => pathText(at) === path || pathText(at).startsWith(`${path}.`),
  );
  return found && sentence(found.message);
}
export const pathText = (path: readonly (string | number)[]): string => path.join('.');

export const sentence = (text: string): string => {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
};

/** Marks the place of a field, so that the list of what is missing can lead to it. */
export const at = (path: string) => ({ 'data-path': path });

/** Moves to the field that a path names, or to the nearest one that holds it. */
export function goToField(path: readonly (string | number)[]): void {
  for (let length = path.length; length > 0; length -= 1) {
    const place = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(pathText(path.slice(0, length)))}"]`);
    const field = place?.querySelector<HTMLElement>('input, textarea, select, button');
    if (!place || !field) continue;
    place.scrollIntoView({ block: 'center' });
    field.focus({ preventScroll: true });
    return;
  }
}
