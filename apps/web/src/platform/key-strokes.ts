/** Names of key presses, and how they are shown. */

const place = /^(?:Key|Digit)(.)$/;
const named = /^(?:[a-z]|.{2,})$/;
const sign = /^[?/[\].,]$/;

/** Names a key press: `j`, `?`, `mod+k`, `alt+1`, `mod+shift+enter`. */
export function strokeOf(event: KeyboardEvent): string {
  const key = keyOf(event);
  const held = [
    [event.ctrlKey || event.metaKey, 'mod'],
    [event.altKey, 'alt'],
    [event.shiftKey && key !== '?', 'shift'],
  ] as const;
  return [...held.filter(([down]) => down).map(([, name]) => name), key].join('+');
}

/**
 * The printed letter or sign counts where it is a Latin one; with Alt (which types other signs on some systems) and on
 * other alphabets the key's place on the keyboard does.
 */
function keyOf({ key, code, altKey }: KeyboardEvent): string {
  const printed = key.toLowerCase();
  if (!altKey && (named.test(printed) || sign.test(printed))) return printed;
  return place.exec(code)?.[1]?.toLowerCase() ?? printed;
}

/** Acts while typing too: it is held with a modifier, or it is Escape. */
export const isCommanding = (stroke: string): boolean => /^(mod|alt)\+|escape$/.test(stroke);

const typed = new Set([
  'text',
  'search',
  'email',
  'password',
  'url',
  'tel',
  'number',
  'date',
  'time',
  'datetime-local',
]);
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return typed.has(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

const apple = /mac|iphone|ipad/i.test(navigator.userAgent);
const shown: Record<string, string> = {
  mod: apple ? '⌘' : 'Ctrl',
  alt: apple ? '⌥' : 'Alt',
  shift: 'Shift',
  enter: 'Enter',
  escape: 'Esc',
  arrowdown: '↓',
  arrowup: '↑',
  arrowleft: '←',
  arrowright: '→',
  ' ': 'Space',
};
/** `mod+k` as the keys to show: ["Ctrl", "K"]. */
export const keyNames = (keys: string): string[] =>
  keys.split(/[+ ](?=.)/).map((key) => shown[key] ?? (key.length === 1 ? key.toUpperCase() : key));
