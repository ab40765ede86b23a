// npm start [-- folder] [--web]: builds the extension and opens VS Code on a folder, by default the example workspace with its
// tree. That is the desktop's `code` where the PATH has one, otherwise (or with --web) an embedded VS Code in the browser.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startServer } from './web-host/server.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const EXAMPLE = path.join(root, 'examples/local-development');
const EXAMPLE_TREE = 'local-development.tree.yaml';
// A fixed port keeps the window's layout and settings from one start to the next: browsers store them by address.
const PORT = 3210;
const windows = process.platform === 'win32';

async function main() {
  const { folder, web } = wanted();
  if (!existsSync(folder))
    throw new Error(`The folder ${folder} is not there. Name one that is: npm start -- path/to/folder`);
  if (!run(process.execPath, [path.join(root, 'esbuild.mjs')])) {
    throw new Error('The extension does not build: fix the error above, then run npm start again.');
  }
  const code = web ? undefined : desktop();
  if (!code || !openDesktop(code, folder)) await openEmbedded(folder);
}

function wanted() {
  const usage = 'Use it as: npm start [-- folder] [--web]';
  try {
    const { values, positionals } = parseArgs({ options: { web: { type: 'boolean' } }, allowPositionals: true });
    if (positionals.length > 1) throw new Error('There is more than one folder');
    return { folder: positionals[0] ? path.resolve(positionals[0]) : EXAMPLE, web: values.web };
  } catch (error) {
    throw new Error(`${error.message.split('. ')[0]}. ${usage}`);
  }
}

/** The desktop's `code` command, if the PATH has it. */
function desktop() {
  const names = windows ? ['code.cmd', 'code.exe'] : ['code'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.flatMap(folder => names.map(name => path.join(folder, name))).find(existsSync);
}

function openDesktop(code, folder) {
  console.log(`Opening ${folder} with ${code}.`);
  const first = folder === EXAMPLE ? [path.join(folder, EXAMPLE_TREE)] : [];
  const opened = run(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder, ...first]);
  if (opened && first.length > 0) console.log(`The tree button above ${EXAMPLE_TREE} shows it on the canvas.`);
  if (!opened) console.log(`${code} did not open: starting the embedded VS Code instead.`);
  return opened;
}

async function openEmbedded(folder) {
  const first = folder === EXAMPLE ? { file: EXAMPLE_TREE, viewType: 'canopy.tree' } : undefined;
  const server = await startServer(root, folder, { port: PORT, first }).catch(error => {
    if (error.code !== 'EADDRINUSE') throw error;
    return startServer(root, folder, { first });
  });
  console.log(`
VS Code with Canopy, on ${folder}:

  ${server.url}

Open it in Chrome, Edge or Firefox. What you save is written to the folder. Ctrl+C ends it.
`);
  openBrowser(server.url);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await server.close();
      console.log('VS Code has ended.');
      process.exit(0);
    });
  }
}

/** Opens the address where there is a browser to open it with; the printed address is there in any case. */
function openBrowser(url) {
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', '""'] }[process.platform] ?? [
    'xdg-open',
  ];
  const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: !windows });
  opener.on('error', () => console.log('No browser was found to open it with: open the address by hand.'));
  opener.on('exit', code => code && console.log('The browser did not open: open the address by hand.'));
  opener.unref();
}

/** Runs a command and tells whether it ended well. On Windows a .cmd needs a shell, and the shell needs quotes. */
function run(command, args) {
  const shell = windows && command.endsWith('.cmd');
  const quoted = shell ? [`"${command}"`, args.map(each => `"${each}"`)] : [command, args];
  return spawnSync(...quoted, { stdio: 'inherit', shell }).status === 0;
}

main().catch(error => {
  console.error(error.message);
  process.exit(1);
});
