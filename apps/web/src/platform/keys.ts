/** Keyboard commands: one listener, one registry, read by the list of keys and by the command palette. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isCommanding, isTyping, strokeOf } from './key-strokes.ts';
import { signal } from './signal.ts';
import { preference } from './theme.ts';

export { keyNames } from './key-strokes.ts';

export type Command = {
  /** Undefined: only in the palette. `mod+k`, `?`, `j`, `g h` (one after the other), `alt+1`, `mod+shift+enter`, `escape`. */
  keys?: string;
  label: string;
  run: () => void;
  /** Works while a dialog is open. */
  inDialogs?: boolean;
  /** Not offered in the palette (moving within a list). */
  quiet?: boolean;
  /** Acted upon by the focused part of the page itself; only listed here. */
  inPlace?: boolean;
  /** Works without a line in the list of keys: another one stands for it. */
  unlisted?: boolean;
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
    const mine = latest.current.map((command, index) => ({
      ...command,
      group,
      run: () => latest.current[index]?.run(),
    }));
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
  const stroke = strokeOf(event);
  if (!isMeant(event, stroke)) return;
  const command = (first && find(`${first} ${stroke}`)) || find(stroke);
  const starts = !command && !first && commands.some(({ keys }) => keys?.startsWith(`${stroke} `));
  remember(starts ? stroke : '');
  if (!command) return;
  event.preventDefault();
  command.run();
}

/** Undo and its like belong to the text while someone writes. */
const ofTheText = /^mod\+(shift\+)?[zyxcva]$/;

/** Neither answered already, nor part of writing, nor switched off. */
function isMeant(event: KeyboardEvent, stroke: string): boolean {
  if (event.defaultPrevented || event.isComposing || (event.repeat && !mayRepeat.test(stroke))) return false;
  if (isCommanding(stroke)) return !(ofTheText.test(stroke) && isTyping(event.target));
  return !isTyping(event.target) && (stroke.length > 1 || preference('letters') === 'on');
}

/** The newest registration wins: a panel's command over its page's, a page's over the shell's. */
function find(keys: string): Registered | undefined {
  const modal = document.querySelector('dialog:modal') !== null;
  return commands.findLast((command) => command.keys === keys && !command.inPlace && (!modal || command.inDialogs));
}

function remember(stroke: string): void {
  first = stroke;
  window.clearTimeout(forget);
  if (stroke) forget = window.setTimeout(() => (first = ''), SEQUENCE_MS);
}

window.addEventListener('keydown', onKeyDown);
