import { useEffect, useRef } from 'react';

/** When the control that had the focus goes as `step` changes, the focus goes to the element of this id. */
export function useKeptFocus(step: string, id: string): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    if (document.activeElement === document.body) document.getElementById(id)?.focus();
  }, [step, id]);
}
