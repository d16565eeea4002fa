import { DocumentFault } from './fault.ts';
import type { Limits } from './limits.ts';

/** Keeps one reading within its limits. Parsers ask it as they go. */
export interface Watch {
  readonly limits: Limits;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds left; at least 0. */
  left(): number;
  /**
   * @throws {DocumentFault} `too-slow` once the time is used up
   * @throws the signal's reason once it is aborted
   */
  check(): void;
  /** Counts one more paragraph, item, row or value, and checks. `where` ends the sentence of the fault. */
  count(where: string): void;
  /** Lets the event loop turn, so that a signal can arrive, and checks. */
  pause(): Promise<void>;
}

/** How many counted parts share one look at the clock. */
const STRIDE = 256;

export function startWatch(limits: Limits, signal?: AbortSignal): Watch {
  const end = performance.now() + limits.milliseconds;
  let counted = 0;
  const left = () => Math.max(0, end - performance.now());
  const check = () => {
    signal?.throwIfAborted();
    if (left() > 0) return;
    throw new DocumentFault('too-slow', `The document was not read within ${limits.milliseconds} milliseconds.`);
  };
  return {
    limits,
    signal,
    left,
    check,
    count: (where) => {
      counted += 1;
      if (counted > limits.blocks)
        throw new DocumentFault(
          'too-large',
          `The document has more than ${limits.blocks} parts; reading ended ${where}.`,
        );
      if (counted % STRIDE === 0) check();
    },
    pause: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      check();
    },
  };
}
