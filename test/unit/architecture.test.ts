import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const MAX_LINES = 400;

interface Source {
  /** From the root of the repository, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** Every source file of the product. */
const sources: readonly Source[] = ['src', 'webview'].flatMap(folder =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.split(path.sep).join('/')}`)
    .filter(file => /\.(ts|mjs|css)$/.test(file))
    .map(file => ({ file, text: readFileSync(path.join(root, file), 'utf8') })),
);
const modules = sources.filter(({ file }) => file.endsWith('.ts'));

interface Import {
  readonly file: string;
  /** A file of ours from the root of the repository, or the name of a package. */
  readonly target: string;
}

function importsOf({ file, text }: Source): Import[] {
  const pattern =
    /(?:^|[;\s}])(?:import|export)\s+(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map(match => {
    const name = match[1] ?? match[2] ?? '';
    const target = name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
    return { file, target };
  });
}

const imports = modules.flatMap(importsOf);

interface Rule {
  readonly part: string;
  /** What the part may import, of ours and of others; everything else is against the rule. */
  readonly allows: (target: string) => boolean;
  readonly help: string;
}

const isOurs = (target: string) => /^(src|webview)\//.test(target);
const isIn = (folder: string) => (target: string) => target.startsWith(`${folder}/`);
const isNode = (target: string) => /^node:/.test(target) || ['fs', 'path', 'os', 'process', 'util'].includes(target);
const isPlatform = (target: string) => isNode(target) || target === 'vscode';

const rules: readonly Rule[] = [
  {
    part: 'src/core',
    allows: target => isIn('src/core')(target) || (!isOurs(target) && !isPlatform(target)),
    help: 'The core is pure and imports nothing of ours but itself. Take what it needs from outside through src/core/ports.ts.',
  },
  {
    part: 'src/protocol',
    allows: target =>
      isIn('src/core')(target) || isIn('src/protocol')(target) || (!isOurs(target) && !isPlatform(target)),
    help: 'The protocol is shared by the host and the webview: it imports the core only.',
  },
  {
    part: 'src/host',
    allows: target =>
      ['src/core', 'src/protocol', 'src/host'].some(folder => isIn(folder)(target)) ||
      (!isOurs(target) && !isNode(target)),
    help: 'The host also runs in the browser and never imports the webview: use vscode.workspace.fs and src/protocol.',
  },
  {
    part: 'src/cli',
    allows: target =>
      ['src/core', 'src/cli'].some(folder => isIn(folder)(target)) || (!isOurs(target) && target !== 'vscode'),
    help: 'The command line stands on the core alone.',
  },
  {
    part: 'webview',
    allows: target =>
      ['src/core', 'src/protocol', 'webview'].some(folder => isIn(folder)(target)) ||
      (!isOurs(target) && !isPlatform(target)),
    help: 'The webview only draws and sends intents. It talks to the host through src/protocol.',
  },
];

describe('architecture', () => {
  it('finds the imports that it is about', () => {
    assert.ok(modules.length > 50, `only ${modules.length} modules were found`);
    assert.ok(imports.some(({ file, target }) => file === 'src/core/yaml/library.ts' && target === 'yaml'));
    assert.ok(imports.some(({ target }) => target === 'src/core/yaml/source'));
  });

  for (const { part, allows, help } of rules) {
    it(`${part} imports what it may`, () => {
      const wrong = imports.filter(({ file, target }) => file.startsWith(`${part}/`) && !allows(target));
      assert.deepEqual(wrong, [], help);
    });
  }

  it('only src/core/yaml reads YAML', () => {
    const wrong = imports.filter(({ file, target }) => target === 'yaml' && !file.startsWith('src/core/yaml/'));
    assert.deepEqual(wrong, [], 'One place knows the library. Use its SourceNode instead.');
  });

  it('only src/host/say.ts shows messages', () => {
    const wrong = modules
      .filter(({ file, text }) => file !== 'src/host/say.ts' && /\bshow(Information|Warning|Error)Message\b/.test(text))
      .map(({ file }) => file);
    assert.deepEqual(
      wrong,
      [],
      'Titles out of files would become links that run commands. Use say.info, warn or error.',
    );
  });

  it('no user’s file is written by the YAML library', () => {
    const writers = modules
      .filter(({ file }) => file.startsWith('src/core/yaml/'))
      .filter(({ text }) => /\b(?:document|doc)\.toString\(|(?<!JSON\.)\bstringify\b|\bDocument\(/.test(text))
      .map(({ file }) => file);
    assert.deepEqual(
      writers,
      [],
      'The library’s writer loses blank lines, comments and folding. Splice the text instead.',
    );
  });

  it(`no file is longer than ${MAX_LINES} lines`, () => {
    const long = sources
      .map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MAX_LINES);
    assert.deepEqual(long, [], 'A file holds one idea. Move one of its ideas into a file of its own.');
  });
});
