import { useCallback, useEffect, useState } from 'react';

/** Seconds left by the server's clock: this device only counts on from what the server said last. */
export function useTimeLeft(secondsAtFirst: number): { seconds: number; correct: (seconds: number) => void } {
  const [end, setEnd] = useState(() => Date.now() + secondsAtFirst * 1000);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  const correct = useCallback((seconds: number) => {
    setNow(Date.now());
    setEnd(Date.now() + seconds * 1000);
  }, []);
  return { seconds: Math.max(0, Math.ceil((end - now) / 1000)), correct };
}
