import { type Answer, scorecardRoutes } from '@loopwright/contracts';
import { ApiProblem, call } from '../../platform/api.ts';
import { problemText } from '../../platform/problem-text.ts';
import type { Send, Sent } from './saving/sent.ts';

/** A connection that is half open answers nothing; after this time the words are sent anew. */
const PATIENCE_MS = 15_000;

/** Sends answers of one card, and says what became of them. */
export const sendTo =
  (scorecardId: string): Send =>
  (subject, change, leaving) =>
    call(scorecardRoutes.answer, {
      params: { scorecardId, subject },
      body: change,
      keepalive: leaving,
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).then(confirmedBy, outcomeOf);

/** An answer that was cut off on the way does not confirm anything. */
const confirmedBy = (answer: Answer | undefined): Sent =>
  answer && Number.isInteger(answer.version) ? { kind: 'confirmed', answer } : { kind: 'lost' };

function outcomeOf(error: unknown): Sent {
  if (!(error instanceof ApiProblem)) return { kind: 'lost' };
  if (error.code === 'version.stale' && error.current) return { kind: 'outdated', current: error.current as Answer };
  if (error.code === 'session.required') return { kind: 'signed-out' };
  return mayPass(error.status) ? { kind: 'lost' } : { kind: 'refused', why: problemText(error) };
}

/** No answer, too many requests, or a server in trouble: later it may work. */
const mayPass = (status: number): boolean => status === 0 || status === 408 || status === 429 || status >= 500;
