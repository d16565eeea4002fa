import { useEffect, useRef, useState } from 'react';
import { type Claim, claimSeat, type Seat } from './saving/seat.ts';

/** Whether this tab may write, and how to take the pen from another tab. */
export function useSeat(name: string, handOver: () => Promise<unknown>): { seat: Seat; takeOver: () => void } {
  const [seat, setSeat] = useState<Seat>('asking');
  const claim = useRef<Claim>(undefined);
  const latest = useRef(handOver);
  latest.current = handOver;
  useEffect(() => {
    const mine = claimSeat(name, { onChange: setSeat, handOver: () => latest.current() });
    claim.current = mine;
    return () => mine.leave();
  }, [name]);
  return { seat, takeOver: () => claim.current?.takeOver() };
}
