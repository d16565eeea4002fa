import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { outcomeOf } from '../test-support/outcome.ts';
import { changed, type Path, tinyPack } from '../test-support/tiny-pack.ts';

const files = tinyPack();

/** Every key of every mapping. The tiny pack writes required ones only. */
function keysIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [...(Array.isArray(value) ? [] : [here]), ...keysIn(child, here)];
  });
}

// A pack may cover fewer competencies, and describe fewer levels as long as one is left and none is skipped.
const mayGo = (path: Path) =>
  path.at(-2) === 'coverage' || (path.at(-2) === 'levels' && path.length === 4) || path.at(-1) === 'twists';
const required = Object.entries(files).flatMap(([file, content]) =>
  keysIn(content)
    .filter((path) => !mayGo(path))
    .map((path) => ({ file, path })),
);

it('reports the deletion of any required key, once, in its own file, and loads nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...required), async ({ file, path }) => {
      const { pack, faults } = await outcomeOf(changed(files, file, path, undefined));
      const parent = path.slice(0, -1).join('.');
      expect(pack).toBeUndefined();
      expect(faults).toHaveLength(1);
      expect(faults[0]?.file).toBe(file);
      expect([path.join('.'), parent]).toContain(faults[0]?.path);
    }),
    { numRuns: 2 * required.length },
  );
});
