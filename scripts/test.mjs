// npm test: every check of the project, in the order in which they tell the most. Goes on after a failure, except that tests
// which need the build are not run without it. The last line is `N passed, N failed`. With --long, as in CI, the suites in VS Code
// run that are marked @long, and the property tests, the fuzzers and the hostile texts at length; npm run test:long runs only
// the steps of that kind.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = name => path.join(root, 'node_modules', name);
const mocha = bin('mocha/bin/mocha.js');
const tsx = bin('tsx/dist/cli.mjs');

const pseudoLanguage = [
  ...['--language', 'qps-ploc', '--folder', 'test/fixtures/another-language'],
  ...['--grep', 'In another language'],
];
const twoFolders = 'examples/two-teams.code-workspace';

const isAtLength = process.argv.includes('--long');
const isOnlyLong = process.argv.includes('--only-long');
const suites = isOnlyLong ? ['--grep', '@long'] : isAtLength ? [] : ['--except', '@long|@alone'];

const emptyFolder = ['--folder', 'test/fixtures/empty-folder'];

/** What tries few cases, or some of the hostile texts, unless it is told how many. */
const atLength = [
  'core/operations/lossless',
  'core/yaml/pieces',
  'core/yaml/hostile',
  'core/index/incremental',
  'security/*',
].map(name => `test/unit/${name}.test.ts`);

const steps = [
  { name: 'Types', script: ['scripts/types.mjs'] },
  { name: 'Lint and format', script: [bin('@biomejs/biome/bin/biome'), 'ci', '.', '--error-on-warnings'] },
  { name: 'Nothing unused', script: [bin('knip/bin/knip.js')] },
  { name: 'Schemas match the code', script: [tsx, 'scripts/schemas.ts', '--check'] },
  { name: 'Build', script: ['esbuild.mjs', '--tests'], builds: true },
  { name: 'Unit tests', script: [mocha, 'test/unit/**/*.test.ts'], numbers: mochaNumbers },
  { ...inVSCode('web', 'Integration tests in VS Code', ...suites), isLong: isOnlyLong },
  inVSCode('web', 'The same in Restricted Mode', '--restricted', '--grep', 'Any workspace'),
  inVSCode('web', 'The same in two folders', '--folder', twoFolders, '--grep', 'Any workspace'),
  inVSCode('web', 'The walkthrough in an empty folder', ...emptyFolder, '--grep', 'From an empty folder'),
  {
    ...inVSCode('web', 'What an empty folder has to have first', ...emptyFolder, '--grep', 'In an empty folder'),
    isLong: true,
  },
  inVSCode('node', 'The same in a Node extension host', '--grep', 'Any workspace'),
  { ...inVSCode('web', 'The pictures of the documentation are taken', '--grep', '@alone'), isLong: true },
  {
    name: 'Pictures of the documentation',
    script: ['scripts/pictures.mjs', '--check'],
    needsBuild: true,
    isLong: true,
  },
  { ...inVSCode('web', 'Every surface in a pseudo-language', ...pseudoLanguage), isLong: true },
  { ...inVSCode('web', 'The editors in German', '--language', 'de', '--grep', 'In German'), isLong: true },
  journeys('web', 'the packaged extension, in the browser', '--package'),
  journeys('web', 'German', '--package', '--language', 'de'),
  journeys('node', 'the packaged extension, in Node', '--package'),
  journeys('node', 'Restricted Mode', '--package', '--restricted'),
  journeys('node', 'two folders', '--package', '--folder', twoFolders),
  { ...inVSCode('node', 'Endurance', '--grep', 'Endurance', '--actions', '500'), isLong: true },
  {
    name: 'Property tests and hostile texts at length',
    script: [mocha, ...atLength],
    env: { CANOPY_CASES: '20000', CANOPY_MUTATIONS: '50000' },
    numbers: mochaNumbers,
    isLong: true,
  },
  {
    name: 'Coverage of the core',
    script: [
      bin('monocart-coverage-reports/lib/cli.js'),
      '--config',
      'mcr.config.mjs',
      ...[process.execPath, mocha, 'test/unit/{core,cli}/**/*.test.ts', '--reporter', 'dot'],
    ],
    isLong: true,
  },
];

function inVSCode(host, name, ...options) {
  return { name, script: [`test/host/run-${host}.mjs`, ...options], numbers: lastLineNumbers, needsBuild: true };
}

function journeys(host, where, ...options) {
  return { ...inVSCode(host, `Journeys: ${where}`, ...options, '--grep', 'Any workspace|Journey'), isLong: true };
}

const isWanted = step => (isOnlyLong ? step.isLong : !step.isLong || isAtLength);

const total = { passed: 0, failed: 0 };
const failures = [];
let built = true;
for (const step of steps.filter(isWanted)) {
  console.log(`\n== ${step.name}`);
  const outcome = step.needsBuild && !built ? notRun() : await run(step);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  if (outcome.failed > 0) failures.push({ name: step.name, report: outcome.report });
  if (step.builds) built = outcome.failed === 0;
}
// A log that somebody sees only the end of still tells what failed.
for (const { name, report } of failures) console.log(`\n== Failed: ${name}\n${report}`);
console.log(
  failures.length > 0 ? `\nFailed: ${failures.map(({ name }) => name).join(', ')}.` : '\nEvery check passed.',
);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function notRun() {
  console.log('Not run: the build failed.');
  return { passed: 0, failed: 1, report: 'Not run.' };
}

/** Runs a step and shows its output. A step that ends badly counts as one failure at least, a check without tests as none passed. */
async function run({ script, env, numbers = () => ({ passed: 0, failed: 0 }) }) {
  const { code, output } = await stream(script, env);
  const { passed, failed } = numbers(output);
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), report: reportOf(output) };
}

/** What a step said of its failures: mocha's list of them where there is one, else the end of all. */
function reportOf(output) {
  const list = output.search(/^ +\d+ failing$/m);
  return (list < 0 ? output.slice(-2000) : output.slice(list, list + 6000)).trim();
}

function stream(script, env) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, script, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])
      from.setEncoding('utf8').on('data', text => {
        output += text;
        to.write(text);
      });
    child.on('close', code => resolve({ code, output }));
  });
}

function mochaNumbers(output) {
  return { passed: last(output, /^ +(\d+) passing \(/gm), failed: last(output, /^ +(\d+) failing$/gm) };
}

function lastLineNumbers(output) {
  return { passed: last(output, /^(\d+) passed, \d+ failed$/gm), failed: last(output, /^\d+ passed, (\d+) failed$/gm) };
}

function last(output, pattern) {
  return Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
}
