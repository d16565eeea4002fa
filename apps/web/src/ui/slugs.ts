/** Topics and tags: free words, kept as slugs so that spelling alone never makes two of one. */

const MOST = 80;

/** "Feature stores" as `feature-stores`; nothing where no letter or digit is left. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replace(/^-+|-+$/g, '');

/** With the words of a typed or pasted text added, several separated by commas. */
export function withSlugs(slugs: readonly string[], text: string): string[] {
  const added = text.split(/[,;\n]/).map(slugOf);
  return [...new Set([...slugs, ...added.filter((slug) => slug !== '')])];
}
