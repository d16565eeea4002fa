/** After a navigation, reading starts at the new page's heading. */
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

const PATIENCE_MS = 5000;

/** Moves focus to the page's h1 once it is there, unless the reader has gone on meanwhile. */
export function focusHeading(): void {
  const started = document.activeElement;
  const deadline = Date.now() + PATIENCE_MS;
  const look = () => {
    if (document.activeElement !== started && document.activeElement !== document.body) return;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading) heading.focus({ preventScroll: true });
    else if (Date.now() < deadline) window.setTimeout(look, 50);
  };
  look();
}

/** A parameter of the address, such as `jobId` on `/jobs/$jobId`. */
export function useParam(name: string): string {
  const params = useParams({ strict: false }) as Record<string, string | undefined>;
  return params[name] ?? '';
}

/** A value that follows another one after a pause, for searching while typing. */
export function useSettled<T>(value: T, pauseMs = 250): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), pauseMs);
    return () => window.clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}

/** The value as it was before `holding` began, for as long as that lasts. */
export function useKeptWhile<T extends string>(holding: boolean, value: T): T {
  const [kept, setKept] = useState(value);
  if (!holding && kept !== value) setKept(value);
  return holding ? kept : value;
}

/**
 * Text of a search field whose settled value lives elsewhere, usually in the URL: committed after a pause, and following
 * when the other side changes (filters cleared, back button).
 */
export function useSearchText(committed: string, commit: (text: string) => void, pauseMs = 250) {
  const [text, setText] = useState(committed);
  const known = useRef(committed);
  useEffect(() => {
    if (committed === known.current) return;
    known.current = committed;
    setText(committed);
  }, [committed]);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (text === known.current) return;
      known.current = text;
      commit(text);
    }, pauseMs);
    return () => window.clearTimeout(timer);
  }, [text]);
  return [text, setText] as const;
}
