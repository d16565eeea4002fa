import type { AssembledLoop, Assembly } from '@loopwright/assembly';
import type { AssemblyReport, LoopPlan } from '@loopwright/contracts';
import type { Names } from './loop.names.ts';
import type { LoopProblem } from './loop.problem.ts';
import { bindingInWords, reasonsInWords, relaxationsInWords } from './report-words.ts';

/** The last run of the assembler as a loop keeps it: the report while it still holds, and why each question is there. */
export type KeptAssembly = { report: AssemblyReport | null; reasons: Record<string, string[]> };
export type Outcome = { plan: LoopPlan; assembly: KeptAssembly & { report: AssemblyReport } };

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
  const { objective, bound, gap, loop } = assembly;
  const report: AssemblyReport = {
    status: assembly.status === 'optimal' ? 'optimal' : 'feasible',
    objective: rounded(objective),
    bound: bound === null ? null : rounded(bound),
    gap,
    ...run,
    relaxations: [],
    binding: bindingInWords(loop.binding, names),
  };
  return { plan: planned(plan, loop), assembly: { report, reasons: reasonsInWords(loop, names) } };
}

/** The plan with the loop's questions in the order to ask them; pins stay pins and keep the minutes they were given. */
function planned(plan: LoopPlan, loop: AssembledLoop['loop']): LoopPlan {
  const kept = new Map(
    plan.sessions.flatMap(({ questions }) =>
      questions.filter(({ pinned }) => pinned).map((pin) => [pin.questionId, pin]),
    ),
  );
  const chosen = new Map(loop.sessions.map(({ session, questions }) => [session, questions]));
  return {
    ...plan,
    sessions: plan.sessions.map((session) => ({
      ...session,
      questions: (chosen.get(session.id) ?? []).map(
        ({ question }) => kept.get(question) ?? { questionId: question, pinned: false },
      ),
    })),
  };
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
