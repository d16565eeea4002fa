import type { RubricUse } from '@loopwright/contracts';

type Flight = RubricUse['candidates'];
const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const sum = (of: Flight, part: 'moves' | 'keeps'): number => of.reduce((total, each) => total + each[part], 0);

/** "Ada Park, Jo Lind and 3 more" */
export function flightInWords(candidates: Flight): string {
  if (candidates.length === 0) return 'nobody';
  const names = candidates.slice(0, 3).map(({ name }) => name);
  return candidates.length > 3 ? `${names.join(', ')} and ${candidates.length - 3} more` : names.join(', ');
}

export const interviewsInWords = (candidates: Flight): string =>
  [counted(sum(candidates, 'moves'), 'to come', 'to come'), counted(sum(candidates, 'keeps'), 'begun', 'begun')].join(
    ', ',
  );

export const elsewhereInWords = (jobs: number): string =>
  `${counted(jobs, 'open job')} that you cannot see ${jobs === 1 ? 'uses' : 'use'} this rubric too.`;

/** What a change does to the candidates of one job, in a sentence; what to mind when both versions were used. */
export function effectInWords(candidates: Flight, reached: boolean): string {
  const moves = sum(candidates, 'moves');
  const keeps = sum(candidates, 'keeps');
  if (!reached) return moves + keeps === 0 ? 'stays as it is' : 'stays as it is for everyone in flight';
  if (moves + keeps === 0) return 'nobody is in flight; the next candidates meet the new version';
  const parts = [
    moves > 0 && `${counted(moves, 'interview')} to come ${moves === 1 ? 'moves' : 'move'} to the new version`,
    keeps > 0 &&
      `${counted(keeps, 'interview')} that ${keeps === 1 ? 'has' : 'have'} begun ${keeps === 1 ? 'keeps' : 'keep'} the old one`,
  ].filter(Boolean);
  return parts.join('; ');
}

/** Whether candidates of one job would be rated by two versions, so that comparing them needs care. */
export const isMixed = (candidates: Flight, reached: boolean): boolean => reached && sum(candidates, 'keeps') > 0;

/** "2 interviews keep version 1" */
export const stayingInWords = ({ version, interviews }: RubricUse['staying'][number]): string =>
  `${counted(interviews, 'interview')} ${interviews === 1 ? 'keeps' : 'keep'} version ${version}`;
