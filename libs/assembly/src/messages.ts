/** What the worker's two sides say to each other. */
import type { Assembly } from './answer.ts';
import type { AssembleOptions } from './assemble.ts';
import { AssemblyError, ProblemError, type AssemblyErrorCode, type ProblemIssue } from './errors.ts';
import type { Progress, Step } from './progress.ts';

export interface AssemblyRequest {
  problem: unknown;
  options: AssembleOptions;
  /** Whether somebody listens to the progress and the steps. */
  watched: boolean;
  /** One number that both threads see, because a busy one reads no messages; 1 = stop with the best so far. */
  stop: SharedArrayBuffer;
}

/** Errors cross threads as data: a structured clone would lose their class. */
export type Failure =
  { kind: 'problem'; issues: ProblemIssue[] } | { kind: 'assembly'; code: AssemblyErrorCode; message: string };
export type AssemblyReply = { assembly: Assembly } | { failure: Failure } | { progress: Progress } | { step: Step };

export function failureOf(error: unknown): Failure {
  if (error instanceof ProblemError) return { kind: 'problem', issues: error.issues };
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'assembly', code: error instanceof AssemblyError ? error.code : 'crashed', message };
}

export function errorOf(failure: Failure): ProblemError | AssemblyError {
  if (failure.kind === 'problem') return new ProblemError(failure.issues);
  return new AssemblyError(failure.code, failure.message);
}

/** For a problem that cannot be handed to another thread or process. */
export function noPlainData(): ProblemError {
  const message = 'the problem holds something that is no plain data, such as a function';
  return new ProblemError([{ path: [], at: '', rule: 'plain-data', message }]);
}
