import * as vscode from 'vscode';

/**
 * What the user set under a key, as the rest of the extension reads it. Read once per change of the setting; whoever listens here is
 * told after `current` is new.
 */
export class Setting<T> implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private known: T;
  private readonly listening: vscode.Disposable;

  /** @param read What the entries of the setting mean; of those that it does not know it makes nothing. */
  constructor(key: string, read: (set: Readonly<Record<string, unknown>>) => T) {
    const now = () => read(vscode.workspace.getConfiguration().get<Record<string, unknown>>(key, {}));
    this.known = now();
    this.listening = vscode.workspace.onDidChangeConfiguration(event => {
      if (!event.affectsConfiguration(key)) return;
      this.known = now();
      this.changed.fire();
    });
  }

  get current(): T {
    return this.known;
  }

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
  }
}
