import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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

  if (existsSync(built) && process.platform !== 'win32') {
    it('stop a commit that would break a tree, by what is staged', () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'canopy-hook-'));
      try {
        const bin = path.join(folder, 'bin');
        mkdirSync(bin);
        writeFileSync(path.join(bin, 'canopy'), `#!/bin/sh\nexec "${process.execPath}" "${built}" "$@"\n`);
        chmodSync(path.join(bin, 'canopy'), 0o755);
        const work = path.join(folder, 'work');
        const env = {
          ...process.env,
          PATH: `${bin}:${process.env.PATH}`,
          HOME: folder,
          GIT_CONFIG_GLOBAL: '/dev/null',
        };
        const git = (...args: string[]) =>
          spawnSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
            cwd: work,
            env,
            encoding: 'utf8',
          });
        mkdirSync(work);
        git('init', '-q');
        cpSync(path.join(examples, 'pre-commit'), path.join(work, '.git/hooks/pre-commit'));
        writeFileSync(path.join(work, 'a.tree.yaml'), dangling);
        git('add', '.');
        const refused = git('commit', '-q', '-m', 'broken');
        assert.equal(refused.status, 1, refused.stderr);
        assert.match(refused.stdout + refused.stderr, /a\.tree\.yaml:5:14 error .*\(dangling-reference\)/);
        writeFileSync(
          path.join(work, 'o.tree.yaml'),
          'title: O\noutcomes:\n  - { id: nowhere, title: N, who: w, behavior: b, from: 1, to: 2, by: 2027-Q1 }\n',
        );
        assert.equal(git('commit', '-q', '-m', 'mended, but not staged').status, 1);
        git('add', '.');
        const accepted = git('commit', '-q', '-m', 'mended');
        assert.equal(accepted.status, 0, accepted.stdout + accepted.stderr);
      } finally {
        rmSync(folder, { recursive: true });
      }
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
