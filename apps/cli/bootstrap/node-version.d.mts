export function oldNode(version: string): string | undefined;
export function refuseOldNode(): void;
