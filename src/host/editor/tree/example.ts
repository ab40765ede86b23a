import * as vscode from 'vscode';
import type { Host } from '../../context';

/** The name of the canvas in package.json. */
export const canvasViewType = 'canopy.tree';

const scheme = 'canopy-example';
const path = '/examples/local-development/local-development.tree.yaml';

/**
 * The example that an empty canvas offers. It is no file of the workspace: it can be looked at and not changed, and its ids
 * and references count for nothing there.
 */
export function registerExample({ extensionUri }: Host): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async () => {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, path));
      return new TextDecoder().decode(bytes);
    },
  });
}

export async function openExample(): Promise<void> {
  const uri = vscode.Uri.from({ scheme, path });
  await vscode.commands.executeCommand('vscode.openWith', uri, canvasViewType);
}
