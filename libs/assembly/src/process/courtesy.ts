import { performance } from 'node:perf_hooks';

/** Milliseconds that a solver rests at most at a time. */
const MOST_REST = 50;

/** `pause` answers whether there was something to stop. */
export interface Pausable {
  pause(): boolean;
  resume(): void;
}

/**
 * Lets a solver rest while requests are under way. It then works for as long as it rested, whoever comes, so that half
 * of the time is its own at worst.
 */
export class Courtesy {
  readonly #solver: Pausable;
  #under = 0;
  /** When the rest of the moment began. */
  #since: number | undefined;
  /** No rest before: milliseconds of the process. */
  #notBefore = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(solver: Pausable) {
    this.#solver = solver;
  }

  /** A request begins; what is answered ends it. */
  begin(): () => void {
    this.#under += 1;
    this.#rest();
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#under -= 1;
      if (this.#under === 0) this.#goOn();
    };
  }

  #rest(): void {
    const now = performance.now();
    if (this.#since !== undefined || now < this.#notBefore || !this.#solver.pause()) return;
    this.#since = now;
    this.#timer = setTimeout(() => this.#goOn(), MOST_REST).unref();
  }

  #goOn(): void {
    if (this.#since === undefined) return;
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#notBefore = now + (now - this.#since);
    this.#since = undefined;
    this.#solver.resume();
  }
}
