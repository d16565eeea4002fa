/** Runs of the assembler that are under way. */
import * as z from 'zod/mini';
import { Person } from './people.ts';
import { Id } from './words.ts';

export const runSteps = ['waiting', 'search', 'least-change', 'explanation'] as const;
export const runEndings = ['stop', 'cancel'] as const;
/** A run of the assembler that is under way. */
export const AssemblyRun = z.object({
  id: Id,
  by: Person,
  seconds: z.number(),
  /** Seconds after which the search ends with the best so far. */
  limitSeconds: z.int(),
  step: z.enum(runSteps),
  /** How somebody asked it to end. */
  ending: z.nullable(z.enum(runEndings)),
  /** The best loop so far; `gap` is relative, null while nothing is proven. */
  best: z.nullable(
    z.object({ questions: z.int(), minutes: z.int(), objective: z.number(), gap: z.nullable(z.number()) }),
  ),
});
export type AssemblyRun = z.infer<typeof AssemblyRun>;
/** `stop` keeps the best loop so far, `cancel` leaves everything as it was. */
export const RunEnding = z.strictObject({ runId: Id, ending: z.enum(runEndings) });
export type RunEnding = z.infer<typeof RunEnding>;
