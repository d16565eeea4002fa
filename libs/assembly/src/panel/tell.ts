import { designOf, type Design } from './design.ts';
import { ratingsOf } from './links.ts';
import { parsePanel, type Assignment } from './panel.problem.ts';
import { loadsOf, openSeats, outsidersMissing, type Load, type OpenSeat } from './panel.report.ts';
import { panelVerifier, type BrokenPanelRule } from './panel.verify.ts';

/** What is to be said of any assignments of a problem, a person's own changes among them. */
export interface PanelTold {
  open: OpenSeat[];
  outsidersMissing: { candidate: string; missing: number }[];
  loads: Load[];
  design: Design;
  broken: BrokenPanelRule[];
}

/**
 * Describes assignments that need not come from the solver, and need not keep every rule.
 *
 * @throws ProblemError when the problem is malformed
 */
export function tellPanel(input: unknown, assignments: readonly Assignment[]): PanelTold {
  const problem = parsePanel(input);
  return {
    open: openSeats(assignments, problem),
    outsidersMissing: outsidersMissing(assignments, problem),
    loads: loadsOf(assignments, problem),
    design: designOf(ratingsOf(assignments, problem), problem.met),
    broken: panelVerifier(problem)(assignments),
  };
}
