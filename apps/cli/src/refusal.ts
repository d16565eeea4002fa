/** Something the person at the keyboard can mend; its message says how and is all that is printed. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
  readonly exitCode: number = 1;
}

/** The command line itself is wrong. */
export class UsageError extends Refusal {
  override readonly name = 'UsageError';
  override readonly exitCode = 2;
}
