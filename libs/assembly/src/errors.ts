/** One thing wrong with a problem. */
export interface ProblemIssue {
  /** Keys and indices from the root of the problem: `['bank', 3, 'minutes']`. */
  path: (string | number)[];
  /** The same path for people: `bank[3].minutes`. */
  at: string;
  /** The broken rule in kebab-case: `known-competency`; for shape errors the validator's code, `invalid_type`. */
  rule: string;
  message: string;
}

/** Writes a path the way the problem's author would: `rules.coverage[2].questions`. */
export function pathInWords(path: readonly (string | number)[]): string {
  return path.reduce<string>((at, key) => at + (typeof key === 'number' ? `[${key}]` : at ? `.${key}` : key), '');
}

/** The problem is malformed: nothing was solved. `issues` lists everything found, each with its path and rule. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code = 'malformed-problem';
  readonly issues: ProblemIssue[];

  constructor(issues: ProblemIssue[]) {
    super(issues.map((issue) => `${issue.at || 'problem'}: ${issue.message} (${issue.rule})`).join('\n'));
    this.issues = issues;
  }
}

/**
 * Why an assembly ended without an answer.
 *
 * - `time-limit`: the worker overran its limit and was replaced
 * - `cancelled`: the caller's signal was aborted
 * - `closed`: the worker was closed
 * - `crashed`: the worker's thread or the solver's runtime died
 * - `solver-failed`: the solver refused the model or gave an answer that breaks a rule
 */
export type AssemblyErrorCode = 'time-limit' | 'cancelled' | 'closed' | 'crashed' | 'solver-failed';

/** The assembly ended without an answer; the problem itself may be sound. */
export class AssemblyError extends Error {
  override readonly name = 'AssemblyError';
  readonly code: AssemblyErrorCode;

  constructor(code: AssemblyErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
