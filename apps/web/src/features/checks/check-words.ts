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

type Short = { wanted: number; available: number; narrowed: boolean };
/** Why fewer questions were drawn than were wanted. */
export function shortWords({ wanted, available, narrowed }: Short): string {
  if (available >= wanted)
    return 'The others that fit were taken out here, or say nearly the same as one that is in, which would give its answer away.';
  const fitting = available === 1 ? '1 approved choice question' : `${available} approved choice questions`;
  return narrowed
    ? `Only ${fitting} fit this level and these topics: choose any level, or more topics.`
    : `Your bank has only ${fitting}.`;
}
