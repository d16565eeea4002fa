import { useEffect } from 'react';

let typed = '';

/** What was typed before the palette's code was there. */
export const earlyLetters = (): string => typed;
export function forgetEarlyLetters(): void {
  typed = '';
}

/** Stands in for the palette while its code is fetched: keeps letters from the page, and for the palette. */
export function EarlyLetters({ onClose }: { onClose: () => void }) {
  useEffect(() => {
    const keep = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey) return;
      if (key === 'Escape') onClose();
      else if (key === 'Backspace') typed = typed.slice(0, -1);
      else if (key.length === 1) typed += key;
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', keep, true);
    return () => window.removeEventListener('keydown', keep, true);
  }, []);
  return null;
}
