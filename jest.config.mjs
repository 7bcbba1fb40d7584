const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
];
const common = {
  transform: { '^.+\\.tsx?$': swc },
  extensionsToTreatAsEsm: [],
  setupFiles: ['<rootDir>/test/tools/textCoding.ts'],
};
const fluentIndex = '@fluentui/react-(components/lib-commonjs|icons/lib-cjs)/index\\.cjs$';

/** Three kinds of test: rules and adapters in Node, the pane and the workbench's page in jsdom, the whole product in Chromium. */
export default {
  // Chromium mostly waits: a worker for every core, also for the one that jest would keep free.
  maxWorkers: '100%',
  // What tells a slow machine from a test that hangs; no test is measured by it.
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/tools/longestFirst.cjs',
  projects: [
    {
      ...common,
      displayName: 'core',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/e2e/', '<rootDir>/test/taskpane/'],
    },
    {
      ...common,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      transform: { ...common.transform, [fluentIndex]: '<rootDir>/test/tools/lazyFluent.cjs' },
      transformIgnorePatterns: [`/node_modules/(?!${fluentIndex})`],
      testMatch: [
        '<rootDir>/test/taskpane/**/*.test.{ts,tsx}',
        '<rootDir>/test/workbench/**/*.test.tsx',
      ],
    },
    {
      ...common,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/e2e/oneMoreTry.ts'],
      globalSetup: '<rootDir>/test/e2e/globalSetup.ts',
      globalTeardown: '<rootDir>/test/e2e/globalTeardown.ts',
    },
  ],
};
