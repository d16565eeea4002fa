import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { faultAt, type Path, type SourceFile, valueAt } from './source.ts';

/** One thing that a pack declares, with the place where it stands. */
export interface Entry<T> {
  value: T;
  source: SourceFile;
  path: Path;
}

/** What a pack declares of one kind. */
export interface List<T> {
  /** The sound ones. */
  entries: Entry<T>[];
  /** Every id that can be read, also of entries that are faulty otherwise. */
  ids: string[];
  /** False when an id may be missing from `ids`: then an unknown name is no fault. */
  idsComplete: boolean;
  /** False when an entry may be missing from `entries`. */
  complete: boolean;
}

/** Everything by which a file departs from its schema; also what kept it from being parsed. */
export function shapeFaults(source: SourceFile, schema: z.ZodType): Fault[] {
  if (source.faults.length > 0) return source.faults;
  const result = schema.safeParse(source.value);
  return result.success ? [] : result.error.issues.flatMap((issue) => issueFaults(source, issue));
}

/** The list that a file holds under `key`. One bad entry does not hide its neighbours from later checks. */
export function listIn<T>(source: SourceFile, schema: z.ZodType, key: string, element: z.ZodType<T>): List<T> {
  const raw = valueAt(source.value, [key]);
  const items: unknown[] = Array.isArray(raw) ? raw : [];
  const ids = idsOf(items);
  const complete = schema.safeParse(source.value).success;
  return {
    entries: items.flatMap((item, index) => entryAt(source, [key, index], item, element)),
    ids,
    idsComplete: complete || (items.length > 0 && ids.length === items.length),
    complete,
  };
}

/** The files themselves as entries, where a file holds one thing. */
export function filesAsList<T>(sources: readonly SourceFile[], schema: z.ZodType<T>): List<T> {
  const entries = sources.flatMap((source) => entryAt(source, [], source.value, schema));
  const ids = idsOf(sources.map(({ value }) => value));
  return { entries, ids, idsComplete: ids.length === sources.length, complete: entries.length === sources.length };
}

/** Several lists as one. */
export function joined<T>(lists: readonly List<T>[]): List<T> {
  return {
    entries: lists.flatMap(({ entries }) => entries),
    ids: lists.flatMap(({ ids }) => ids),
    idsComplete: lists.every(({ idsComplete }) => idsComplete),
    complete: lists.every(({ complete }) => complete),
  };
}

function idsOf(items: readonly unknown[]): string[] {
  return items.map((item) => valueAt(item, ['id'])).filter((id) => typeof id === 'string');
}

function entryAt<T>(source: SourceFile, path: Path, raw: unknown, schema: z.ZodType<T>): Entry<T>[] {
  const result = schema.safeParse(raw);
  return result.success ? [{ value: result.data, source, path }] : [];
}

function issueFaults(source: SourceFile, issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => faultAt(source, [...path, key], 'is not a field of the format'));
  }
  if (issue.code === 'invalid_key') return [faultAt(source, path, issue.issues[0]?.message ?? issue.message)];
  if (path.length > 0 && valueAt(source.value, path) === undefined) return [faultAt(source, path, 'is missing')];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return [
      faultAt(
        source,
        path,
        issue.errors.map((branch) => branch.map(({ message }) => message).join(' and ')).join(' or '),
      ),
    ];
  }
  return [faultAt(source, path, issue.message)];
}
