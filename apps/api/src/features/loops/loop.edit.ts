import type { LoopPlan } from '@loopwright/contracts';
import type { KeptAssembly } from './loop.report.ts';

type Draft = { plan: LoopPlan; assembly: KeptAssembly | null };

/** A plan in which minutes stand only where a person chose others than the question's own. */
export const withoutOwnMinutes = (plan: LoopPlan, minutesOf: ReadonlyMap<string, number>): LoopPlan => ({
  ...plan,
  sessions: plan.sessions.map((session) => ({
    ...session,
    questions: session.questions.map(({ minutes, ...question }) =>
      minutes === undefined || minutes === minutesOf.get(question.questionId) ? question : { ...question, minutes },
    ),
  })),
});

/**
 * What still holds of the assembler's last run after a change by hand: all of it while only pins changed, since the
 * questions and rules are the same; else the reasons of the questions that stayed in their session.
 */
export function keptAfter({ plan: before, assembly }: Draft, plan: LoopPlan): KeptAssembly | null {
  if (!assembly) return null;
  if (JSON.stringify(withoutPins(before)) === JSON.stringify(withoutPins(plan))) return assembly;
  const stayed = placesOf(before).filter((place) => new Set(placesOf(plan)).has(place));
  const ids = new Set(stayed.map((place) => place.split(' ')[1]));
  return { report: null, reasons: Object.fromEntries(Object.entries(assembly.reasons).filter(([id]) => ids.has(id))) };
}

/** `session question`, for every question of a plan. */
const placesOf = ({ sessions }: LoopPlan): string[] =>
  sessions.flatMap(({ id, questions }) => questions.map(({ questionId }) => `${id} ${questionId}`));

/** All but pins and the order of keys: equal plans read alike whatever wrote them. */
const withoutPins = ({ sessions, coverage, rules = {}, banned }: LoopPlan): unknown =>
  inKeyOrder({
    sessions: sessions.map(({ questions, ...session }) => ({
      ...session,
      questions: questions.map(({ questionId, minutes }) => [questionId, minutes ?? null]),
    })),
    coverage,
    rules,
    banned: [...banned].sort(),
  });

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, inKeyOrder(part)]));
}
