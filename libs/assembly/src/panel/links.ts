/**
 * Rows that link raters by shared candidates, added where an answer turns out to be unlinked.
 *
 * Method: cut rows, as for connected subgraphs. A set of raters A that is a group of its own must share a candidate with
 * somebody outside A, if anybody inside and anybody outside rate at all. Every linked design keeps such a row, so the
 * rows leave all of them in.
 */
import { groupsAmong, type Rating } from './design.ts';
import type { PanelModel, Place } from './panel.model.ts';
import type { Assignment, Links, PanelProblem } from './panel.problem.ts';

/** Ratings that assignments stand for. */
export function ratingsOf(assignments: readonly Assignment[], { sessions }: PanelProblem): Rating[] {
  const candidate = new Map(sessions.map((session) => [session.id, session.candidate]));
  return assignments.flatMap(({ session, raters }) =>
    raters.map((interviewer) => ({ interviewer, candidate: candidate.get(session)! })),
  );
}

/** Raters that form a group of their own, once `dropped` is out. */
interface Cut {
  inside: Set<string>;
  dropped: string | undefined;
}

/** The groups that keep this answer from being linked as wanted. */
function cutsIn(ratings: readonly Rating[], { met }: PanelProblem, wanted: Links): Cut[] {
  const active = [...new Set(ratings.map(({ interviewer }) => interviewer))].sort();
  const dropouts = wanted === 'robust' ? [undefined, ...active] : [undefined];
  return dropouts.flatMap((dropped) => {
    const others = (list: readonly Rating[]) => list.filter(({ interviewer }) => interviewer !== dropped);
    const groups = groupsAmong(
      active.filter((id) => id !== dropped),
      others(ratings),
      others(met),
    );
    return groups.length < 2
      ? []
      : groups.map((group) => ({ inside: closure(group, others([...ratings, ...met])), dropped }));
  });
}

/** A group with everybody who links it: people without a session here may be part of the way. */
function closure(group: readonly string[], ratings: readonly Rating[]): Set<string> {
  const everyone = [...new Set([...group, ...ratings.map(({ interviewer }) => interviewer)])];
  return new Set(groupsAmong(everyone, ratings, []).find((all) => all.includes(group[0]!)));
}

/** Adds rows against an answer that is not linked as wanted; false when it is linked. */
export function addLinks(
  ratings: readonly Rating[],
  problem: PanelProblem,
  model: PanelModel,
  used: Used,
  wanted: Links,
): boolean {
  const cuts = cutsIn(ratings, problem, wanted);
  for (const cut of cuts) addCut(cut, problem, model, used);
  return cuts.length > 0;
}

/** For each person a column that is 1 when they rate anything. */
type Used = ReadonlyMap<string, number>;

export function usedColumns({ columns, places }: PanelModel): Used {
  const used = new Map<string, number>();
  for (const { at, person, part } of places) {
    if (part !== 'rate') continue;
    const column = used.get(person.id) ?? columns.add(1, true);
    used.set(person.id, column);
    columns.row('at-most', 0, [
      [at, 1],
      [column, -1],
    ]);
  }
  return used;
}

function addCut(
  { inside, dropped }: Cut,
  { sessions, met }: PanelProblem,
  { columns, places }: PanelModel,
  used: Used,
): void {
  const raters = places.filter(({ part, person }) => part === 'rate' && person.id !== dropped);
  const bridges = [...new Set(sessions.map(({ candidate }) => candidate))].flatMap((candidate) => {
    const before = met.filter((one) => one.candidate === candidate && one.interviewer !== dropped);
    const sides = [true, false].map((within) => ({
      places: raters.filter(
        ({ session, person }) => session.candidate === candidate && inside.has(person.id) === within,
      ),
      already: before.some(({ interviewer }) => inside.has(interviewer) === within),
    }));
    return sides.every(({ places: of, already }) => already || of.length > 0) ? [bridge(sides)] : [];
  });
  const [within, outside] = [true, false].map((side) =>
    [...used].filter(([id]) => id !== dropped && inside.has(id) === side),
  );
  for (const [, one] of within!)
    for (const [, other] of outside!)
      columns.row('at-least', -1, [...bridges.map((at) => [at, 1] as const), [one, -1], [other, -1]]);

  /** 1 only when a candidate has raters on both sides. */
  function bridge(sides: { places: Place[]; already: boolean }[]): number {
    const at = columns.add(1, true);
    for (const side of sides)
      if (!side.already) columns.row('at-most', 0, [[at, 1], ...side.places.map((place) => [place.at, -1] as const)]);
    return at;
  }
}
