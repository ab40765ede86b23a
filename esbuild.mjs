// Builds what ships (dist/) and, with --tests, the integration tests (out/test/host.js).
// --production minifies without source maps, --watch builds again on every change, --into FOLDER builds into another one than dist.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { inTwoScripts } from './scripts/in-two-scripts.mjs';
import { withoutUnusedYaml } from './scripts/without-unused-yaml.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const has = flag => process.argv.includes(flag);
const production = has('--production');
const dist = has('--into') ? path.resolve(process.argv[process.argv.indexOf('--into') + 1]) : path.join(root, 'dist');

const shared = {
  absWorkingDir: root,
  bundle: true,
  logLevel: 'warning',
  minify: production,
  sourcemap: !production,
  target: 'es2022',
  legalComments: 'none',
  charset: 'utf8',
};

/** What an editor runs finds its sentences without a library that could ask a network for them. */
const alias = { '@vscode/l10n': './src/core/l10n.ts' };

/**
 * For both extension hosts: Node's on the desktop, the web worker's in the browser. A window starts with the first script, and
 * reads the second when its user asks for something that is in it.
 */
const host = {
  ...shared,
  outdir: dist,
  format: 'cjs',
  platform: 'browser',
  plugins: [
    inTwoScripts(
      { extension: 'src/host/extension.ts', 'on-demand': 'src/host/on-demand.ts' },
      { alias, plugins: [withoutPhrasing(), withoutUnusedYaml()] },
    ),
    vscodeByName(),
  ],
};

const cli = {
  ...shared,
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: dist,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  banner: { js: '#!/usr/bin/env node' },
  plugins: [protocolApart()],
};

/** The library that `canopy mcp` speaks with: half as much again as the command line, and loaded by that command alone. */
const mcp = {
  ...shared,
  entryPoints: { mcp: 'src/cli/commands/mcp/protocol.ts' },
  outdir: dist,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
};

/** The core for other programs. */
const core = {
  ...shared,
  entryPoints: { core: 'src/core/index.ts' },
  outdir: dist,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
};

/**
 * Each folder of webview/ with a main.ts is a page of its own: dist/webview/<folder>.js and .css. They are modules: what
 * several of them import is a file of its own, and so is what a page imports only when it is needed.
 */
async function webview() {
  const folders = await readdir(path.join(root, 'webview'), { withFileTypes: true });
  const pages = folders.filter(entry => existsSync(path.join(root, 'webview', entry.name, 'main.ts')));
  return {
    ...shared,
    alias,
    entryPoints: pages.flatMap(({ name }) =>
      ['ts', 'css'].map(type => ({ in: `webview/${name}/main.${type}`, out: name })),
    ),
    outdir: path.join(dist, 'webview'),
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    platform: 'browser',
    external: ['*.ttf'],
  };
}

const tests = {
  ...shared,
  entryPoints: { host: 'test/host/index.ts' },
  outdir: 'out/test',
  format: 'cjs',
  platform: 'browser',
  external: ['vscode'],
  minify: false,
  sourcemap: 'inline',
  plugins: [testFiles(), mochaAsGlobal()],
};

/** Another extension, which uses what ours offers to others. */
const neighbour = {
  ...shared,
  entryPoints: { extension: 'test/host/neighbour/extension.ts' },
  outdir: 'out/test/neighbour',
  format: 'cjs',
  platform: 'browser',
  external: ['vscode'],
  minify: false,
};

/** Makes `import('test-files')` load every *.test.ts below test/host, so that no list is kept by hand. */
function testFiles() {
  return {
    name: 'test-files',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^test-files$/ }, () => ({ path: 'test-files', namespace: 'test-files' }));
      onLoad({ filter: /.*/, namespace: 'test-files' }, async () => {
        const folder = path.join(root, 'test/host');
        const names = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.test.ts')).sort();
        const imports = names.map(name => `import './${name.split(path.sep).join('/')}';`);
        return { contents: imports.join('\n'), resolveDir: folder, watchDirs: [folder] };
      });
    },
  };
}

