import type { Rubric, RubricText } from '@loopwright/contracts';

export type CriterionText = RubricText['criteria'][number];
export const emptyAnchors = { 'strong-no': '', no: '', yes: '', 'strong-yes': '' } as const;

/** What of a rubric is written by people, as its editor holds it. */
export const textOf = ({ title, criteria, redFlags }: Rubric): RubricText => ({ title, criteria, redFlags });

/** `Explains trade-offs!` as `explains-trade-offs`; counted on where that is taken. */
export function slugFor(name: string, taken: readonly string[]): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const base =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'criterion';
  const free = (slug: string) => !taken.includes(slug);
  if (free(base)) return base;
  return Array.from({ length: taken.length + 1 }, (_, n) => `${base}-${n + 2}`).find(free)!;
}

/** The criterion's own name gives its id when it is first sent; until then it has one that cannot clash. */
export const NEW = 'new-criterion';
export function withSlugs(criteria: readonly CriterionText[]): CriterionText[] {
  const taken = criteria.map(({ slug }) => slug).filter((slug) => !slug.startsWith(NEW));
  return criteria.map((criterion) => {
    if (!criterion.slug.startsWith(NEW)) return criterion;
    const slug = slugFor(criterion.name, taken);
    taken.push(slug);
    return { ...criterion, slug };
  });
}

export const moved = <T>(list: readonly T[], from: number, by: -1 | 1): T[] => {
  const to = from + by;
  if (to < 0 || to >= list.length) return [...list];
  const next = [...list];
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
};
export const replaced = <T>(list: readonly T[], at: number, value: T): T[] =>
  list.map((each, index) => (index === at ? value : each));
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

/** As sent: ids given, empty overlays and empty flags left out, everything trimmed. */
export function toSend({ title, criteria, redFlags }: RubricText): RubricText {
  const trimmed = criteria.map((criterion) => ({
    ...criterion,
    name: criterion.name.trim(),
    overlay: Object.fromEntries(Object.entries(criterion.overlay).filter(([, text]) => text.trim() !== '')),
  }));
  return { title: title.trim(), criteria: withSlugs(trimmed), redFlags: redFlags.filter((flag) => flag.trim() !== '') };
}

export const sameText = (one: RubricText, other: RubricText): boolean => plain(one) === plain(other);
/** The order of keys says nothing. */
const plain = (text: RubricText): string =>
  JSON.stringify(toSend(text), (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
