/** One tab writes a card at a time. The others wait in line and may ask for the seat. */
export type Seat = 'asking' | 'mine' | 'elsewhere';
export type Claim = {
    takeOver: () => void;
    leave: () => void;
};
type Handlers = {
    onChange: (seat: Seat) => void;
    /** Brings everything to the server before another tab goes on. */
    handOver: () => Promise<unknown>;
};
/**
 * Takes the seat, or waits for it. Without locks (pages that came without HTTPS) every tab writes, and the server's
 * versions keep the tabs from overwriting each other.
 */
export declare function claimSeat(name: string, handlers: Handlers): Claim;
export {};