/** Mocha's browser build would take the exports of the bundle it is part of for its own; without any it sets a global. */
function mochaAsGlobal() {
  return {
    name: 'mocha-as-global',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path: file }) => ({
        contents: `let exports, module, define;${await readFile(file, 'utf8')}`,
      }));
    },
  };
}

function protocolApart() {
  return {
    name: 'protocol-apart',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/protocol$/ }, () => ({ path: './mcp.js', external: true }));
    },
  };
}

/** What the phrasing judgement knows of English: src/core/rules/phrasing/knowledge.ts. */
const phrasing = 'src/core/rules/phrasing/bundled.ts';

/** A web host loads one script and starts with it: what the extension may read later is not in it. */
function withoutPhrasing() {
  return {
    name: 'without-phrasing',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]phrasing[\\/]bundled\.ts$/ }, () => ({ contents: 'export const bundled = undefined;' }));
    },
  };
}

/**
 * The API of VS Code as a module with named exports. Of a plain `require` every file that imports it as a namespace would
 * make a copy, name by name, each time a window starts.
 */
function vscodeByName() {
  return {
    name: 'vscode-by-name',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
        namespace === 'vscode-api' ? { external: true } : { path: 'vscode', namespace: 'vscode-api' },
      );
      onLoad({ filter: /.*/, namespace: 'vscode-api' }, async () => {
        const types = await readFile(path.join(root, 'node_modules/@types/vscode/index.d.ts'), 'utf8');
        const values = types.matchAll(
          /^(?:\t| {4})export (?:abstract )?(?:class|enum|namespace|function|const|let) (\w+)/gm,
        );
        const names = new Set(Array.from(values, match => match[1]));
        // As the result of a pure call, a name that nobody imports is left out: unless a file uses `vscode` itself as a value.
        const exported = Array.from(names, name => `export const ${name} = /* @__PURE__ */ api('${name}');`);
        return { contents: ["const api = name => require('vscode')[name];", ...exported].join('\n') };
      });
    },
  };
}

/** Writes the knowledge as the file that the extension reads: sets of words as lists. */
async function writePhrasing() {
  const { outputFiles } = await build({
    ...shared,
    sourcemap: false,
    entryPoints: [phrasing],
    format: 'esm',
    write: false,
  });
  const script = Buffer.from(outputFiles[0].contents).toString('base64');
  const { bundled } = await import(`data:text/javascript;base64,${script}`);
  await mkdir(dist, { recursive: true });
  const asList = (_, value) => (value instanceof Set ? [...value] : value);
  await writeFile(path.join(dist, 'phrasing.json'), JSON.stringify(bundled, asList));
}

async function copyIcons() {
  const icons = path.join(root, 'node_modules/@vscode/codicons/dist');
  const target = path.join(dist, 'webview');
  await mkdir(target, { recursive: true });
  await Promise.all(
    ['codicon.css', 'codicon.ttf'].map(name => copyFile(path.join(icons, name), path.join(target, name))),
  );
}

/**
 * VS Code runs only tests that are part of an extension, and the one under test may be an installed one: so they have one of
 * their own. The neighbour is an extension that uses ours.
 */
async function copyTestManifests() {
  for (const name of ['package.json', 'neighbour/package.json']) {
    const target = path.join(root, 'out/test', name);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(root, 'test/host', name), target);
  }
}

const bundles = [host, cli, mcp, core, await webview(), ...(has('--tests') ? [tests, neighbour] : [])];
try {
  // What ships holds nothing of an earlier build; while developing, a window that runs keeps its files.
  if (production) await rm(dist, { recursive: true, force: true });
  await Promise.all([copyIcons(), writePhrasing(), ...(has('--tests') ? [copyTestManifests()] : [])]);
  if (has('--watch')) {
    const contexts = await Promise.all(bundles.map(options => context({ ...options, logLevel: 'info' })));
    await Promise.all(contexts.map(each => each.watch()));
  } else {
    await Promise.all(bundles.map(build));
  }
} catch (error) {
  // esbuild has printed what does not compile; anything else is told here.
  if (!error.errors) console.error(error.message);
  process.exit(1);
}
