/** Joins class names, leaving out what is false or missing. */
export declare const classes: (...names: unknown[]) => string;
