/** What can be wrong with references between the fields of a problem, and how it is said. */

export type Path = (string | number)[];
export interface ReferenceIssue {
  path: Path;
  rule: string;
  message: string;
}
export type LevelRef = string | number;

export const issue = (path: Path, rule: string, message: string): ReferenceIssue => ({ path, rule, message });

export const reversed = (at: Path): ReferenceIssue => issue(at, 'from-not-after-to', '"from" is above "to"');

export function repeated(ids: (string | number)[], at: (index: number) => Path): ReferenceIssue[] {
  const met = new Set<string | number>();
  return ids.flatMap((id, i) => {
    if (met.has(id)) return [issue(at(i), 'no-repetition', `"${id}" is named twice`)];
    met.add(id);
    return [];
  });
}

export const unknown = (what: string, ids: string[], known: Set<string>, at: (index: number) => Path) =>
  ids.flatMap((id, i) => (known.has(id) ? [] : [issue(at(i), `known-${what}`, `no ${what} is called "${id}"`)]));

export function levelIssues(levels: string[], level: LevelRef, at: Path): ReferenceIssue[] {
  const index = levelOf(levels, level);
  return index >= 0 && index < levels.length
    ? []
    : [issue(at, 'known-level', `no level is called or numbered "${level}"`)];
}

export const levelOf = (levels: string[], level: LevelRef): number =>
  typeof level === 'number' ? level : levels.indexOf(level);
