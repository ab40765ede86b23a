import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, '.github/workflows');
const { scripts, engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'timeout-minutes'?: number;
        readonly strategy?: { readonly matrix: { readonly node?: readonly number[] } };
        readonly steps: readonly { readonly run?: string; readonly 'working-directory'?: string }[];
      }
    >
  >;
}

describe('The workflows', () => {
  const workflows = readdirSync(folder).map(name => ({
    name,
    workflow: parse(readFileSync(path.join(folder, name), 'utf8')) as Workflow,
  }));

  for (const { name, workflow } of workflows) {
    const jobs = Object.entries(workflow.jobs);
    const runs = jobs.flatMap(([, { steps }]) => steps.flatMap(({ run }) => run ?? []));

    it(`${name} runs scripts and files that there are`, () => {
      const named = runs.flatMap(run => [...run.matchAll(/\bnpm (?:run )?(\S+)(?: --if-present)?/g)]);
      const strange = named
        .filter(([call]) => !call.includes('--if-present'))
        .map(([, script]) => script!)
        .filter(script => !['ci', 'audit'].includes(script) && !(script in scripts));
      assert.deepEqual(strange, []);
      const files = runs.flatMap(run => run.match(/\b(?:scripts|test)\/\S+\.(?:mjs|ts)\b/g) ?? []);
      assert.deepEqual(
        files.filter(file => !existsSync(path.join(root, file))),
        [],
      );
    });

    it(`${name} ends by itself where something hangs`, () => {
      const endless = jobs.filter(([, job]) => !job['timeout-minutes']).map(([job]) => job);
      assert.deepEqual(endless, []);
    });
  }

  it('run programs from the registry in one exact version', () => {
    const texts = readdirSync(folder).map(name => readFileSync(path.join(folder, name), 'utf8'));
    const programs = texts.flatMap(text => [...text.matchAll(/\bnpx --yes (\S+)/g)].map(([, program]) => program!));
    assert.ok(programs.length > 0);
    assert.deepEqual(
      programs.filter(program => !/@\d+\.\d+\.\d+$/.test(program)),
      [],
    );
  });

  it('see every lock file for advisories and updates', () => {
    const files = execFileSync('git', ['ls-files', '*package-lock.json'], { cwd: root, encoding: 'utf8' });
    const folders = files
      .trim()
      .split('\n')
      .map(file => path.posix.dirname(`/${file}`));
    const { updates } = parse(readFileSync(path.join(root, '.github/dependabot.yml'), 'utf8'));
    const npm = updates.filter((each: { 'package-ecosystem': string }) => each['package-ecosystem'] === 'npm');
    assert.deepEqual(npm.map(({ directory }: { directory: string }) => directory).sort(), folders.sort());
    const audited = workflows
      .flatMap(({ workflow }) => Object.values(workflow.jobs).flatMap(({ steps }) => steps))
      .filter(({ run }) => run?.startsWith('npm audit'))
      .map(step => `/${step['working-directory'] ?? ''}`);
    assert.deepEqual(audited.sort(), folders.sort());
  });

  it('publish what was tried as it is', () => {
    const { workflow } = workflows.find(({ name }) => name === 'release.yml')!;
    const runs = workflow.jobs.package!.steps.flatMap(({ run }) => run ?? []);
    const packaged = runs.indexOf('npm run package:release');
    const tried = runs.filter(run => run.includes('--vsix canopy.vsix'));
    assert.equal(tried.length, 2);
    assert.ok(packaged >= 0 && tried.every(run => runs.indexOf(run) > packaged));
  });

  it('test the oldest Node that is promised', () => {
    const tested = workflows.flatMap(({ workflow }) =>
      Object.values(workflow.jobs).flatMap(({ strategy }) => strategy?.matrix.node ?? []),
    );
    assert.equal(`>=${Math.min(...tested)}`, engines.node);
  });
});
