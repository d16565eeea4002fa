import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { IconAlertTriangle, IconCircleCheck, IconX } from './icons.ts';
import styles from './toasts.module.css';

type Toast = {
  id: number;
  text: string;
  tone: 'ok' | 'problem';
  action: { label: string; run: () => void } | undefined;
  of: string | undefined;
};
let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();
const set = (next: readonly Toast[]) => {
  toasts = next;
  listeners.forEach((listener) => listener());
};
const subscribe = (listener: () => void) => (listeners.add(listener), () => void listeners.delete(listener));

const PLAIN_MS = 5000;
const UNDO_MS = 10_000;
const MOST = 3;

type ToastOptions = {
  undo?: () => void;
  tone?: Toast['tone'];
  action?: { label: string; run: () => void };
  /** What the act was done to, for `dropUndo`. */
  of?: string;
};
/** Says what happened. `undo` adds a button, and Ctrl/⌘ Z, for ten seconds. */
export function toast(text: string, { undo, tone = 'ok', action, of }: ToastOptions = {}): void {
  const next: Toast = { id: nextId++, text, tone, action: undo ? { label: 'Undo', run: undo } : action, of };
  set([...toasts, next].slice(-MOST));
}
const dismiss = (id: number) => set(toasts.filter((each) => each.id !== id));

/** What was done to something can no longer be undone step by step: it has become something else meanwhile. */
export const dropUndo = (of: string): void =>
  set(toasts.filter((each) => each.of !== of || each.action?.label !== 'Undo'));

/** Takes back the newest act that still can be; false when there is none. */
export function undoLast(): boolean {
  const last = toasts.findLast(({ action }) => action?.label === 'Undo');
  if (!last) return false;
  dismiss(last.id);
  last.action!.run();
  return true;
}

/** Mounted once by the app. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  const region = useRef<HTMLDivElement>(null);
  // Shown anew each time, so that it lies above a dialog that was opened meanwhile.
  useEffect(() => {
    region.current?.hidePopover();
    if (shown.length > 0) region.current?.showPopover();
  }, [shown]);
  return (
    <div ref={region} popover="manual" className={styles.region}>
      <div role="status" aria-live="polite" className={styles.list}>
        {shown.map((each) => (
          <ToastCard key={each.id} {...each} />
        ))}
      </div>
    </div>
  );
}

function ToastCard({ id, text, tone, action }: Toast) {
  const timer = useRef<number>(undefined);
  const stop = () => window.clearTimeout(timer.current);
  const start = () => {
    stop();
    timer.current = window.setTimeout(() => dismiss(id), action ? UNDO_MS : PLAIN_MS);
  };
  useEffect(() => (start(), stop), []);
  const act = () => {
    dismiss(id);
    action?.run();
  };
  return (
    <div
      className={styles.toast}
      data-tone={tone}
      onPointerEnter={stop}
      onPointerLeave={start}
      onFocus={stop}
      onBlur={start}
    >
      {tone === 'ok' ? <IconCircleCheck aria-hidden="true" /> : <IconAlertTriangle aria-hidden="true" />}
      <span className={styles.text}>{text}</span>
      {action && (
        <Button size="small" onClick={act}>
          {action.label}
        </Button>
      )}
      <IconButton label="Dismiss" icon={<IconX />} onClick={() => dismiss(id)} />
    </div>
  );
}
