/**
 * Free text inside a Markdown file. What a viewer would run or follow (HTML, links) and what would end the section (a
 * heading) is escaped as Markdown escapes it. Backslashes already there are doubled, so that reading gives back exactly
 * what was written: a sign is escaped where an odd number of them stands before it.
 */
const signs = /(\\*)(<|(?<=\][\\]*)[(:[]|(?<=^\\*)#(?=#{1,3} ))/gm;

export const escaped = (text: string): string =>
  text.replace(signs, (_, slashes: string, sign: string) => `${'\\'.repeat(2 * slashes.length + 1)}${sign}`);

export const unescaped = (text: string): string =>
  text.replace(signs, (whole: string, slashes: string, sign: string) =>
    slashes.length % 2 === 1 ? `${'\\'.repeat((slashes.length - 1) / 2)}${sign}` : whole,
  );
