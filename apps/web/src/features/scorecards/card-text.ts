import type { Kit } from '@loopwright/contracts';
import { pointOf } from '../../ui/ratings.ts';
import { absenceText } from './absence.ts';
import type { Saver } from './saving/saver.ts';
import { sameWords, blank } from './saving/words.ts';
import { subjectNames } from './steps.ts';

/** The whole card as plain text, for copying it to a safe place. */
export function cardText(kit: Kit, saver: Pick<Saver, 'entry'>): string {
  const { candidate, title } = kit.interview;
  const parts = [...subjectNames(kit)].map(([subject, name]) => {
    const { words } = saver.entry(subject);
    if (sameWords(words, blank)) return '';
    const verdict = words.rating === null ? absenceText(words.absence) : pointOf(words.rating).word;
    return `${name} (${verdict})\n${words.note}`.trim();
  });
  return [`${candidate.name} · ${title}`, ...parts.filter((part) => part !== '')].join('\n\n');
}
