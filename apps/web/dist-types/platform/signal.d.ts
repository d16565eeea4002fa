/** A thing that happens, and those who want to know. */
export declare function signal(): {
    raise: () => void;
    subscribe: (listener: () => void) => () => undefined;
};
/** A value outside React that components can follow with `useSyncExternalStore`. */
export declare function store<T>(first: T): {
    get: () => T;
    set: (next: T) => void;
    subscribe: (listener: () => void) => () => undefined;
};
