export type Connection = 'online' | 'offline' | 'unreachable';
export declare const useConnection: () => Connection;
export declare function reportReachable(): void;
export declare function reportUnreachable(): void;
