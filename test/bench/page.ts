import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { Section } from './bench.ts';
import { markdown } from './table.ts';

const HEADING = /^## (.+)$/m;
const INTRODUCTION = `# Measurements

Written by \`npm run bench -- --write\`, which replaces what it measured and leaves the rest.
The floor is a driver's query behind node's own server, over the same database: no session, no roles, no checks.
"floor ÷ floor" compares two such servers with each other and shows what is noise.`;

/**
 * Writes what was measured, and on what, into a page; sections that were not measured this time stay as they were.
 *
 * @param order titles of all sections there are; one that is not among them any more goes
 */
export async function writePage(
  path: string,
  facts: readonly string[],
  sections: readonly Section[],
  order: readonly string[],
): Promise<void> {
  const kept = existsSync(path) ? sectionsIn(readFileSync(path, 'utf8')) : new Map<string, string>();
  const measured = `Measured on ${new Date().toISOString().slice(0, 10)}: ${facts.join('; ')}.`;
  for (const section of sections) kept.set(section.title, `${markdown(section)}\n\n${measured}`);
  const page = [INTRODUCTION, ...order.flatMap((title) => kept.get(title) ?? [])].join('\n\n');
  // As the check of the whole tree wants it.
  writeFileSync(path, await format(page, { ...(await resolveConfig(path)), parser: 'markdown' }));
}

function sectionsIn(page: string): Map<string, string> {
  const parts = page.split(/^(?=## )/m).filter((part) => HEADING.test(part));
  return new Map(parts.map((part) => [HEADING.exec(part)![1]!, part.trim()]));
}
