export declare const themes: readonly ["system", "light", "dark"];
export type Theme = (typeof themes)[number];
export declare const densities: readonly ["comfortable", "compact"];
export type Density = (typeof densities)[number];
declare const preferences: {
    theme: {
        get: () => "system" | "light" | "dark";
        set: (next: "system" | "light" | "dark") => void;
        subscribe: (listener: () => void) => () => undefined;
    };
    density: {
        get: () => "comfortable" | "compact";
        set: (next: "comfortable" | "compact") => void;
        subscribe: (listener: () => void) => () => undefined;
    };
    /** `on`: single letters act outside of fields. */
    letters: {
        get: () => "off" | "on";
        set: (next: "off" | "on") => void;
        subscribe: (listener: () => void) => () => undefined;
    };
    nav: {
        get: () => "wide" | "narrow";
        set: (next: "wide" | "narrow") => void;
        subscribe: (listener: () => void) => () => undefined;
    };
};
type Preferences = {
    [K in keyof typeof preferences]: ReturnType<(typeof preferences)[K]['get']>;
};
export declare function preference<K extends keyof Preferences>(name: K): Preferences[K];
export declare function usePreference<K extends keyof Preferences>(name: K): Preferences[K];
export declare function setPreference<K extends keyof Preferences>(name: K, value: Preferences[K]): void;
export {};
