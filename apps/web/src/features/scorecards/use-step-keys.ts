import { type Command, useCommands } from '../../platform/keys.ts';
import { useClock } from '../../platform/time.ts';
import { type RatingValue, scale } from '../../ui/ratings.ts';
import { focusCard, focusNote, noteOf, subjectHere } from './focus.ts';
import { marks, stamp } from './marks.ts';
import type { Saver } from './saving/saver.ts';
import { OVERALL } from './steps.ts';

type Moves = { go: (step: 1 | -1, to: 'note' | 'card') => void; submit: () => void };

/** Everything on the card by keyboard. Inside a note only keys with Alt or Ctrl/⌘ act, by their place on the keyboard. */
export function useStepKeys(saver: Saver, { go, submit }: Moves): void {
  const clock = useClock();
  const rate = (rating: RatingValue) => {
    const subject = subjectHere();
    if (subject) saver.edit(subject, { rating, absence: null });
  };
  const nothing = () => {
    const subject = subjectHere();
    if (subject && subject !== OVERALL) saver.edit(subject, { rating: null, absence: absenceFor(subject) });
  };
  const mark = (index: number) => {
    const note = noteOf(subjectHere());
    if (note) stamp(note, marks[index]!, clock.time(new Date()));
  };
  const rating = (prefix: string): Command[] =>
    scale.map(({ value, word }) => ({
      keys: `${prefix}${value}`,
      label: `Rate “${word}”`,
      quiet: true,
      unlisted: prefix !== '',
      run: () => rate(value),
    }));
  useCommands('Scorecard', [
    ...rating(''),
    { keys: '0', label: 'Not asked, or no signal', quiet: true, run: nothing },
    { keys: 'j', label: 'Next', quiet: true, run: () => go(1, 'card') },
    { keys: 'k', label: 'Previous', quiet: true, run: () => go(-1, 'card') },
    { keys: 'n', label: 'Write in the note', quiet: true, run: () => focusNote(subjectHere()) },
    { keys: 's', label: 'Mark ★ strong evidence in the note', quiet: true, run: () => mark(0) },
    { keys: 'f', label: 'Mark ⚑ concern in the note', quiet: true, run: () => mark(1) },
  ]);
  useCommands('Scorecard, while writing', [
    { keys: 'escape', label: 'Leave the note', quiet: true, run: () => focusCard(subjectHere()) },
    { keys: 'alt+1–4', label: 'Rate (Alt Shift 1–4 on Linux)', quiet: true, inPlace: true, run: () => undefined },
    ...rating('alt+'),
    ...rating('alt+shift+'),
    { keys: 'alt+arrowdown', label: 'Next', quiet: true, run: () => go(1, 'note') },
    { keys: 'alt+arrowup', label: 'Previous', quiet: true, run: () => go(-1, 'note') },
    { keys: 'mod+enter', label: 'Next question', run: () => go(1, 'note') },
    { keys: 'mod+shift+enter', label: 'Submit scorecard', run: submit },
  ]);
}

const absenceFor = (subject: string) => (subject.startsWith('question:') ? 'not-asked' : 'no-signal');
