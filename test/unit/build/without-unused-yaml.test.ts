import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
// @ts-expect-error A script of the build, without types.
import { withoutUnusedYaml } from '../../../scripts/without-unused-yaml.mjs';
import { type LibraryText, readWithLibrary } from '../../../src/core/yaml/library';
import { Draw } from '../core/operations/draw';
import { examples } from '../support/examples';
import { mutated } from '../support/mutate';

const root = path.resolve(import.meta.dirname, '../../..');

/** The reader of the library as the extension ships it. */
async function shippedReader(): Promise<(text: string) => LibraryText> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/core/yaml/library.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    plugins: [withoutUnusedYaml()],
  });
  const { text } = outputFiles[0]!;
  const { readWithLibrary: read } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  return read;
}

const ofOtherSchemas = `%YAML 1.1
%TAG !e! tag:example.com,2000:
---
? [a, b]
: yes
<<: { merged: 1 }
binary: !!binary aGk=
set: !!set { x, y }
ordered: !!omap [a: 1]
pairs: !!pairs [a: b]
date: !!timestamp 2020-01-01
own: !e!x foo
hostile: !<constructor> 1
prototype: !<__proto__> [1]
anchored: &x 0x1f
same: *x
unknown: *nowhere
`;

describe('the YAML library as it ships', () => {
  it('is not cut where it is another one than somebody has looked at', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'canopy-yaml-'));
    const library = path.join(folder, 'node_modules/yaml');
    mkdirSync(path.join(library, 'browser/dist'), { recursive: true });
    writeFileSync(path.join(library, 'package.json'), '{"version":"2.99.0"}');
    const options = { absWorkingDir: folder, stdin: { contents: '' }, logLevel: 'silent', write: false } as const;
    await assert.rejects(build({ ...options, plugins: [withoutUnusedYaml()] }), /and this is 2\.99\.0/);
    rmSync(folder, { recursive: true });
  });

  it('reads every text as the whole library does', async () => {
    const read = await shippedReader();
    const texts = [...examples().map(({ text }) => text), ofOtherSchemas];
    for (const text of texts) assert.deepEqual(read(text), readWithLibrary(text));
    const choices = fc.array(fc.nat(255), { maxLength: 20 });
    fc.assert(
      fc.property(fc.constantFrom(...texts), choices, (text, drawn) => {
        const other = mutated(text, new Draw(drawn));
        assert.deepEqual(read(other), readWithLibrary(other));
      }),
      { numRuns: Number(process.env.CANOPY_CASES ?? 300) },
    );
  });
});
