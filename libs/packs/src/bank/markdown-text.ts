/**
 * Free text inside a Markdown file. What a viewer would run or follow (HTML, links) and what would end the section (a
 * heading) is escaped as Markdown escapes it. Backslashes already there are doubled, so that reading gives back exactly
 * what was written: a sign is escaped where an odd number of them stands before it.
 */
export const escaped = (text: string): string =>
  withSigns(text, (slashes, sign) => `${'\\'.repeat(2 * slashes + 1)}${sign}`);

export const unescaped = (text: string): string =>
  withSigns(text, (slashes, sign) => `${'\\'.repeat(slashes % 2 === 1 ? (slashes - 1) / 2 : slashes)}${sign}`);

/** A run of backslashes is looked at once, whatever follows it: texts may be thousands of them. */
const candidates = /(\\*)([<(:[#])|\\+/g;

function withSigns(text: string, written: (slashes: number, sign: string) => string): string {
  return text.replace(candidates, (whole: string, slashes: string | undefined, sign: string | undefined, at: number) =>
    sign !== undefined && isSign(text, at, sign, whole.length) ? written(slashes!.length, sign) : whole,
  );
}

/** `at`: where its backslashes begin, `length`: of these and the sign. */
function isSign(text: string, at: number, sign: string, length: number): boolean {
  if (sign === '<') return true;
  if (sign !== '#') return text[at - 1] === ']';
  return (
    /^[\n\r\u2028\u2029]?$/.test(text.slice(Math.max(0, at - 1), at)) &&
    headingGoesOn.test(text.slice(at + length, at + length + 4))
  );
}
const headingGoesOn = /^#{1,3} /;
