/** One project per depth of test; the stack (PostgreSQL, Temporal) is started once for all that need it. */
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleFileExtensions: ['ts', 'js', 'json'],
};

const stack = {
  globalSetup: '<rootDir>/test/support/stack/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/stack/global-teardown.ts',
};
const project = (displayName, folder, extra = {}) => ({
  ...base,
  displayName,
  testMatch: [`<rootDir>/test/${folder}/**/*.spec.ts`],
  ...extra,
});

module.exports = {
  testTimeout: 120_000,
  maxWorkers: 2,
  // What one file loads is not all given back to the next: a worker that has grown is replaced between files.
  workerIdleMemoryLimit: '1200MB',
  reporters: ['default', '<rootDir>/test/support/totals-reporter.cjs'],
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,workflows,activities}/**/*.spec.ts'],
    },
    project('architecture', 'architecture'),
    project('integration', 'integration', stack),
    project('workflows', 'workflows', stack),
    project('replay', 'replay'),
    project('browser', 'browser', stack),
    project('faults', 'faults', stack),
  ],
};
