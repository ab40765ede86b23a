import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { commands } from '../../../src/cli/commands';
import { readArguments } from '../../../src/cli/options';
import { runCli } from './memory-io';

const root = path.resolve(import.meta.dirname, '../../..');
const examples = path.join(root, 'examples/ci');
const built = path.join(root, 'dist/cli.js');
const dangling = 'title: T\nopportunities:\n  - id: a\n    title: When I wait, I worry\n    outcome: nowhere\n';

describe('the examples for CI', () => {
  it('call commands and options that there are', () => {
    const texts = ['canopy.yml', 'pre-commit', '.pre-commit-config.yaml'].map(name =>
      readFileSync(path.join(examples, name), 'utf8'),
    );
    const calls = texts.join('\n').match(/(?<=(?:^|run: |entry: |\s)canopy )(?:check|diff|score)[^>|\n]*/g) ?? [];
    assert.ok(calls.length >= 5, calls.join('\n'));
    for (const call of calls) {
      const [name, ...args] = call.trim().split(' ');
      readArguments(commands.find(command => command.name === name)!, args);
    }
  });

  if (process.platform !== 'win32') {
    it('say what to set where nothing says where Canopy is cloned from', () => {
      const { jobs } = parse(readFileSync(path.join(examples, 'canopy.yml'), 'utf8'));
      const steps = jobs.check.steps as { readonly run?: string; readonly env?: Record<string, string> }[];
      const { run, env } = steps.find(step => step.run?.includes('git clone'))!;
      assert.deepEqual(Object.keys(env ?? {}), ['CANOPY_REPOSITORY']);
      const empty = { PATH: process.env.PATH, CANOPY_REPOSITORY: '' };
      const { status, stdout } = spawnSync('bash', ['-e', '-c', run!], { encoding: 'utf8', env: empty });
      assert.equal(status, 1);
      assert.match(stdout, /^::error::Set the variable CANOPY_REPOSITORY .*Actions.*\n$/);
      assert.match(readFileSync(path.join(examples, 'README.md'), 'utf8'), /`CANOPY_REPOSITORY`/);
    });
  }

  if (existsSync(built) && process.platform !== 'win32') {
    describe('stop a commit that would break a tree', () => {
      const outcome =
        'title: O\noutcomes:\n  - { id: nowhere, title: N, who: w, behavior: b, from: 1, to: 2, by: 2027-Q1 }\n';
      let folder: string;
      const write = (name: string, text: string) => writeFileSync(path.join(folder, 'work', name), text);
      const git = (...args: string[]) => {
        const env = {
          ...process.env,
          PATH: `${path.join(folder, 'bin')}:${process.env.PATH}`,
          HOME: folder,
          GIT_CONFIG_GLOBAL: '/dev/null',
        };
        const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
        return spawnSync('git', [...identity, ...args], { cwd: path.join(folder, 'work'), env, encoding: 'utf8' });
      };
      const accepts = (...args: string[]) => {
        const { status, stdout, stderr } = git('commit', '-q', '-m', 'x', ...args);
        assert.equal(status, 0, stdout + stderr);
      };
      const refuses = (...args: string[]) => {
        const { status, stdout, stderr } = git('commit', '-q', '-m', 'x', ...args);
        assert.equal(status, 1, stderr);
        assert.match(stdout + stderr, /a\.tree\.yaml:5:14 error .*\(dangling-reference\)/);
      };

      beforeEach(() => {
        folder = mkdtempSync(path.join(tmpdir(), 'canopy-hook-'));
        mkdirSync(path.join(folder, 'bin'));
        const canopy = `#!/bin/sh\nexec "${process.execPath}" "${built}" "$@"\n`;
        writeFileSync(path.join(folder, 'bin/canopy'), canopy, { mode: 0o755 });
        mkdirSync(path.join(folder, 'work'));
        git('init', '-q');
        cpSync(path.join(examples, 'pre-commit'), path.join(folder, 'work/.git/hooks/pre-commit'));
        write('a.tree.yaml', dangling);
        git('add', '.');
      });
      afterEach(() => rmSync(folder, { recursive: true }));

      it('by what is staged, and not by what lies around', () => {
        refuses();
        write('o.tree.yaml', outcome);
        refuses();
        git('add', '.');
        accepts();
        write('o.tree.yaml', 'title: broken: [\n');
        write('c.tree.yaml', 'title: C\n');
        git('add', 'c.tree.yaml');
        accepts();
        write('o.tree.yaml', `${outcome}# mended\n`);
        accepts('-a');
      });

      it('where it takes away what others refer to', () => {
        write('o.tree.yaml', outcome);
        git('add', '.');
        accepts();
        git('rm', '-q', 'o.tree.yaml');
        refuses();
        git('reset', '-q', '--hard');
        git('mv', 'o.tree.yaml', 'o.txt');
        refuses();
        git('mv', 'o.txt', 'renamed.tree.yaml');
        accepts();
        write('renamed.tree.yaml', 'title: O\n');
        refuses('renamed.tree.yaml');
        refuses('-a');
      });

      it('and let one that touches no such file pass without a look', () => {
        git('commit', '-q', '--no-verify', '-m', 'broken');
        write('notes.md', 'x');
        git('add', '.');
        accepts();
      });
    });
  }
});

describe('SARIF', () => {
  it('has what version 2.1.0 and code scanning ask of it', async () => {
    const { out } = await runCli(['check', '--format', 'sarif'], {
      'a b/ä#.tree.yaml': dangling,
      'broken.tree.yaml': 'a: [',
      'q.scorecard.yaml': 'title: Q\nentries:\n  - { id: e, opportunity: a }\n',
    });
    const log = JSON.parse(out);
    assert.equal(log.version, '2.1.0');
    assert.equal(log.runs.length, 1);
    const [{ tool, results, columnKind }] = log.runs;
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.match(tool.driver.name + tool.driver.version, /^canopy\d+\.\d+\.\d+$/);
    const ids: string[] = tool.driver.rules.map((rule: { id: string }) => rule.id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
    assert.ok(results.length >= 4);
    for (const { ruleId, ruleIndex, level, message, locations, partialFingerprints } of results) {
      assert.equal(ids[ruleIndex], ruleId);
      assert.ok(['error', 'warning', 'note'].includes(level));
      assert.ok(message.text.length > 0);
      assert.ok(Object.values(partialFingerprints).every(value => typeof value === 'string'));
      const [{ physicalLocation }] = locations;
      const { artifactLocation, region } = physicalLocation;
      assert.match(artifactLocation.uri, /^(?:a%20b\/%C3%A4%23|broken)\.tree\.yaml$|^q\.scorecard\.yaml$/);
      const { startLine, startColumn, endLine, endColumn } = region;
      for (const place of [startLine, startColumn, endLine, endColumn])
        assert.ok(Number.isInteger(place) && place >= 1);
      assert.ok(endLine > startLine || (endLine === startLine && endColumn >= startColumn));
    }
  });
});
