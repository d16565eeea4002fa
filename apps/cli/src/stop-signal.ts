/** Signals come twice when npm passes on what the terminal already sent. */
const SAME_PRESS_MS = 1_000;
const LOOK_MS = 250;

export type StopRequest = {
  /** Aborted at the first request to stop. */
  signal: AbortSignal;
  /** Resolves at the first request. */
  asked: Promise<void>;
  /** Resolves when asked again: whoever asks twice does not want to wait. */
  askedAgain: Promise<void>;
};

/** Listens for Ctrl-C, SIGTERM, a closed terminal, and the end of the npm that started us. */
export function listenForStop(): StopRequest {
  const controller = new AbortController();
  let first = 0;
  let resolveAsked = (): void => undefined;
  let resolveAgain = (): void => undefined;
  const asked = new Promise<void>((resolve) => (resolveAsked = resolve));
  const askedAgain = new Promise<void>((resolve) => (resolveAgain = resolve));
  const hear = (): void => {
    if (first === 0) {
      first = Date.now();
      controller.abort(new Error('stopped before it had started'));
      resolveAsked();
    } else if (Date.now() - first > SAME_PRESS_MS) resolveAgain();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, hear);
  if (process.env.npm_lifecycle_event) whenOrphaned(hear);
  return { signal: controller.signal, asked, askedAgain };
}

/** npm hands SIGTERM to the shell between us, and many shells end without passing it on. */
function whenOrphaned(hear: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    hear();
  }, LOOK_MS).unref();
}
