/** What the two sides of the solver's process say to each other. */
import type { AssembleOptions } from '../assemble.ts';
import type { Failure } from '../messages.ts';
import type { PanelOptions } from '../panel/panel.ts';
import type { Progress, Step } from '../progress.ts';
import type { SlateOptions } from '../slate/slate.ts';

type Limited = { limitSeconds?: number };
/** `subject`: the problem, as whoever asks stated it. */
export type Task =
  /** `watched`: whether somebody listens to the progress and the steps. */
  | { kind: 'loop'; subject: unknown; options: AssembleOptions & Limited; watched: boolean }
  | { kind: 'slate'; subject: unknown; options: SlateOptions & Limited }
  | { kind: 'panel'; subject: unknown; options: PanelOptions & Limited };
/** What is said of a task while it runs. */
export type Said = { progress: Progress } | { step: Step } | { done: number; of: number };

/** `stop` ends a search with its best so far, `cancel` the task. */
export type ToSolver = { id: number } & ({ task: Task } | { end: 'stop' | 'cancel' });
export type FromSolver = { id: number } & ({ answer: unknown } | { failure: Failure } | { said: Said });
