// npm run coverage: what of src/core the unit tests run, by the branches and lines of the source.
const least = { lines: 95, branches: 95 };

export default {
  name: 'Coverage of src/core',
  outputDir: 'out/coverage',
  reports: ['console-summary', 'v8'],
  all: 'src/core',
  entryFilter: { '**/src/core/**/*.ts': true, '**/*': false },
  sourceFilter: { 'src/core/**/*.ts': true, '**/*': false },
  onEnd({ summary }) {
    for (const [what, percent] of Object.entries(least)) {
      if (summary[what].pct >= percent) continue;
      console.error(`${summary[what].pct} % of the ${what} are covered; ${percent} % is the least. See out/coverage.`);
      process.exitCode = 1;
    }
  },
};
