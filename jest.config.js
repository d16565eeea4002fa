/** One runner for the libraries, the API, and the browser. */
const base = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@loopwright/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  modulePathIgnorePatterns: ['/dist/', '/.cache/', '/data/'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { swcrc: true }] },
  // Relative imports name `.ts` files; nothing has to be mapped.
};
const onDatabase = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};
export default {
  // A busy machine is no failure: whatever hangs is found all the same.
  testTimeout: 180_000,
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  projects: [
    {
      ...base,
      displayName: 'unit',
      rootDir: import.meta.dirname,
      testMatch: [
        '<rootDir>/libs/**/src/**/*.test.ts',
        '<rootDir>/apps/**/src/**/*.test.ts',
        '<rootDir>/test/house/**/*.test.ts',
      ],
    },
    {
      ...base,
      ...onDatabase,
      displayName: 'api',
      rootDir: import.meta.dirname,
      testMatch: ['<rootDir>/test/api/**/*.e2e.ts'],
    },
    {
      ...base,
      ...onDatabase,
      displayName: 'fault',
      rootDir: import.meta.dirname,
      testMatch: ['<rootDir>/test/fault/**/*.e2e.ts'],
    },
    {
      ...base,
      ...onDatabase,
      displayName: 'web',
      rootDir: import.meta.dirname,
      testMatch: ['<rootDir>/test/web/**/*.spec.ts'],
    },
  ],
};
