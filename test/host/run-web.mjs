// Runs the integration tests in a real VS Code in a browser, on a virtual file system: npm run test:web [-- --grep text
// --folder path --restricted --package --language de --verbose]. --package tests the .vsix instead of the development folder, --vsix path one that is made already.
import path from 'node:path';
import { startServer } from '../../scripts/web-host/server.mjs';
import { root, runFromCommandLine, testBundle } from './harness/run.mjs';
import { unzip } from './harness/unzip.mjs';

await runFromCommandLine(async ({ work, folder, vsix, restricted, language, answer }) => {
  const extension = vsix ? path.join(await unzip(vsix, path.join(work, 'package')), 'extension') : root;
  return startServer(extension, folder, { tests: testBundle, trusted: !restricted, language, page: answer });
});
