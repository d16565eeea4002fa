export function fingerprint(root: string, paths: string[]): string;
export function isFresh(stamp: string, wanted: string, outputs: string[]): boolean;
export function setStamp(stamp: string, built: string): void;
export function clearStamp(stamp: string): void;
