/** Dates and times in a zone, as people read them. */
export declare const browserZone: () => string;
export declare const timeZones: () => string[];
/** "3 days ago", "in 20 minutes", "just now". */
export declare function relativeTime(instant: string | Date, now?: number): string;
/** Whole days since an instant, for "12 days in stage". */
export declare const daysSince: (instant: string, now?: number) => number;
export type Clock = ReturnType<typeof clockIn>;
/** Formats for one zone. */
export declare function clockIn(zone: string): {
    zone: string;
    /** "21 Nov 2026" */
    date: (instant: string | Date) => string;
    /** "Sat 21 Nov" */
    day: (instant: string | Date) => string;
    /** "14:45" */
    time: (instant: string | Date) => string;
    /** "21 Nov 2026, 14:45" */
    dateTime: (instant: string | Date) => string;
    /** "Saturday 21 November 2026 at 14:45 GMT+1", for a `title` or a label */
    full: (instant: string | Date) => string;
    /** "2026-11-21": equal for instants of the same day in this zone */
    dayKey: (instant: string | Date) => string;
    /** Value of a `datetime-local` input for an instant, and back. */
    toInput: (instant: string) => string;
    fromInput: (value: string) => string;
};
