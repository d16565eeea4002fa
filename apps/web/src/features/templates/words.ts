import type { LoopTemplate } from '@loopwright/contracts';

export const totalMinutes = ({ sessions }: LoopTemplate): number =>
  sessions.reduce((sum, { minutes }) => sum + minutes, 0);

/** 330 → "5 h 30 min". */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ');
}

export const range = ({ from, to }: { from: number; to: number }): string =>
  from === to ? String(to) : `${from}–${to}`;

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
export const jobsFollow = (jobs: number): string =>
  jobs === 0 ? 'no open job follows it' : `${counted(jobs, 'open job')} follow${jobs === 1 ? 's' : ''} it`;
