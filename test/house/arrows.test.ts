import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsIn, featureOrder, filesBelow } from './arrows.ts';

const root = join(import.meta.dirname, '../..');

describe('the arrows between the parts of the house', () => {
  it('point down only', () => {
    expect(faultsIn(root)).toEqual([]);
  });

  it('are read from the list of features in the app module', () => {
    const order = featureOrder(root);
    const folders = new Set(filesBelow(root, 'apps/api/src/features').map((file) => file.split('/')[4]));
    expect(new Set(order)).toEqual(folders);
    expect(order[0]).toBe('people');
  });
});

describe('an arrow that points up', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'loopwright-arrows-'));
    for (const folder of ['apps', 'libs', 'migrations'])
      cpSync(join(root, folder), join(copy, folder), {
        recursive: true,
        filter: (path) => !/node_modules|\/dist|\/ml-engineering/.test(path),
      });
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each([
    [
      'a lower feature imports a higher one',
      'apps/api/src/features/people/people.service.ts',
      '../jobs/index.ts',
      'does not stand below people',
    ],
    [
      'a feature reaches past an index',
      'apps/api/src/features/jobs/jobs.service.ts',
      '../people/people.repository.ts',
      'past its index.ts',
    ],
    [
      'the platform imports a feature',
      'apps/api/src/platform/sessions.ts',
      '../features/people/index.ts',
      'the platform knows none',
    ],
    ['the contracts import TypeORM', 'libs/contracts/src/jobs.ts', 'typeorm', 'may not know'],
    ['the assembler imports the contracts', 'libs/assembly/src/solve.ts', '@loopwright/contracts', 'may not know'],
    ['the packs import TypeORM', 'libs/packs/src/load.ts', 'typeorm', 'may not know'],
    [
      'the documents import a parser that they do not name',
      'libs/documents/src/index.ts',
      'some-parser',
      'may not know',
    ],
    ['a library leaves its folder', 'libs/packs/src/load.ts', '../../contracts/src/index.ts', 'instead of the package'],
    [
      'a feature of the web imports another',
      'apps/web/src/features/people/people.queries.ts',
      '../jobs/jobs.queries.ts',
      'meet only in app',
    ],
  ])('is reported when %s', (_, file, from, words) => {
    const path = join(copy, file);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, `import {\n  something,\n} from '${from}';\n${before}`);
    const faults = faultsIn(copy);
    writeFileSync(path, before);
    expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`^${file}:1 .*${words}`))]));
    expect(faultsIn(copy)).toEqual([]);
  });
});
