import { z } from 'zod';
import { AssemblyError } from '../errors.ts';
import { checked } from '../problem.ts';
import { solve, type Solved } from '../solve.ts';
import { designOf, type Design } from './design.ts';
import { addLinks, ratingsOf, usedColumns } from './links.ts';
import { mendingOf, type Mending } from './mending.ts';
import { assignmentsOf, panelModel, type PanelModel } from './panel.model.ts';
import { parsePanel, type Assignment, type Links, type PanelProblem } from './panel.problem.ts';
import { loadsOf, openSeats, outsidersMissing, type Load, type OpenSeat } from './panel.report.ts';
import { panelVerifier } from './panel.verify.ts';

const Options = z.strictObject({ timeLimit: z.number().min(0).default(10) });

export interface PanelOptions {
  /** Wall seconds for the whole answer; 10 unless told. */
  timeLimit?: number;
}

export interface Panel {
  /** `optimal` = nothing fairer exists under the same rules and links; `time-limit` = best known. */
  status: 'optimal' | 'time-limit';
  /** One entry per session, in the order of their ids. */
  assignments: Assignment[];
  /** Seats that nobody can take, and why. */
  open: OpenSeat[];
  /** Candidates who meet fewer outsiders than the rule asks, and how many are missing. */
  outsidersMissing: { candidate: string; missing: number }[];
  loads: Load[];
  design: Design;
  /** How the raters were to be linked. */
  wanted: Links;
  /**
   * When they are not linked as wanted: whether that is proven impossible, and the least that would mend it; `null`
   * where nothing short of more interviewers would, or time ran out first.
   */
  shortOf: { proven: boolean; mending: Mending | null } | null;
  seconds: number;
}

/**
 * Assigns interviewers to sessions: first so that as few seats as possible stay open, then so that every candidate meets
 * the outsiders that the rule asks, then so that raters are linked by shared candidates, then fairly.
 *
 * What cannot be had is told, never bent. The same problem gives the same panel unless the time limit ends the search.
 *
 * @param input a `PanelProblemInput`
 * @throws ProblemError with the path and rule of everything wrong
 * @throws AssemblyError `solver-failed`, or `time-limit` when time ran out before anything was found
 */
export async function assignPanel(input: unknown, options: PanelOptions = {}): Promise<Panel> {
  const started = performance.now();
  const problem = parsePanel(input);
  const { timeLimit } = checked(Options, options, ['options']);
  const clock = { left: () => Math.max(0.1, timeLimit - (performance.now() - started) / 1000) };
  const wanted = problem.rules.links;
  const found = await linkedAsWanted(problem, clock);
  const { assignments } = found;
  const broken = panelVerifier(problem)(assignments);
  if (broken.length > 0) throw new AssemblyError('solver-failed', `the panel breaks a rule: ${broken[0]!.words}`);
  const design = designOf(ratingsOf(assignments, problem), problem.met);
  const short = rank[design.links] < rank[wanted];
  return {
    status: found.proven ? 'optimal' : 'time-limit',
    assignments,
    open: openSeats(assignments, problem),
    outsidersMissing: outsidersMissing(assignments, problem),
    loads: loadsOf(assignments, problem),
    design,
    wanted,
    shortOf: short ? { proven: found.impossible, mending: await mendingOf(problem, clock.left()) } : null,
    seconds: (performance.now() - started) / 1000,
  };
}

const rank: Record<Links, number> = { none: 0, connected: 1, robust: 2 };
type Clock = { left: () => number };
type Found = { assignments: Assignment[]; proven: boolean };
/** The best panel so far, whatever links it has: what there is when time runs out. */
type Known = { assignments: Assignment[] | undefined };

/** Goes down from the wanted links to none until a panel is found; when time runs out, the best that is known is the answer. */
export async function linkedAsWanted(problem: PanelProblem, clock: Clock): Promise<Found & { impossible: boolean }> {
  const steps = (['robust', 'connected', 'none'] as const).filter((links) => rank[links] <= rank[problem.rules.links]);
  let impossible = true;
  const known: Known = { assignments: undefined };
  for (const links of steps) {
    const found = await linked(problem, links, clock, known);
    if (typeof found !== 'string') return { ...found, impossible };
    impossible &&= found === 'impossible';
  }
  if (known.assignments) return { assignments: known.assignments, proven: false, impossible: false };
  throw new AssemblyError('time-limit', 'time ran out before any panel was found');
}

/** Rounds of added rows after which the search for links is given up. */
const MOST_ROUNDS = 60;

async function linked(
  problem: PanelProblem,
  links: Links,
  clock: Clock,
  known: Known,
): Promise<Found | 'impossible' | 'gave-up'> {
  const model = panelModel(problem);
  const filled = await fill(model, problem, clock);
  if (!filled) return 'gave-up';
  known.assignments ??= assignmentsOf(filled.values, model, problem);
  const used = usedColumns(model);
  const costs = fairness(model, problem);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const solved = await solve(model.columns.programme(costs), { timeLimit: clock.left(), gap: 0 });
    if (solved.status === 'infeasible') return 'impossible';
    if (!solved.values) return 'gave-up';
    const assignments = assignmentsOf(solved.values, model, problem);
    known.assignments = assignments;
    const cut = links !== 'none' && addLinks(ratingsOf(assignments, problem), problem, model, used, links);
    if (!cut) return { assignments, proven: filled.proven && solved.status === 'optimal' };
  }
  return 'gave-up';
}

/** Fills as many seats as can be, then meets the rule on outsiders as far as can be, and holds to both. */
export async function fill(
  model: PanelModel,
  problem: PanelProblem,
  clock: Clock,
): Promise<{ proven: boolean; values: number[] } | undefined> {
  const { columns, open, missing } = model;
  // One seat outweighs every outsider.
  const perSeat = 1 + missing.length * (problem.rules.outsiders?.atLeast ?? 0);
  const costs = new Map([
    ...open.map(({ at }) => [at, perSeat] as const),
    ...missing.map(({ at }) => [at, 1] as const),
  ]);
  const solved: Solved = await solve(columns.programme(costs), { timeLimit: clock.left(), gap: 0 });
  if (!solved.values) return undefined;
  for (const list of [open, missing]) {
    const sum = list.reduce((total, { at }) => total + Math.round(solved.values![at]!), 0);
    if (list.length > 0)
      columns.row(
        'at-most',
        sum,
        list.map(({ at }) => [at, 1] as const),
      );
  }
  return { proven: solved.status === 'optimal', values: solved.values };
}

/** Like loads are cheap; a shadow is worth more than any load, so that trainees learn wherever they can. */
function fairness({ load, places }: PanelModel, { sessions, interviewers }: PanelProblem): Map<number, number> {
  const booked = interviewers.flatMap((person) => person.booked).reduce((sum, one) => sum + one.sessions, 0);
  const dearest = 2 * (sessions.length + booked) + 1;
  const shadows = places.filter(({ part }) => part === 'shadow').map(({ at }) => [at, -dearest] as const);
  return new Map([...load, ...shadows]);
}
