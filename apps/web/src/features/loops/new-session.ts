/** Sessions that no template gave. */
import type { LoopTemplate, PlannedSession, Round, Stage } from '@loopwright/contracts';

type Session = Omit<PlannedSession, 'questions'>;

/**
 * A session for a stage: as a template holds it, where one does, else with room at both ends of the slot and one
 * question to about every eight minutes.
 */
export function sessionFor(
  stage: Stage,
  templates: readonly LoopTemplate[],
  taken: readonly string[],
  minutes?: number,
): Session {
  const known = templates.flatMap(({ sessions }) => sessions).find((session) => session.stage === stage.slug);
  const id = freeId(stage.slug, taken);
  const slot = minutes ?? known?.minutes ?? stage.minutes.to;
  if (known && known.minutes === slot) return { ...known, id };
  const to = Math.max(5, slot - (slot > 45 ? 10 : 5));
  const questionMinutes = { from: Math.round(to * 0.6), to };
  const questionCount = { from: 1, to: Math.max(2, Math.round(to / 8)) };
  return {
    id,
    title: stage.name,
    stage: stage.slug,
    minutes: slot,
    questionMinutes,
    questionCount,
    focus: known?.focus ?? [],
  };
}

/** A session as an optional round has it. */
export function sessionOfRound({ summary: _, ...round }: Round, taken: readonly string[]): Session {
  return { ...round, id: freeId(round.id, taken) };
}

/** Those of the same track and level first, then of the track, then of the level. */
export function nearestFirst(templates: readonly LoopTemplate[], { track, level }: { track: string; level: string }) {
  const rank = (template: LoopTemplate) => (template.track === track ? 0 : 2) + (template.level === level ? 0 : 1);
  return [...templates].sort((one, other) => rank(one) - rank(other));
}

/** `coding`, `coding-2`, … */
function freeId(slug: string, taken: readonly string[]): string {
  const ids = [slug, ...Array.from({ length: taken.length }, (_, index) => `${slug}-${index + 2}`)];
  return ids.find((id) => !taken.includes(id)) ?? slug;
}
