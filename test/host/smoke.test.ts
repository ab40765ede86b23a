import * as vscode from 'vscode';
import * as assert from './harness/assert';

describe('The extension', () => {
  it('is found and activates', async () => {
    const extension = vscode.extensions.getExtension('canopy.canopy');
    assert.ok(extension, 'canopy.canopy is installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
