// Runs a VS Code server, whose extensions run in Node, for this machine alone.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

const START_LIMIT_MS = 60_000;
const LISTENING = /^Extension host agent listening on (\d+)/;

/**
 * Starts the server.
 * @param host `node` and `server` of install.mjs
 * @param data folder that keeps what it writes; its subfolder `extensions` holds the installed ones
 * @param options `trusted` (false is Restricted Mode), `env` (variables that the extension host gets)
 * @returns `authority`, such as `127.0.0.1:4321`, `log`, the lines that it printed, and `close()`
 */
export async function startServer({ node, server }, data, { trusted = true, env = {} } = {}) {
  await fs.mkdir(data, { recursive: true });
  const args = [
    path.join(server, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', ...folders(data)],
    ...(trusted ? ['--disable-workspace-trust'] : []),
  ];
  const child = spawn(node, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise(resolve => child.once('close', resolve));
  const log = [];
  createInterface({ input: child.stderr }).on('line', line => log.push(line));
  const port = await new Promise((resolve, reject) => {
    const fail = reason => {
      clearTimeout(timer);
      child.kill();
      reject(new Error(`The VS Code server did not start: ${reason}\n${log.join('\n')}`));
    };
    const timer = setTimeout(() => fail(`it was silent for ${START_LIMIT_MS / 1000} seconds.`), START_LIMIT_MS);
    createInterface({ input: child.stdout }).on('line', line => {
      log.push(line);
      const found = LISTENING.exec(line)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    });
    child.once('error', error => fail(error.message));
    child.once('close', code => fail(`it ended with ${code}.`));
  });
  return {
    authority: `127.0.0.1:${port}`,
    log,
    async close() {
      child.kill();
      await ended;
    },
  };
}

/** Installs a packaged extension for servers with the same data folder. */
export function installExtension({ node, server }, data, vsix) {
  const args = [
    path.join(server, 'out/server-main.js'),
    ...['--install-extension', vsix, '--accept-server-license-terms', ...folders(data)],
  ];
  const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`VS Code did not install ${vsix}:\n${stdout}${stderr}`);
}

function folders(data) {
  return ['--server-data-dir', data, '--extensions-dir', path.join(data, 'extensions')];
}
