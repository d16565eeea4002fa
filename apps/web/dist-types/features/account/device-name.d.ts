/** "Firefox on Linux" from what a browser says of itself; what is not a browser keeps its own words. */
export declare function deviceName(told: string): string;
