/** When words go to the server: a rest of two seconds after the last change, and never later than ten after the first. */
export declare const sendDelay: (firstChange: number, now: number) => number;
/** Words reach the device within this time, also while someone types without a rest. */
export declare const DEVICE_MS = 250;
/** Before the next try, after so many failures in a row. */
export declare const retryDelay: (failures: number) => number;
