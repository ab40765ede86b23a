import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const tsc = path.join(root, 'node_modules/typescript/bin/tsc');

if (existsSync(path.join(root, 'dist/core.js'))) {
  describe('the core for other programs', function () {
    this.timeout(120_000);
    const folder = mkdtempSync(path.join(tmpdir(), 'canopy-consumer-'));
    const installed = path.join(folder, 'node_modules/canopy');

    before(() => {
      mkdirSync(path.join(installed, 'dist'), { recursive: true });
      for (const file of ['package.json', 'dist/core.js']) cpSync(path.join(root, file), path.join(installed, file));
      run(tsc, '-p', path.join(root, 'src/core/tsconfig.types.json'), '--outDir', path.join(installed, 'dist/types'));
      // Its declarations speak of the types of what it depends on.
      for (const name of [...Object.keys(manifest.dependencies), '@types']) {
        symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name), 'junction');
      }
      cpSync(path.join(root, 'test/fixtures/consumer/consumer.ts'), path.join(folder, 'consumer.ts'));
    });
    after(() => rmSync(folder, { recursive: true }));

    for (const [module, resolution, extension] of [
      ['nodenext', 'nodenext', 'cjs'],
      ['preserve', 'bundler', 'mjs'],
    ] as const) {
      it(`has sound declarations for a strict program, and runs in it: ${resolution}, ${extension}`, () => {
        const strict = ['--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false', '--types', 'node'];
        const kind = ['--module', module, '--moduleResolution', resolution, '--target', 'es2023'];
        run(tsc, ...kind, ...strict, '--outDir', extension, 'consumer.ts');
        cpSync(path.join(folder, extension, 'consumer.js'), path.join(folder, `consumer.${extension}`));
        const told = JSON.parse(run(path.join(folder, `consumer.${extension}`)));
        assert.equal(
          told.text,
          'title: T\nopportunities:\n  - id: a # first\n    title: Add a cache\n    kind: need\n',
        );
        assert.ok(told.codes.includes('opportunity-phrased-as-solution'));
        assert.match(told.markdown, /“Add a cache”: kind \+ “need”/);
        assert.equal(told.svg, '<?xml');
      });
    }

    function run(...args: readonly string[]): string {
      try {
        return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      } catch (error) {
        throw new Error(String((error as { stdout?: string }).stdout ?? error));
      }
    }
  });
}
