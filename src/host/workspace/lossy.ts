import type * as vscode from 'vscode';
import { workspace } from 'vscode';
import type { Obstacle } from '../../core/yaml/parse';
import { decode, lost, mayBeLossy } from './decode';

/**
 * Knows the documents that VS Code opened in an encoding that is not that of their file. They show replacements for what could not be
 * read, and to save one writes these over it.
 */
export class LossyDocuments {
  /** Documents with replacements that stand in the file itself. */
  private readonly faithful = new WeakSet<vscode.TextDocument>();

  /** Why the text of a document is not what its file holds; also as long as nobody has looked. */
  obstacle(document: vscode.TextDocument): Obstacle | undefined {
    const text = document.getText();
    if (!mayBeLossy(text) || document.isUntitled || this.faithful.has(document)) return undefined;
    return lost(text, document.encoding);
  }

  /** Looks at the file of a document. One that can't be read leaves what was known. */
  async look(document: vscode.TextDocument): Promise<void> {
    if (document.isUntitled || !mayBeLossy(document.getText())) return;
    const { uri, encoding } = document;
    try {
      const { obstacle } = await decode(uri, await workspace.fs.readFile(uri), encoding);
      if (obstacle) this.faithful.delete(document);
      else this.faithful.add(document);
    } catch {}
  }
}
