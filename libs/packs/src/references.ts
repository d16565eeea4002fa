import type { Fault } from './fault.ts';
import type { Entry, List } from './shape.ts';
import { faultAt, type Path } from './source.ts';

/** The names that a pack declares for one kind of thing, in its order. */
export interface Names {
  /** For messages: `stage`. */
  kind: string;
  order: readonly string[];
  /** When false, an unknown name is no fault: it may stand in a part that could not be read. */
  complete: boolean;
}

/** The ids of a list as names. */
export function namesOf(kind: string, { ids, idsComplete }: List<unknown>): Names {
  return { kind, order: ids, complete: idsComplete };
}

/** Faults for names in a list field that nothing declares, or that stand there twice. */
export function listFaults(entry: Entry<unknown>, field: Path, written: readonly string[], names: Names): Fault[] {
  return written.flatMap((name, index) => {
    const path = [...field, index];
    const repeated = written.indexOf(name) < index ? [at(entry, path, `names the ${names.kind} "${name}" again`)] : [];
    return [...repeated, ...nameFaults(entry, path, name, names)];
  });
}

/** Faults for keys of a record field that nothing declares. */
export function keyFaults(
  entry: Entry<unknown>,
  field: Path,
  record: Readonly<Record<string, unknown>>,
  names: Names,
): Fault[] {
  return Object.keys(record).flatMap((name) => nameFaults(entry, [...field, name], name, names));
}

/** A fault when nothing declares the name. */
export function nameFaults(entry: Entry<unknown>, path: Path, name: string, names: Names): Fault[] {
  if (!names.complete || names.order.includes(name)) return [];
  return [at(entry, path, `there is no ${names.kind} "${name}" in this pack`)];
}

/** Faults for every entry whose name an earlier entry already has. */
export function repeatFaults<T>(
  entries: readonly Entry<T>[],
  field: string,
  nameOf: (value: T) => string,
  what: string,
): Fault[] {
  const first = new Map<string, Entry<T>>();
  return entries.flatMap((entry) => {
    const name = nameOf(entry.value);
    const earlier = first.get(name);
    if (earlier) return [at(entry, [field], `"${name}" is already ${what} at ${placeInWords(earlier, field)}`)];
    first.set(name, entry);
    return [];
  });
}

/** The things inside an entry as entries of their own, such as the criteria of a rubric. */
export function within<T, U>(entry: Entry<T>, field: string, values: readonly U[]): Entry<U>[] {
  return values.map((value, index) => ({ value, source: entry.source, path: [...entry.path, field, index] }));
}

/** A fault at a field of an entry. */
export function at(entry: Entry<unknown>, field: Path, message: string): Fault {
  return faultAt(entry.source, [...entry.path, ...field], message);
}

function placeInWords({ source, path }: Entry<unknown>, field: string): string {
  return `${source.file}:${source.placeOf([...path, field]).line}`;
}
