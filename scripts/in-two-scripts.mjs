import path from 'node:path';
import { build } from 'esbuild';

const extension = './extension.js';
const onDemand = './on-demand.js';
const common = './in-common.js';

/** What stands between the scripts: the first has what both use among its exports. */
const between = {
  start: `export { activate } from '${extension}'; export * as common from '${common}';`,
  // What src/host/load-on-demand.ts imports, to load the second script.
  'second-script': `import * as common from '${common}';
    export const required = () => require('${onDemand}');
    export const given = name => (name === 'vscode' ? require('vscode') : { common });`,
  'of-the-first': `module.exports = require('${extension}').common;`,
};

/**
 * Makes two scripts of the extension: one that a window starts with, and one that is loaded when it is needed. A web host starts one
 * script and knows no modules, so the sources are divided as modules, and those are made scripts.
 *
 * @param entryPoints the sources of `extension` and `on-demand`
 * @param options what the sources are bundled with, beside what the scripts are made with
 */
export function inTwoScripts(entryPoints, options) {
  return {
    name: 'in-two-scripts',
    setup({ initialOptions, onStart, onResolve, onLoad }) {
      initialOptions.entryPoints = { extension: 'start', 'on-demand': onDemand };
      const shared = { ...initialOptions, plugins: [], ...options, entryPoints };
      const modules = new Map(Object.entries(between).map(([name, contents]) => [name, { contents }]));
      onStart(async () => {
        for (const [name, module] of await divided(shared)) modules.set(name, module);
      });
      onResolve({ filter: /.*/, namespace: 'in-two-scripts' }, ({ kind }) =>
        kind === 'require-call' ? { external: true } : undefined,
      );
      onResolve({ filter: /^(?:\.\/[\w-]+\.js|start|second-script)$/ }, ({ path: name, importer }) => {
        const isOther = name === common && importer === onDemand;
        return { path: isOther ? 'of-the-first' : name, namespace: 'in-two-scripts' };
      });
      onLoad({ filter: /.*/, namespace: 'in-two-scripts' }, ({ path: name }) => modules.get(name));
    },
  };
}

/** Three modules by their names: one for each script, and what they have in common. */
async function divided(options) {
  const { outputFiles, metafile } = await build({
    ...options,
    splitting: true,
    chunkNames: 'in-common',
    format: 'esm',
    external: ['vscode', 'second-script'],
    // Short names, as what one script has of the other goes by its name; the rest is left to the scripts.
    minify: false,
    minifyIdentifiers: options.minify,
    sourcemap: options.sourcemap && 'inline',
    write: false,
    metafile: true,
  });
  const watchFiles = Object.keys(metafile.inputs).map(file => path.resolve(options.absWorkingDir, file));
  const modules = outputFiles.map(file => [`./${path.basename(file.path)}`, { contents: file.text, watchFiles }]);
  const names = modules.map(([name]) => name).sort();
  if (String(names) !== String([extension, common, onDemand].sort())) throw new Error(`The extension became ${names}.`);
  return modules;
}
