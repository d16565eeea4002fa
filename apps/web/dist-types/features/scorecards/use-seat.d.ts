import { type Seat } from './saving/seat.ts';
/** Whether this tab may write, and how to take the pen from another tab. */
export declare function useSeat(name: string, handOver: () => Promise<unknown>): {
    seat: Seat;
    takeOver: () => void;
};
