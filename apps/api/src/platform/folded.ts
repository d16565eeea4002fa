/** Case and accents do not matter when someone looks for a name: the same folding in SQL and here. */
export const foldedSql = (expression: string): string =>
  `lower(regexp_replace(normalize(${expression}, NFKD), '[\\u0300-\\u036f]', '', 'g'))`;

/** A LIKE pattern that finds `text` anywhere, folded, with its wildcards taken as letters. */
export const foldedPattern = (text: string): string =>
  `%${text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
