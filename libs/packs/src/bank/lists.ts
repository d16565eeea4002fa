/** Lists inside one line or one cell. */

const plain = /^[\p{L}\p{N}_][\p{L}\p{N}_ .:/+-]*$/u;

/** Names with commas between; one with a sign of its own is written in quotes. */
export const nameList = (names: readonly string[]): string =>
  names.map((name) => (plain.test(name) && name.trim() === name ? name : JSON.stringify(name))).join(', ');

/** Reads what `nameList` wrote, and what a person writes: `a, b; "c, d"`. */
export function readNames(text: string): string[] {
  const found = text.matchAll(/\s*(?:("(?:[^"\\]|\\.)*")|([^,;\n]*))\s*(?:[,;\n]|$)/g);
  return [...found]
    .map(([, quoted, bare = '']) => (quoted ? unquoted(quoted) : bare.trim()))
    .filter((name) => name !== '');
}

function unquoted(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted.slice(1, -1); // a person's quotes need not follow the rules of JSON
  }
}

/** One item per bullet; the further lines of an item are set in by two spaces. */
export const bulletList = (items: readonly string[], bullet: string): string =>
  items.map((item) => `${bullet} ${item.split('\n').join('\n  ')}`).join('\n');

const bulleted = /^[-*•]\s(.*)$/s;

/** Reads what `bulletList` wrote; without bullets every line is an item. */
export function readBullets(text: string): string[] {
  const lines = text.split('\n');
  const bullets = bulleted.test(lines.find((line) => line.trim() !== '') ?? '');
  if (!bullets) return lines.map((line) => line.trim()).filter((line) => line !== '');
  const items: string[] = [];
  for (const line of lines) {
    const begun = bulleted.exec(line);
    if (begun) items.push(begun[1]!);
    else if (items.length > 0) items.push(`${items.pop()!}\n${line.replace(/^ {1,2}/, '')}`);
  }
  return items.map(withoutLastLines);
}

/** Without the empty lines at its end. An expression would look at every other line end again and again. */
function withoutLastLines(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}

/** `machine-learning 2, statistics 1`; a name without a number counts as a main one. */
export const weights = (competencies: Readonly<Record<string, 1 | 2>>): string =>
  Object.entries(competencies)
    .map(([name, weight]) => `${name} ${weight}`)
    .join(', ');

export function readWeights(text: string): Record<string, unknown> {
  return Object.fromEntries(
    readNames(text).map((part) => {
      const [, name = '', weight] = /^(.*?)(?:[\s:=]+(\d+))?$/s.exec(part) ?? [];
      return [slugOf(name), weight === undefined ? 2 : Number(weight)];
    }),
  );
}

/** A name as people write it, made into the one that files use: `ML fundamentals` → `ml-fundamentals`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
