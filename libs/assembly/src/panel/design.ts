/** The rater x candidate design of a panel: which interviewers can be compared because they saw the same candidates. */
import { components } from '../graph.ts';
import type { Links } from './panel.problem.ts';

/** One interviewer rated one candidate. */
export interface Rating {
  interviewer: string;
  candidate: string;
}

export interface Design {
  /** `robust`: any two interviewers are linked, also when any one drops out; `connected`: linked; `none`: not. */
  links: Links;
  /** Groups of interviewers linked by shared candidates; one group = all can be compared. */
  groups: string[][];
  /** Interviewers without whom the others fall apart, with the groups that would be left. */
  keystones: { interviewer: string; groups: string[][] }[];
  /** Pairs of interviewers who share candidates, and how many; most first. */
  overlaps: { between: [string, string]; candidates: number }[];
  /** Candidates whom one interviewer alone rates: their result hangs on that person. */
  ratedByOne: string[];
}

/**
 * Describes a design.
 *
 * Severity can be told from ability only within a group of raters that shared candidates link (Linacre, Many-Facet Rasch
 * Measurement, 1989): between groups there is no common scale.
 *
 * @param ratings everyone's ratings of the sessions in question
 * @param before ratings from elsewhere: they link, but who has none of the ratings in question is not looked at
 */
export function designOf(ratings: readonly Rating[], before: readonly Rating[] = []): Design {
  const active = [...new Set(ratings.map(({ interviewer }) => interviewer))].sort();
  const groups = groupsAmong(active, ratings, before);
  const keystones = active.flatMap((interviewer) => {
    const without = (list: readonly Rating[]) => list.filter((one) => one.interviewer !== interviewer);
    const left = groupsAmong(
      active.filter((id) => id !== interviewer),
      without(ratings),
      without(before),
    );
    const split = left.length > Math.max(1, groups.length) ? left : [];
    return split.length > 0 ? [{ interviewer, groups: split }] : [];
  });
  const connected = groups.length <= 1;
  return {
    links: connected ? (keystones.length === 0 ? 'robust' : 'connected') : 'none',
    groups,
    keystones,
    overlaps: overlapsIn(active, [...ratings, ...before]),
    ratedByOne: ratedByOne([...ratings, ...before], ratings),
  };
}

/** Linked groups of these interviewers; links may lead over people who are not among them. */
export function groupsAmong(
  active: readonly string[],
  ratings: readonly Rating[],
  before: readonly Rating[],
): string[][] {
  const seen = candidatesBy([...ratings, ...before]);
  const everyone = [...new Set([...active, ...seen.keys()])];
  const wanted = new Set(active);
  return components(everyone.map((one) => ({ one, others: [...(seen.get(one) ?? [])] })))
    .map((group) => group.filter((id) => wanted.has(id)))
    .filter((group) => group.length > 0);
}

function candidatesBy(ratings: readonly Rating[]): Map<string, Set<string>> {
  const seen = new Map<string, Set<string>>();
  for (const { interviewer, candidate } of ratings)
    seen.set(interviewer, (seen.get(interviewer) ?? new Set()).add(candidate));
  return seen;
}

function overlapsIn(active: readonly string[], ratings: readonly Rating[]): Design['overlaps'] {
  const seen = candidatesBy(ratings);
  const pairs = active.flatMap((a, i) =>
    active.slice(i + 1).flatMap((b) => {
      const shared = [...seen.get(a)!].filter((candidate) => seen.get(b)!.has(candidate)).length;
      return shared > 0 ? [{ between: [a, b] as [string, string], candidates: shared }] : [];
    }),
  );
  return pairs.sort((a, b) => b.candidates - a.candidates);
}

function ratedByOne(all: readonly Rating[], ratings: readonly Rating[]): string[] {
  const raters = new Map<string, Set<string>>();
  for (const { interviewer, candidate } of all)
    raters.set(candidate, (raters.get(candidate) ?? new Set()).add(interviewer));
  return [...new Set(ratings.map(({ candidate }) => candidate))].filter((id) => raters.get(id)!.size === 1).sort();
}
