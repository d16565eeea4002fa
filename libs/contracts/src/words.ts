/** Small schemas that several contracts share. */
import * as z from 'zod/mini';

export const Id = z.uuid();
/** Every object has this key: what is kept by slug would find it where nothing was put. */
const noKeyOfEveryObject = z.refine<string>((slug) => slug !== 'constructor', 'is a name that is taken');
export const Slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(80), noKeyOfEveryObject);
/** ISO 8601 counts from a year 0, PostgreSQL does not. */
const afterYearZero = z.refine<string>((text) => !text.startsWith('0000'), 'is before the year 1');
/** ISO 8601 instant in UTC. */
export const Instant = z.iso.datetime().check(afterYearZero);
/** ISO 8601 day. */
export const Day = z.iso.date().check(afterYearZero);
/** PostgreSQL stores neither NUL nor half a surrogate pair; pasted text may hold both. */
const storable = z.overwrite((text: string) => text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd'));
/** Trimmed, not empty. */
export const line = (max = 200) => z.string().check(storable, z.trim(), z.minLength(1), z.maxLength(max));
/** May be empty; kept as written. */
export const prose = (max = 20_000) => z.string().check(storable, z.maxLength(max));
/** Row version for compare-and-swap; a write that names an old one is answered 412. */
export const Version = z.int32().check(z.gte(1));
export const Nothing = z.object({});

/** A comma-separated query parameter. */
export const listed = <T extends z.ZodMiniType<string, string>>(item: T, max = 20) =>
  z.pipe(
    z.pipe(
      z.string().check(z.maxLength(4000)),
      z.transform((text: string) => text.split(',').filter((part) => part !== '')),
    ),
    z.array(item).check(z.maxLength(max)),
  );

export const Paging = {
  cursor: z.optional(z.string().check(z.maxLength(400))),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 50),
};
/** One page of a list; `nextCursor` is null on the last page. */
export const page = <T extends z.ZodMiniType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()), total: z.int() });

/** Four points and no middle: 1 strong no, 2 no, 3 yes, 4 strong yes. */
export const Rating = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Rating = z.infer<typeof Rating>;
