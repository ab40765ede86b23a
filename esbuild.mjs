// Builds what ships (dist/) and, with --tests, the integration tests (out/test/host.js).
// --production minifies without source maps, --watch builds again on every change.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const has = flag => process.argv.includes(flag);
const production = has('--production');

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

/** One bundle for both extension hosts: Node's on the desktop, the web worker's in the browser. */
const host = {
  ...shared,
  entryPoints: { extension: 'src/host/extension.ts' },
  outdir: 'dist',
  format: 'cjs',
  platform: 'browser',
  external: ['vscode'],
};

const cli = {
  ...shared,
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  banner: { js: '#!/usr/bin/env node' },
};

/** The core for other programs. */
const core = {
  ...shared,
  entryPoints: { core: 'src/core/index.ts' },
  outdir: 'dist',
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
    entryPoints: pages.flatMap(({ name }) =>
      ['ts', 'css'].map(type => ({ in: `webview/${name}/main.${type}`, out: name })),
    ),
    outdir: 'dist/webview',
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

async function copyIcons() {
  const icons = path.join(root, 'node_modules/@vscode/codicons/dist');
  const target = path.join(root, 'dist/webview');
  await mkdir(target, { recursive: true });
  await Promise.all(
    ['codicon.css', 'codicon.ttf'].map(name => copyFile(path.join(icons, name), path.join(target, name))),
  );
}

const bundles = [host, cli, core, await webview(), ...(has('--tests') ? [tests] : [])];
try {
  // What ships holds nothing of an earlier build; while developing, a window that runs keeps its files.
  if (production) await rm(path.join(root, 'dist'), { recursive: true, force: true });
  await copyIcons();
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
