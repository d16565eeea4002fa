/**
 * Assembles interview loops from a question bank as 0-1 programmes, proves them best, and explains them.
 *
 * Plain data in, plain data out; knows no database, no HTTP and no framework.
 */
export { assemble, type AssembledLoop, type AssembleOptions, type Assembly } from './assemble.ts';
export { alternatives, type Alternative } from './alternatives.ts';
export type { BindingRule } from './binding.ts';
export type { Exclusion } from './eligibility.ts';
export { AssemblyError, ProblemError, type AssemblyErrorCode, type ProblemIssue } from './errors.ts';
export { defaultCosts, type Explanation, type RelaxationCosts } from './explain.ts';
export type { Unit, UserRule } from './model.ts';
export { AssemblyWorker, type WorkerCallOptions, type WorkerOptions } from './pool.ts';
export { parseProblem, Problem, type Choice, type ProblemInput } from './problem.ts';
export type { Reason } from './reasons.ts';
export { relax, type Relaxation } from './relax.ts';
export type { AskedQuestion, AssembledSession, CoverageRow, Loop } from './result.ts';
export type { Shortfall } from './shortfalls.ts';
export { verify, type BrokenRule } from './verify.ts';
