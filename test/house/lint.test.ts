import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const inApi = 'apps/api/src/features/jobs/x.ts';
const long = (lines: number): string => 'one();\n'.repeat(lines);

/** What nobody may write, where, and the rule that says so. */
const mistakes: [words: string, file: string, code: string, rule: string][] = [
  ['a route bound past its contract', inApi, `class X { @Get('jobs') list() {} }`, 'no-restricted-syntax'],
  ['a body that nothing checks', inApi, `class X { make(@Body() body: unknown) {} }`, 'no-restricted-syntax'],
  ['a query that nothing checks', inApi, `class X { list(@Query('page') page: string) {} }`, 'no-restricted-syntax'],
  ['a parameter that nothing checks', inApi, `class X { read(@Param('id') id: string) {} }`, 'no-restricted-syntax'],
  ['a parameter decorator without a call', inApi, `class X { read(@Param id: string) {} }`, 'no-restricted-syntax'],
  ['a save that overwrites', inApi, `void repository.save(row);`, 'no-restricted-syntax'],
  ['an upsert that overwrites', inApi, `void repository.upsert(row, ['id']);`, 'no-restricted-syntax'],
  ['a failure caught and dropped', inApi, `try { work(); } catch { /* fine */ }`, 'no-restricted-syntax'],
  ['a default export', 'libs/contracts/src/x.ts', `export default 1;`, 'no-restricted-syntax'],
  ['any', inApi, `const x: any = 1; use(x);`, '@typescript-eslint/no-explicit-any'],
  ['a word to the console of the API', inApi, `console.log('hello');`, 'no-console'],
  ['a word to the console of a library', 'libs/packs/src/x.ts', `console.log('hello');`, 'no-console'],
  ['a file past 300 lines', inApi, long(301), 'max-lines'],
  ['a file past 200 lines', inApi, long(201), 'house/long-file'],
  [
    'a function with eleven ways through',
    inApi,
    `const x = (n: number) => ${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `n === ${n} ? ${n} : `).join('')}0; use(x);`,
    'complexity',
  ],
  [
    'Mantine in a feature of the web',
    'apps/web/src/features/jobs/x.tsx',
    `import { Box } from '@mantine/core'; use(Box);`,
    'no-restricted-imports',
  ],
  [
    'Tabler in a feature of the web',
    'apps/web/src/features/jobs/x.tsx',
    `import { IconX } from '@tabler/icons-react'; use(IconX);`,
    'no-restricted-imports',
  ],
  [
    'a feature of the web in another',
    'apps/web/src/features/jobs/x.tsx',
    `import { x } from '../people/y.ts'; use(x);`,
    'no-restricted-imports',
  ],
  [
    'a feature in the kit',
    'apps/web/src/ui/x.tsx',
    `import { x } from '../features/people/y.ts'; use(x);`,
    'no-restricted-imports',
  ],
  [
    'the kit in the platform of the web',
    'apps/web/src/platform/x.ts',
    `import { x } from '../ui/y.ts'; use(x);`,
    'no-restricted-imports',
  ],
  [
    'TypeORM in the contracts',
    'libs/contracts/src/x.ts',
    `import { x } from 'typeorm'; use(x);`,
    'no-restricted-imports',
  ],
  [
    'the contracts in the assembler',
    'libs/assembly/src/x.ts',
    `import { x } from '@loopwright/contracts'; use(x);`,
    'no-restricted-imports',
  ],
  [
    'a package in psychometrics',
    'libs/psychometrics/src/x.ts',
    `import { x } from 'zod'; use(x);`,
    'no-restricted-imports',
  ],
  [
    'a feature entered past its index',
    inApi,
    `import { x } from '../people/people.repository.ts'; use(x);`,
    'no-restricted-imports',
  ],
  [
    'a feature in the platform',
    'apps/api/src/platform/x.ts',
    `import { x } from '../features/people/index.ts'; use(x);`,
    'no-restricted-imports',
  ],
  [
    'the inside of the API in the command line',
    'apps/cli/src/x.ts',
    `import { x } from '../../api/src/index.ts'; use(x);`,
    'no-restricted-imports',
  ],
];
/** What stands next to each of them and is right. */
const fine: [file: string, code: string][] = [
  [
    inApi,
    `import { x } from '../people/index.ts'; class X { @Implements(x, 'anyone') make(@Body({ schema: x }) body: unknown) {} }`,
  ],
  ['apps/web/src/ui/x.tsx', `import { Box } from '@mantine/core'; use(Box);`],
  ['apps/cli/src/x.ts', `import { createApp } from '@loopwright/api'; console.log(createApp);`],
  ['libs/contracts/src/x.ts', `import * as z from 'zod/mini'; import { Id } from './words.ts'; use(z, Id);`],
];

/** Runs the linter outside of the test runner, which cannot load its configuration. Files need not exist. */
const program = `
  const { ESLint } = await import('eslint');
  const samples = JSON.parse(process.argv[1]);
  const withoutTypes = { languageOptions: { parserOptions: { projectService: false } }, rules: { '@typescript-eslint/no-floating-promises': 'off' } };
  const eslint = new ESLint({ overrideConfig: [withoutTypes] });
  const found = [];
  for (const [filePath, code] of samples) found.push((await eslint.lintText(code, { filePath }))[0].messages.map(({ ruleId, message }) => ruleId ?? message));
  console.log(JSON.stringify(found));`;

async function rulesBrokenBy(samples: [file: string, code: string][]): Promise<string[][]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', program, JSON.stringify(samples)],
    { cwd: root },
  );
  return JSON.parse(stdout) as string[][];
}

describe('the linter', () => {
  let broken: string[][];
  beforeAll(async () => {
    broken = await rulesBrokenBy([...mistakes.map(([, file, code]): [string, string] => [file, code]), ...fine]);
  });

  it.each(mistakes.map(([words, , , rule], index) => [words, rule, index] as const))('refuses %s', (_, rule, index) => {
    expect(broken[index]).toContain(rule);
  });

  it('has nothing to say about what is right', () => {
    expect(broken.slice(mistakes.length)).toEqual(fine.map(() => []));
  });
});
