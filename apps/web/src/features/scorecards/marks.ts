/** Quick marks in a note: when, and what kind. */
export type Mark = { sign: '★' | '⚑' | '?'; word: string };
export const marks: readonly Mark[] = [
  { sign: '★', word: 'Strong evidence' },
  { sign: '⚑', word: 'Concern' },
  { sign: '?', word: 'Follow up' },
];

/** What is put in at the cursor: on a line of its own, ready for the words after it. */
export function stampText(before: string, sign: Mark['sign'], time: string): string {
  const newLine = before === '' || before.endsWith('\n') ? '' : '\n';
  return `${newLine}[${time} ${sign}] `;
}

/** Types a mark into the note as a person would, so that undo takes it back. */
export function stamp(box: HTMLTextAreaElement, { sign }: Mark, time: string): void {
  const wasInside = document.activeElement === box;
  box.focus();
  if (!wasInside && box.selectionEnd === 0) box.setSelectionRange(box.value.length, box.value.length);
  const text = stampText(box.value.slice(0, box.selectionStart), sign, time);
  if (!document.execCommand('insertText', false, text)) insertWithoutUndo(box, text);
}

function insertWithoutUndo(box: HTMLTextAreaElement, text: string): void {
  const { selectionStart: from, selectionEnd: to, value } = box;
  // React hears of a change only through the setter of the element's class.
  const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!;
  setter.call(box, value.slice(0, from) + text + value.slice(to));
  box.setSelectionRange(from + text.length, from + text.length);
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
