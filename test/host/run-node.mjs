// Runs the integration tests in a real VS Code whose extensions run in Node, on files on disk: npm run test:node-host [-- …], with
// the options of run-web.mjs. With --package the .vsix is installed as users do. Where there can be no such host it says
// "skipped: …" with the reason, which in CI is a failure unless --may-skip stands there.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NotToBeHad, nodeHost } from '../../scripts/node-host/install.mjs';
import { installExtension, startServer } from '../../scripts/node-host/server.mjs';
import { prepareWindow, windowAddress } from '../../scripts/node-host/window.mjs';
import { servePage } from './harness/page-server.mjs';
import { root, runFromCommandLine, testBundle } from './harness/run.mjs';
import { Skipped } from './harness/skipped.mjs';

await runFromCommandLine(async ({ work, folder, vsix, restricted, language, answer }) => {
  const host = await nodeHost(path.join(root, 'out/node-host')).catch(error => {
    throw error instanceof NotToBeHad ? new Skipped(error.message) : error;
  });
  commitAll(folder);
  const data = path.join(work, 'server');
  if (vsix) installExtension(host, data, vsix);
  const page = await servePage(answer);
  const server = await startServer(host, data, { trusted: !restricted, env: { CANOPY_TEST_PAGE: page.url } });
  const tests = path.dirname(testBundle);
  const extensions = [...(vsix ? [] : [root]), tests, path.join(tests, 'neighbour')];
  const prepare = (shown, run) => prepareWindow(shown, server.authority, { ...run, language });
  return {
    url: windowAddress(server.authority, folder),
    userUrl: below => windowAddress(server.authority, below === undefined ? below : path.join(folder, below)),
    prepare: shown => prepare(shown, { extensions, tests: testBundle }),
    prepareUser: shown => prepare(shown, { extensions: vsix ? [] : [root] }),
    async close() {
      await server.close();
      page.close();
    },
  };
});

/** Makes each opened folder a repository with one commit, as far as this machine has git: what is tested then has a history. */
function commitAll(target) {
  const author = ['-c', 'user.name=Tests', '-c', 'user.email=tests@example.com', '-c', 'commit.gpgsign=false'];
  for (const cwd of openedFolders(target)) {
    for (const args of [
      ['init', '--quiet'],
      ['add', '.'],
      [...author, 'commit', '--quiet', '-m', 'As it was'],
    ])
      spawnSync('git', args, { cwd, stdio: 'ignore' });
  }
}

function openedFolders(target) {
  if (!target.endsWith('.code-workspace')) return [target];
  const { folders } = JSON.parse(readFileSync(target, 'utf8'));
  return folders.map(folder => path.resolve(path.dirname(target), folder.path));
}
