import type { Check, CheckState } from '@loopwright/contracts';

type Words = { text: string; tone: 'neutral' | 'ok' | 'warn' | 'info' };
const words: Record<CheckState, Words> = {
  created: { text: 'Not started', tone: 'neutral' },
  started: { text: 'Under way', tone: 'info' },
  submitted: { text: 'Handed in', tone: 'ok' },
  expired: { text: 'Expired, never started', tone: 'warn' },
  withdrawn: { text: 'Withdrawn', tone: 'neutral' },
};

export function stateWords({ state, endedBy }: Pick<Check, 'state' | 'endedBy'>): Words | null {
  if (state === null) return null;
  return state === 'submitted' && endedBy === 'time' ? { text: 'Time ran out', tone: 'ok' } : words[state];
}

export const questionsInWords = (n: number): string => `${n} question${n === 1 ? '' : 's'}`;

/** "12 min", "under a minute": seconds would promise a precision that means nothing. */
export function takenWords(seconds: number): string {
  return seconds < 60 ? 'under a minute' : `${Math.round(seconds / 60)} min`;
}

/** Text of a message that brings the link; the server sends no mail. */
export const messageWith = (link: string, { minutes, expires }: { minutes: number; expires: string }): string =>
  [
    'Hello,',
    '',
    `here is a short knowledge check for your application. It takes ${minutes} minutes once you start it, in any browser, also on a phone, and needs no account:`,
    '',
    link,
    '',
    `Please start it before ${expires}. You can close the page and go on later by the same link; the clock goes on meanwhile. Nothing but your choices and the times of starting and handing in is stored.`,
    '',
    'If you need more time, or another form, please tell us before you start.',
  ].join('\n');

type Short = { drawn: number; available: number; level: boolean; topics: boolean };
/** Why fewer questions were drawn than were wanted: too few fit, and some that fit cannot come in. */
export function shortWords({ drawn, available, level, topics }: Short): string {
  const where = [level && 'this level', topics && 'these topics'].filter(Boolean).join(' and ') || 'a check';
  const fitting = `${available} approved choice ${available === 1 ? 'question fits' : 'questions fit'} ${where}`;
  const left = available - drawn;
  if (left <= 0) return `Only ${fitting}.`;
  const [was, says] = left === 1 ? ['was', 'says'] : ['were', 'say'];
  return `Only ${fitting}, and ${left} of them ${was} taken out here or ${says} nearly the same as one that is in.`;
}
