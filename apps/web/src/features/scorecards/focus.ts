/** Finding one's way on the card: subjects carry `data-subject`, notes `data-note`. */
const visible = (selector: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.closest('[hidden]') === null);

const cardOf = (subject: string | undefined): HTMLElement | undefined =>
  visible('[data-subject]').find(({ dataset }) => dataset['subject'] === subject);

export const noteOf = (subject: string | undefined): HTMLTextAreaElement | null =>
  cardOf(subject)?.querySelector<HTMLTextAreaElement>('textarea[data-note]') ?? null;

/** The subject with the focus, else the first one on screen. */
export function subjectHere(): string | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-subject]') ?? visible('[data-subject]')[0];
  return focused?.dataset['subject'];
}

export const focusNote = (subject: string | undefined): void => noteOf(subject)?.focus();
export const focusCard = (subject: string | undefined): void => cardOf(subject)?.focus({ preventScroll: true });

export type Goal = { subject?: string; to: 'note' | 'card' | 'conflict' };
/** After a part has come on screen: its beginning is in sight, and so is the note if that is where one goes on. */
export function arrive(section: HTMLElement, { subject, to }: Goal): void {
  const first = section.querySelector<HTMLElement>('[data-subject]');
  const card = cardOf(subject) ?? first ?? section;
  (card === first ? section : card).scrollIntoView({ block: 'start' });
  if (to === 'conflict') return card.querySelector<HTMLElement>('[data-conflict] button')?.focus();
  const note = to === 'note' ? noteOf(card.dataset['subject']) : null;
  if (note) return focusInSight(note);
  const start = subject ? card : headOf(section);
  start?.focus({ preventScroll: true });
}

const headOf = (section: HTMLElement): HTMLElement | null => section.querySelector('[data-start], [data-subject]');

function focusInSight(note: HTMLElement): void {
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: 'nearest' });
}

/** The first field with a fault, named by `data-field`. */
export const focusField = (name: string): void => visible(`[data-field="${CSS.escape(name)}"]`)[0]?.focus();
