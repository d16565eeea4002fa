import type { LoopTemplate } from '@loopwright/contracts';
import { counted, duration } from '../../platform/words.ts';

export { counted, duration };

export const totalMinutes = ({ sessions }: LoopTemplate): number =>
  sessions.reduce((sum, { minutes }) => sum + minutes, 0);

export const range = ({ from, to }: { from: number; to: number }): string =>
  from === to ? String(to) : `${from}–${to}`;

export const jobsFollow = (jobs: number): string =>
  jobs === 0 ? 'no open job follows it' : `${counted(jobs, 'open job')} follow${jobs === 1 ? 's' : ''} it`;
