/** A thing that happens, and those who want to know. */
export function signal() {
  const listeners = new Set<() => void>();
  return {
    raise: () => listeners.forEach((listener) => listener()),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A value outside React that components can follow with `useSyncExternalStore`. */
export function store<T>(first: T) {
  let value = first;
  const changed = signal();
  return {
    get: () => value,
    set: (next: T) => {
      if (Object.is(next, value)) return;
      value = next;
      changed.raise();
    },
    subscribe: changed.subscribe,
  };
}
