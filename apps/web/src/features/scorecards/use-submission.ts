import type { Scorecard } from '@loopwright/contracts';
import { useCallback, useRef, useState } from 'react';
import { ApiProblem } from '../../platform/api.ts';
import { problemText } from '../../platform/problem-text.ts';
import type { Saver } from './saving/saver.ts';
import type { SaveStatus } from './saving/status.ts';
import { useSubmit } from './scorecards.queries.ts';
import { newKey } from './submission-key.ts';

/** What the server found missing, at its fields of the last step. */
export type Faults = { rating?: string; note?: string };
type State = { busy: boolean; faults: Faults; problem: string | null };
const calm: State = { busy: false, faults: {}, problem: null };

/** Sends everything first, then submits once; `onFault` leads to what has to be done. */
export function useSubmission(saver: Saver, card: Scorecard, owner: string, onFault: (subject: string) => void) {
  const [state, setState] = useState(calm);
  const key = useRef<string>(undefined);
  const { mutateAsync } = useSubmit(card, owner);
  const running = useRef(false);

  const submit = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    setState({ ...calm, busy: true });
    const failed = await attempt(saver, () => mutateAsync((key.current ??= newKey())));
    running.current = false;
    // New each time, so that the same fault found twice is shown twice.
    setState({ ...calm, faults: {}, ...failed?.shown });
    if (failed) onFault(failed.at);
  }, [saver, mutateAsync, onFault]);
  return { ...state, submit };
}

type Failure = { shown: Partial<State>; at: string };

async function attempt(saver: Saver, submit: () => Promise<unknown>): Promise<Failure | undefined> {
  const status = await saver.flush();
  if (status.kind !== 'saved') return blockedBy(status);
  return submit().then(
    () => saver.clear(),
    (error: unknown) => failureOf(error),
  ) as Promise<Failure | undefined>;
}

function blockedBy(status: SaveStatus): Failure {
  if (status.kind === 'conflict')
    return { at: status.subject, shown: { problem: 'One answer has two versions. Choose what stays, then submit.' } };
  const why =
    status.kind === 'unsaved' && status.why
      ? status.why
      : 'Your last words have not reached the server yet. Nothing was submitted; submit again when they are saved.';
  return { at: 'overall', shown: { problem: why } };
}

function failureOf(error: unknown): Failure {
  const issues = error instanceof ApiProblem ? error.issues : [];
  const said = (field: string) => issues.find(({ path }) => path.at(-1) === field)?.message;
  const [rating, note] = [said('rating'), said('note')];
  const faults = { ...(rating && { rating: sentence(rating) }), ...(note && { note: sentence(note) }) };
  return { at: 'overall', shown: { faults, problem: rating || note ? null : problemText(error) } };
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
