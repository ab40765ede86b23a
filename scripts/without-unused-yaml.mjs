import { readFile } from 'node:fs/promises';

/** Modules of the library that nothing calls while it reads. Their names stay, for those that import them. */
const unusedModules = inLibrary(
  'stringify/\\w+',
  'doc/(anchors|applyReviver|createNode)',
  'nodes/(addPairToJSMap|toJS)',
  'parse/cst-\\w+',
  'schema/(json|yaml-1\\.1)/\\w+',
  'visit',
);

/** Classes of which only these methods are called while it reads. */
const classes = inLibrary('doc/(Document|directives)', 'nodes/(Alias|Collection|Node|Pair|Scalar|YAMLMap|YAMLSeq)');
const unusedMethod =
  /^ {4}(?:static )?(?!constructor|setSchema|atDocument|add\(|tagName)\w+\(.*\) \{\n[\s\S]*?^ {4}\}\n/gm;

/**
 * Leaves out of a bundle what of the YAML library is not for reading, which is 39 of its 100 KB. Here it only reads, into
 * ranges: edits are spliced into the text, never written by it; its nodes are never turned into plain values; and what it
 * knows beyond the core schema is switched off (src/core/yaml/library.ts). Its nodes know all of that, so it would come along.
 */
export function withoutUnusedYaml() {
  return {
    name: 'without-unused-yaml',
    setup({ onLoad }) {
      onLoad({ filter: classes }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace(unusedMethod, ''),
      }));
      onLoad({ filter: unusedModules }, async ({ path }) => {
        const names = (await readFile(path, 'utf8')).match(/^export \{ (.+) \};$/m)[1].split(', ');
        const exported = names.map(name => `none as ${name}`).join(', ');
        return {
          contents: `const none = () => { throw new Error('YAML is only read here.'); };\nexport { ${exported} };`,
        };
      });
    },
  };
}

function inLibrary(...names) {
  return new RegExp(`/yaml/browser/dist/(${names.join('|')})\\.js$`.replaceAll('/', '[\\\\/]'));
}
