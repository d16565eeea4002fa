import type { Answer, AnswerChange } from '@loopwright/contracts';
import { confirmed, type Entry, lost, outdated, refusedFor, turnedAway } from './entry.ts';
import type { Way } from './status.ts';

/** What became of one request. `lost`: nobody knows whether it arrived, or the server cannot work now. */
export type Sent =
  | { kind: 'confirmed'; answer: Answer }
  | { kind: 'outdated'; current: Answer }
  | { kind: 'lost' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; why: string };
/** `leaving`: the page goes away; the request has to outlive it. */
export type Send = (subject: string, change: AnswerChange, leaving: boolean) => Promise<Sent>;

/** The answer once it is known what became of its request. */
export function afterSending(entry: Entry, result: Sent): Entry {
  if (result.kind === 'confirmed') return confirmed(entry, result.answer);
  if (result.kind === 'outdated') return outdated(entry, result.current);
  if (result.kind === 'lost') return lost(entry);
  return result.kind === 'signed-out' ? turnedAway(entry) : refusedFor(entry, result.why);
}

export const wayAfter = ({ kind }: Sent): Way => (kind === 'lost' || kind === 'signed-out' ? kind : 'open');
