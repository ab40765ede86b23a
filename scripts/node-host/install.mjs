// Gets a VS Code with a Node extension host, as on the desktop, from the npm registry: the server that the package code-server
// carries, and the Node that it wants. No script of theirs runs, so nothing is compiled: what the tests use comes built.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';

const SERVER = 'code-server@4.139.1';
const NODE_MAJOR = 24;
const NODE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const NODE_VERSION = '24.21.0';
const INSTALL_LIMIT_MS = 10 * 60_000;

/** Why there can be no Node extension host here, in one sentence. */
export class NotToBeHad extends Error {}

/**
 * Installs the server into a folder, unless it is there already.
 * @returns `node`, the program that runs it, and `server`, the folder of the server. Rejects with NotToBeHad.
 */
export async function nodeHost(folder) {
  if (!existsSync(folder)) await install(folder);
  return {
    node: hasOwnNode() ? process.execPath : path.join(folder, 'node_modules', NODE, 'bin', nodeProgram()),
    server: serverBelow(folder),
  };
}

async function install(folder) {
  console.log(`Installing ${SERVER} from the npm registry for the Node extension host.`);
  // A broken install is never taken for a whole one: the folder gets its name at the end.
  const partial = `${folder}.partial`;
  await fs.rm(partial, { recursive: true, force: true });
  await fs.mkdir(partial, { recursive: true });
  await fs.writeFile(path.join(partial, 'package.json'), '{ "private": true }\n');
  npmInstall(partial, SERVER, ...(hasOwnNode() ? [] : [`${NODE}@${NODE_VERSION}`]));
  npmInstall(serverBelow(partial), '--omit=dev');
  await fs.rename(partial, folder);
}

function npmInstall(cwd, ...args) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr, error } = spawnSync('npm', ['install', ...quiet, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: INSTALL_LIMIT_MS,
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  const reason = error?.message ?? /^npm error (?!code)(.+)$/m.exec(stderr)?.[1] ?? `npm ended with ${status}`;
  throw new NotToBeHad(`${SERVER} can't be installed here (${reason}).`);
}

function serverBelow(folder) {
  return path.join(folder, 'node_modules/code-server/lib/vscode');
}

function hasOwnNode() {
  return Number(process.versions.node.split('.')[0]) === NODE_MAJOR;
}

function nodeProgram() {
  return process.platform === 'win32' ? 'node.exe' : 'node';
}
