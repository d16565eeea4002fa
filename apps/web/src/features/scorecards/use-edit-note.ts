import type { Checklist } from '@loopwright/contracts';
import { toast } from '../../ui/toasts.tsx';
import { readForm, type StepValue, writeForm } from './note-form.ts';
import { useSaver } from './saver-context.ts';

/** As long as a note may be; the same limit as of the field it stands in. */
export const LONGEST_NOTE = 20_000;

/** Changes one step of a form in the note as it is at that moment, so that words typed meanwhile stay. */
export function useEditNote(subject: string, form: Checklist) {
  const saver = useSaver();
  const change = (index: number, value: StepValue) => {
    const { note } = saver.entry(subject).words;
    const next = writeForm(note, form, readForm(note, form).with(index, value));
    if (next.length > LONGEST_NOTE) toast('This note is full. Shorten it to write more.', { tone: 'problem' });
    else saver.edit(subject, { note: next });
  };
  return { change, leave: () => saver.sendNow(subject) };
}
