import type { AnswerChange, PanelCard } from '@loopwright/contracts';

type Content = Pick<AnswerChange, 'rating' | 'absence' | 'note'>;

/** What a subject names, if it is not the card as a whole. */
export function namedBy(subject: string): { questionId: string | null; criterion: string | null } {
  const [kind, name] = subject.split(':');
  return { questionId: kind === 'question' ? name! : null, criterion: kind === 'criterion' ? name! : null };
}

/** The same words, sent again because the answer to the first sending was lost on the way. */
export function isRepeated(change: AnswerChange, current: Content & { version: number }): boolean {
  const same = (['rating', 'absence', 'note'] as const).every((part) => change[part] === current[part]);
  return same && current.version === change.version + 1;
}

/** What a card still needs before it can be submitted, as paths into the card. */
export function missingIn(
  overall: Pick<Content, 'rating' | 'note'> | undefined,
): { path: string[]; message: string }[] {
  const rating = { path: ['overall', 'rating'], message: 'choose a recommendation' };
  const note = { path: ['overall', 'note'], message: 'write a summary' };
  return [
    ...(overall?.rating == null ? [rating] : []),
    ...(overall === undefined || overall.note.trim() === '' ? [note] : []),
  ];
}

/**
 * How a panelist's card is shown. Whoever still owes a card of their own is told nothing of the others, not even
 * whether they are done; else a card that cannot be seen is one that has not been submitted.
 */
export function shownAs(seat: { visible: boolean; own: boolean }, withheld: boolean): PanelCard['state'] {
  if (seat.visible) return 'submitted';
  return withheld && !seat.own ? 'hidden' : 'due';
}
