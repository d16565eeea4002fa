/**
 * Assembles interview loops from a question bank as 0-1 programmes, proves them best, and explains them.
 *
 * Plain data in, plain data out; knows no database, no HTTP and no framework.
 */
export type { AssembledLoop, Assembly } from './answer.ts';
export { assemble, type AssembleOptions } from './assemble.ts';
export { alternatives, type Alternative } from './alternatives.ts';
export type { BindingRule } from './binding.ts';
export type { Exclusion } from './eligibility.ts';
export { AssemblyError, ProblemError, type AssemblyErrorCode, type ProblemIssue } from './errors.ts';
export { defaultCosts, type Explanation, type RelaxationCosts } from './explain.ts';
export type { Unit, UserRule } from './model.ts';
export { AssemblyWorker, type WorkerCallOptions } from './pool.ts';
export { parseProblem, Problem, type Choice, type ProblemInput } from './problem.ts';
export type { AssembleHooks, Progress, Step } from './progress.ts';
export type { Reason } from './reasons.ts';
export { relax, type Relaxation } from './relax.ts';
export type { Change } from './keep.ts';
export type { AskedQuestion, AssembledSession, CoverageRow, Loop } from './result.ts';
export type { Shortfall } from './shortfalls.ts';
export { verify, type BrokenRule } from './verify.ts';
export { worthOf } from './worth.ts';
export { assignPanel, type Panel, type PanelOptions } from './panel/panel.ts';
export { type Design, designOf, type Rating } from './panel/design.ts';
export type { Mending } from './panel/mending.ts';
export {
  type Assignment,
  type Links,
  PanelProblem,
  type PanelProblemInput,
  parsePanel,
} from './panel/panel.problem.ts';
export { tellPanel, type PanelTold } from './panel/tell.ts';
export type { Load, OpenSeat } from './panel/panel.report.ts';
export { type BrokenPanelRule, verifyPanel } from './panel/panel.verify.ts';
export type { LevelPart, LoopFigures } from './slate/figures.ts';
export type { SlateMiss } from './slate/misses.ts';
export {
  assembleSlate,
  type NoSlateLoop,
  type Slate,
  type SlateAnswer,
  type SlateLoop,
  type SlateOptions,
  type SlateProgress,
} from './slate/slate.ts';
export { Courtesy } from './process/courtesy.ts';
export { SolverProcess } from './process/solver-process.ts';
export { parseSlate, SlateProblem, type SlateProblemInput } from './slate/slate.problem.ts';
export { isLoop, type SlateReport, type Spread } from './slate/slate.report.ts';
export { type BrokenSlateRule, verifySlate } from './slate/slate.verify.ts';
