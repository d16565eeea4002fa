/** Keyboard commands: one listener, one registry, read by the list of keys and by the command palette. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { signal } from './signal.ts';
import { preference } from './theme.ts';

export type Command = {
  /** Undefined: only in the palette. `mod+k`, `?`, `j`, `g h` (one after the other), `alt+1`, `mod+shift+enter`, `escape`. */
  keys?: string;
  label: string;
  run: () => void;
  /** Works while a dialog is open. */
  inDialogs?: boolean;
  /** Not offered in the palette (moving within a list). */
  quiet?: boolean;
};
export type Registered = Command & { group: string };

let commands: readonly Registered[] = [];
const changed = signal();
const replace = (next: readonly Registered[]) => {
  commands = next;
  changed.raise();
};

/** Registers commands while the component is on screen. Handlers may change freely; keys and labels by content. */
export function useCommands(group: string, list: readonly Command[]): void {
  const latest = useRef(list);
  latest.current = list;
  const shape = list.map(({ keys, label }) => `${keys} ${label}`).join('|');
  useEffect(() => {
    const mine = latest.current.map((command, index) => ({ ...command, group, run: () => latest.current[index]?.run() }));
    replace([...commands, ...mine]);
    return () => replace(commands.filter((command) => !mine.includes(command)));
  }, [group, shape]);
}

export const useAllCommands = () => useSyncExternalStore(changed.subscribe, () => commands);

const SEQUENCE_MS = 1200;
const mayRepeat = /^(j|k|arrow\w+)$/;
let first = '';
let forget: number | undefined;

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const stroke = strokeOf(event);
  if (event.repeat && !mayRepeat.test(stroke)) return;
  const bare = !/^(mod|alt)|escape/.test(stroke);
  if (bare && (isTyping(event.target) || (stroke.length === 1 && preference('letters') === 'off'))) return;
  const command = find(first ? `${first} ${stroke}` : stroke) ?? (first ? find(stroke) : undefined);
  const starts = !first && commands.some(({ keys }) => keys?.startsWith(`${stroke} `));
  remember(command || !starts ? '' : stroke);
  if (!command) return;
  event.preventDefault();
  command.run();
}

/** The newest registration wins: a panel's command over its page's, a page's over the shell's. */
function find(keys: string): Registered | undefined {
  const modal = document.querySelector('dialog:modal') !== null;
  return commands.findLast((command) => command.keys === keys && (!modal || command.inDialogs));
}

function remember(stroke: string): void {
  first = stroke;
  window.clearTimeout(forget);
  if (stroke) forget = window.setTimeout(() => (first = ''), SEQUENCE_MS);
}

/**
 * Names a key press. The printed letter counts where it is a Latin one; with Alt (which types other signs on some
 * systems) and on other alphabets the key's place on the keyboard does.
 */
function strokeOf(event: KeyboardEvent): string {
  const printed = event.key.toLowerCase();
  const place = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1]?.toLowerCase();
  const plain = !event.altKey && (/^[a-z]$/.test(printed) || printed.length > 1 || place === undefined);
  const key = /^[?/[\].,]$/.test(printed) && !event.altKey ? printed : plain ? printed : (place ?? printed);
  const mod = event.ctrlKey || event.metaKey;
  const shift = event.shiftKey && key !== '?';
  return [mod && 'mod', event.altKey && 'alt', shift && 'shift', key].filter(Boolean).join('+');
}

const typed = new Set(['text', 'search', 'email', 'password', 'url', 'tel', 'number', 'date', 'time', 'datetime-local']);
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return typed.has(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

window.addEventListener('keydown', onKeyDown);

const apple = /mac|iphone|ipad/i.test(navigator.userAgent);
const words: Record<string, string> = { mod: apple ? '⌘' : 'Ctrl', alt: apple ? '⌥' : 'Alt', shift: 'Shift', enter: 'Enter', escape: 'Esc', arrowdown: '↓', arrowup: '↑', ' ': 'Space' };
/** `mod+k` as the keys to show: ["Ctrl", "K"]. */
export const keyNames = (keys: string): string[] =>
  keys.split(/[+ ](?=.)/).map((key) => words[key] ?? (key.length === 1 ? key.toUpperCase() : key));
