import type { AssembledLoop, Assembly } from '@loopwright/assembly';
import type { AssemblyReport, LoopPlan, PlannedSession } from '@loopwright/contracts';
import type { Names } from './loop.names.ts';
import type { LoopProblem } from './loop.problem.ts';
import { reasonsInWords } from './reason-words.ts';
import { bindingInWords, relaxationsInWords } from './report-words.ts';

/** The last run of the assembler as a loop keeps it: the report while it still holds, and why each question is there. */
export type KeptAssembly = { report: AssemblyReport | null; reasons: Record<string, string[]> };
export type Outcome = { plan: LoopPlan; assembly: KeptAssembly & { report: AssemblyReport } };

type Change = NonNullable<AssembledLoop['change']>;

/** What a run of the assembler makes of a plan; without a loop the questions stay as they were. */
export function outcomeOf(assembly: Assembly, plan: LoopPlan, problem: LoopProblem, names: Names, at: Date): Outcome {
  const run = { milliseconds: Math.round(assembly.seconds * 1000), at: at.toISOString() };
  const nothing = { objective: null, bound: null, gap: null, relaxations: [], binding: [], ...run };
  if (assembly.status === 'no-loop-in-time')
    return { plan, assembly: { report: { ...nothing, status: 'unsolved' }, reasons: {} } };
  if (assembly.status === 'infeasible') {
    const relaxations = relaxationsInWords(assembly.explanation, problem, names);
    return { plan, assembly: { report: { ...nothing, status: 'infeasible', relaxations }, reasons: {} } };
  }
  const { objective, bound, gap, loop, change } = assembly;
  const report: AssemblyReport = {
    status: assembly.status === 'optimal' ? 'optimal' : 'feasible',
    objective: rounded(objective),
    bound: bound === null ? null : rounded(bound),
    gap,
    ...run,
    relaxations: [],
    binding: bindingInWords(loop.binding, names),
    ...(change && { change: told(change) }),
  };
  return {
    plan: planned(plan, loop, change !== undefined),
    assembly: { report, reasons: reasonsInWords(loop, names) },
  };
}

const told = ({ was, sessions, givenUp, proven }: Change): AssemblyReport['change'] => ({
  was: rounded(was),
  sessions: sessions.length,
  givenUp: rounded(givenUp),
  proven,
});

/**
 * The plan with the loop's questions in the order to ask them. Pins stay pins and keep the minutes they were given.
 *
 * @param near what was there before stays as it was: its minutes, and its place in its session
 */
function planned(plan: LoopPlan, loop: AssembledLoop['loop'], near: boolean): LoopPlan {
  const before = plan.sessions.flatMap(({ questions }) => questions);
  const kept = new Map(before.filter(({ pinned }) => near || pinned).map((one) => [one.questionId, one]));
  const chosen = new Map(loop.sessions.map(({ session, questions }) => [session, questions]));
  return {
    ...plan,
    sessions: plan.sessions.map((session) => {
      const asked = (chosen.get(session.id) ?? []).map(({ question }) => question);
      const ids = near ? inPlace(session, asked) : asked;
      return { ...session, questions: ids.map((id) => kept.get(id) ?? { questionId: id, pinned: false }) };
    }),
  };
}

/** What comes in stands where something went out, as long as there is room; the rest keeps its order. */
function inPlace({ questions }: PlannedSession, asked: readonly string[]): string[] {
  const before = new Set(questions.map(({ questionId }) => questionId));
  const coming = asked.filter((id) => !before.has(id));
  const stays = new Set(asked);
  const placed = questions.flatMap(({ questionId }) => (stays.has(questionId) ? questionId : (coming.shift() ?? [])));
  return [...placed, ...coming];
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
