import { type SavedChoice, type Sitting, sittingRoutes } from '@loopwright/contracts';
import { call, isProblem } from '../../../platform/api.ts';
import type { Ports, Sent } from './choices.ts';

export const openSitting = (token: string): Promise<Sitting> => call(sittingRoutes.open, { body: { token } });
export const startSitting = (token: string): Promise<Sitting> => call(sittingRoutes.start, { body: { token } });
export const submitSitting = (token: string): Promise<Sitting> => call(sittingRoutes.submit, { body: { token } });

/** The page may go away right after a choice, so the request outlives it. */
export function sendChoice(token: string, question: number, choice: number | null, sequence: number): Promise<Sent> {
  return call(sittingRoutes.answer, { body: { token, question, choice, sequence }, keepalive: true }).then(
    (now): Sent => ({ kind: 'saved', now }),
    (error: unknown): Sent => {
      if (isProblem(error, 'version.stale')) return { kind: 'stale', now: error.current as SavedChoice };
      if (isProblem(error, 'check.not-running', 'check.link-invalid')) return { kind: 'over' };
      return { kind: isProblem(error, 'request.invalid') ? 'refused' : 'failed' };
    },
  );
}

/** Unsent choices of one check in the storage of the browser; without storage they last as long as the page. */
export function deviceCopy(id: string): Pick<Ports, 'read' | 'write'> {
  const key = `loopwright.check.${id}`;
  return {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? '{}') as ReturnType<Ports['read']>;
      } catch {
        return {};
      }
    },
    write: (waiting) => {
      try {
        if (Object.keys(waiting).length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(waiting));
      } catch {
        return;
      }
    },
  };
}
