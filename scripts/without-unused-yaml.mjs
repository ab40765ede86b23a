import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';

/** The files of the library that are cut, as they were when somebody last looked at what is cut: see `checkLibrary`. */
const looked = { version: '2.9.1', files: '188b5c6e12bfadc3' };

/** Modules of the library that nothing calls while it reads. Their names stay, for those that import them. */
const unusedModules = inLibrary(
  'stringify/\\w+',
  'doc/(anchors|applyReviver|createNode)',
  'nodes/(addPairToJSMap|toJS)',
  'parse/cst-\\w+',
  'schema/(json|yaml-1\\.1)/\\w+',
  'visit',
);

/** What is cut out of a module that is used: of classes all methods but those that are called while it reads, of tags their writers. */
const cuts = [
  {
    files: inLibrary('doc/(Document|directives)', 'nodes/(Alias|Collection|Node|Pair|Scalar|YAMLMap|YAMLSeq)'),
    unused: /^ {4}(?:static )?(?!constructor|setSchema|atDocument|add\(|tagName)\w+\(.*\) \{\n[\s\S]*?^ {4}\}\n/gm,
  },
  { files: inLibrary('schema/(common|core)/\\w+'), unused: /,\n {4}stringify\b[\s\S]*?(?=\n\};)/g },
];

/** Modules whose one class keeps its state to itself, so that its properties may have short names. */
const shortened = inLibrary('parse/(lexer|parser)');

/** What such a class has for others to call, and names that its tokens or texts have as well. */
const kept = new Set(['charAt', 'end', 'indent', 'lex', 'next', 'offset', 'parse', 'pop', 'source', 'type']);

/**
 * Leaves out of a bundle what of the YAML library is not for reading, which is 40 of its 100 KB, and shortens names inside it. Here it only reads, into
 * ranges: edits are spliced into the text, never written by it; its nodes are never turned into plain values; and what it
 * knows beyond the core schema is switched off (src/core/yaml/library.ts). Its nodes know all of that, so it would come along.
 */
export function withoutUnusedYaml() {
  return {
    name: 'without-unused-yaml',
    setup({ initialOptions, onResolve, onLoad }) {
      checkLibrary(path.join(initialOptions.absWorkingDir, 'node_modules/yaml'));
      for (const { files, unused } of cuts) {
        onLoad({ filter: files }, async ({ path }) => ({
          contents: (await readFile(path, 'utf8')).replace(unused, ''),
        }));
      }
      onLoad({ filter: shortened }, async ({ path }) => ({
        contents: await withShortNames(await readFile(path, 'utf8')),
      }));
      onLoad({ filter: unusedModules }, async ({ path }) => {
        const names = (await readFile(path, 'utf8')).match(/^export \{ (.+) \};$/m)[1].split(', ');
        return { contents: names.map(name => `export { none as ${name} } from 'never-called';`).join('\n') };
      });
      onResolve({ filter: /^never-called$/ }, ({ path }) => ({ path, namespace: 'never-called' }));
      onLoad({ filter: /.*/, namespace: 'never-called' }, () => ({
        contents: "export const none = () => { throw new Error('YAML is only read here.'); };",
      }));
    },
  };
}

async function withShortNames(module) {
  const own = new Set(Array.from(module.matchAll(/\bthis\.(\w+)/g), match => match[1]));
  const names = [...own].filter(name => !kept.has(name));
  const { code } = await transform(module, { mangleProps: new RegExp(`^(?:${names.join('|')})$`), charset: 'utf8' });
  return code;
}

/**
 * What is cut was found by reading the library, and is known by how it is written: so another text of it is not cut before somebody
 * has looked.
 */
function checkLibrary(folder) {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const dist = path.join(folder, 'browser/dist');
  const hash = createHash('sha256');
  const filters = [unusedModules, shortened, ...cuts.map(({ files }) => files)];
  const names = readdirSync(dist, { recursive: true }).map(name => name.split(path.sep).join('/'));
  for (const name of names.sort()) {
    if (filters.some(filter => filter.test(`${dist}/${name}`))) hash.update(readFileSync(path.join(dist, name)));
  }
  const files = hash.digest('hex').slice(0, 16);
  if (version === looked.version && files === looked.files) return;
  throw new Error(
    `scripts/without-unused-yaml.mjs knows yaml ${looked.version} (${looked.files}), and this is ${version} (${files}). ` +
      'Look whether what it cuts is still unused, write the new version there, and run npx mocha test/unit/build/without-unused-yaml.test.ts.',
  );
}

function inLibrary(...names) {
  return new RegExp(`/yaml/browser/dist/(${names.join('|')})\\.js$`.replaceAll('/', '[\\\\/]'));
}
