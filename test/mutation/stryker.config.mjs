// npm run test:mutation [-- scoring | planner] [-- --mutate file]: changes the code in small ways and asks whether a test notices.
// In every file at least 80 % have to be noticed (see run.mjs); out/mutation/<part>.html shows the others.

const all = (folder, names, end) => names.map(name => `${folder}/${name}${end}`);

const parts = {
  scoring: {
    mutate: ['src/core/scoring/**/*.ts', 'src/core/calibration/**/*.ts'],
    spec: [
      'test/unit/core/scoring/*.test.ts',
      'test/unit/core/calibration/*.test.ts',
      'test/unit/core/rules/scorecards.test.ts',
      'test/unit/cli/score.test.ts',
    ],
  },
  planner: {
    mutate: [
      'src/core/artefacts/slot.ts',
      'src/core/operations/*.ts',
      // names.ts holds words alone.
      '!src/core/operations/names.ts',
      'src/core/yaml/plan*.ts',
      ...all(
        'src/core/yaml',
        [
          'blocks',
          'change',
          'data',
          'parts',
          'render',
          'render-lines',
          'safety',
          'self-check',
          'source',
          'style',
          'text-lines',
        ],
        '.ts',
      ),
    ],
    spec: [
      'test/unit/core/artefacts/slot.test.ts',
      'test/unit/core/operations/*.test.ts',
      ...all(
        'test/unit/core/yaml',
        ['change', 'data', 'parts', 'plan', 'plan-together', 'self-check', 'source', 'style', 'text-lines'],
        '.test.ts',
      ),
    ],
  },
};

const name = process.env.CANOPY_MUTATION ?? 'scoring';
const { mutate, spec } = parts[name];

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
  reporters: ['clear-text', 'html', 'json'],
  htmlReporter: { fileName: `out/mutation/${name}.html` },
  jsonReporter: { fileName: `out/mutation/${name}.json` },
  clearTextReporter: { allowColor: false, logTests: false },
};
