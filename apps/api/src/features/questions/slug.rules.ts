const LONGEST = 80;

/** A name for files made from a title: "Why k-fold?" → "why-k-fold"; a title without letters makes "question". */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST - 5)
    .replace(/^-+|-+$/g, '') || 'question';

/** The name itself, or with the first number that makes it free. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  const others = new Set(taken);
  let free = slug;
  for (let n = 2; others.has(free); n += 1) free = `${slug}-${n}`;
  return free;
}
