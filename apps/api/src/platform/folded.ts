/** Case and accents do not matter when someone looks for a name or a title: the same folding in SQL and here. */
export const foldedSql = (expression: string): string =>
  `lower(regexp_replace(normalize(${expression}, NFKD), '[\\u0300-\\u036f]', '', 'g'))`;

export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** A LIKE pattern that finds `text` anywhere, folded, with its wildcards taken as letters. */
export const foldedPattern = (text: string): string => `%${folded(text).replace(/[\\%_]/g, '\\$&')}%`;
