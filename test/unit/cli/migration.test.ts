import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runCli } from './memory-io';

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/migration.md'), 'utf8');

/** Files that the page shows, and after them the commands with what they print: `$ canopy …` begins a block of those. */
const files = Object.fromEntries(
  [...page.matchAll(/^`([\w.]+)`\n```\w+\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => [name, text]),
);
const sessions = [...page.matchAll(/^```console\n\$ canopy (.*)\n([\s\S]*?)^```$/gm)];

describe('docs/migration.md', () => {
  it('shows a file and a command for each way that the command line knows', () => {
    assert.ok(sessions.length >= 6, `${sessions.length} commands`);
    for (const [, command = ''] of sessions) assert.ok(command.split(' ')[1]! in files, command);
  });

  for (const [, command = '', printed] of sessions) {
    it(`tells what this prints: canopy ${command}`, async () => {
      const argv = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
      const { code, out } = await runCli(argv, files);
      assert.equal(code, 0);
      assert.equal(out, printed);
    });
  }
});
