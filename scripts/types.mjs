// Type-checks each part with its own configuration, so that globals of another part are errors where they do not exist.
import { spawnSync } from 'node:child_process';

const parts = ['src/core', 'src/protocol', 'src/host', 'src/cli', 'webview', 'test/unit', 'test/host', 'bench'];
let failed = false;
for (const part of parts) {
  const { status } = spawnSync('npx', ['tsc', '-p', part], { stdio: 'inherit', shell: process.platform === 'win32' });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
