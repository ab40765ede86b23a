// npm run test:mutation [-- scoring | planner] [-- --mutate file]: changes the code in small ways and asks whether a test notices.
// 80 % noticed is the aim, `holds` what holds of each part today and must not fall; out/mutation/<part>.html shows the others.

const parts = {
  scoring: {
    mutate: ['src/core/scoring/**/*.ts'],
    spec: [
      'test/unit/core/scoring/*.test.ts',
      'test/unit/core/rules/scorecards.test.ts',
      'test/unit/cli/score.test.ts',
    ],
    holds: 78,
  },
  planner: {
    mutate: ['src/core/yaml/plan*.ts'],
    spec: ['test/unit/core/operations/*.test.ts', 'test/unit/core/yaml/*.test.ts'],
    holds: 55,
  },
};

const name = process.env.CANOPY_MUTATION ?? 'scoring';
const { mutate, spec, holds } = parts[name];

export default {
  mutate,
  testRunner: 'mocha',
  mochaOptions: { spec },
  testRunnerNodeArgs: ['--import', 'tsx'],
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.CANOPY_CONCURRENCY ?? 2),
  ignorePatterns: ['docs', 'dist', 'out', 'test/mutation/node_modules'],
  // The preprocessor of configurations does not know the newest TypeScript; tsx needs none.
  tsconfigFile: 'none',
  tempDirName: 'out/stryker',
  reporters: ['clear-text', 'html'],
  htmlReporter: { fileName: `out/mutation/${name}.html` },
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 90, low: 80, break: holds },
};
