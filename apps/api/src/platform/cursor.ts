import { isId } from './ids.ts';
import { Refusal } from './refusal.ts';

/** A page position: the sort key of the last row shown, opaque to the client. */
const cursorOf = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** `count`: a whole number that PostgreSQL's integer holds. `time`: as ISO 8601 writes it. */
type Part = 'text' | 'number' | 'count' | 'time' | 'id';
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z?$/;
const fits: Record<Part, (part: unknown) => boolean> = {
  text: (part) => typeof part === 'string',
  number: Number.isFinite,
  count: (part) => Number.isInteger(part) && Math.abs(part as number) < 2 ** 31,
  time: (part) => typeof part === 'string' && isoTime.test(part) && !Number.isNaN(Date.parse(part)),
  id: isId,
};

/** Reads a cursor of a list that is sorted by `parts`. */
export function readCursor(cursor: string | undefined, parts: readonly Part[]): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  const key = parsed(cursor);
  const ok =
    Array.isArray(key) && key.length === parts.length && parts.every((part, position) => fits[part](key[position]));
  if (!ok)
    throw new Refusal('request.invalid', { issues: [{ path: ['cursor'], message: 'is not a cursor of this list' }] });
  return key as (string | number)[];
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined; // answered as a bad cursor by the caller
  }
}

/** Cuts one page out of rows fetched with `limit + 1`. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => (string | number)[],
  item: (row: Row) => Item,
  total: number,
) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null,
    total,
  };
}
