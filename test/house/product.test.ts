import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './arrows.ts';

const root = join(import.meta.dirname, '../..');
const text = /\.(ts|tsx|js|mjs|cjs|mts|json|md|css|html|svg|yaml|yml|sh)$|(^|\/)(\.npmrc|Dockerfile|run)$/;
/** Written in pieces, so that this file does not report itself. */
const strange = {
  'a folder beside the product': ['..', '/shared'],
  'a path of one machine': ['/wo', 'rk/'],
  'a package registry': ['regist', 'ry.npmjs.org'],
  'another package registry': ['regist', 'ry.yarnpkg.com'],
};
/** The one command that checks everything may look for tools beside the product. */
const ownTools = new Set(['.ci/run']);

const strangersIn = (file: string, content: string): string[] =>
  Object.entries(strange)
    .filter(([, parts]) => content.includes(parts.join('')))
    .map(([words]) => `${file} names ${words}`);

describe('the product', () => {
  it('names no place outside of itself', () => {
    const files = filesBelow(root).filter((file) => text.test(file) && !ownTools.has(file));
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap((file) => strangersIn(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  it.each(Object.entries(strange))('is said to name %s when it does', (words, parts) => {
    expect(strangersIn('apps/some-file.ts', `import x from '${parts.join('')}/y';`)).toEqual([
      `apps/some-file.ts names ${words}`,
    ]);
  });
});
