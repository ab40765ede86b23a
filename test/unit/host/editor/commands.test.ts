import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { canvasCommands } from '../../../../src/protocol/canvas-commands';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
    readonly keybindings: readonly { readonly command: string }[];
  };
}

const file = path.join(import.meta.dirname, '../../../../package.json');
const { contributes } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
const contributed = contributes.commands.filter(({ command }) => command.startsWith('canopy.tree.'));

describe('The commands of the canvas', () => {
  it('are the same in package.json as page and host share', () => {
    assert.deepEqual(
      contributed.map(({ command }) => command).sort(),
      canvasCommands.map(name => `canopy.tree.${name}`).sort(),
    );
  });

  it('are enabled in a canvas only, and have no keys beside those of the page', () => {
    for (const { command, enablement } of contributed) {
      assert.equal(enablement, "activeCustomEditorId == 'canopy.tree'", command);
    }
    assert.deepEqual(
      contributes.keybindings.filter(({ command }) => command.startsWith('canopy.tree.')),
      [],
    );
  });
});
