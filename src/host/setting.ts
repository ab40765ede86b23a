import * as vscode from 'vscode';

/**
 * What the user set under a key, as the rest of the extension reads it: when somebody first asks, and again after a change, which
 * whoever listens here is told of.
 */
export class Setting<T> implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private known: { readonly value: T } | undefined;
  private readonly listening: vscode.Disposable;

  /** @param read What the entries of the setting mean; of those that it does not know it makes nothing. */
  constructor(
    private readonly key: string,
    private readonly read: (set: Readonly<Record<string, unknown>>) => T,
  ) {
    this.listening = vscode.workspace.onDidChangeConfiguration(event => {
      if (!event.affectsConfiguration(key)) return;
      this.known = undefined;
      this.changed.fire();
    });
  }

  get current(): T {
    const set = () => vscode.workspace.getConfiguration().get<Record<string, unknown>>(this.key, {});
    this.known ??= { value: this.read(set()) };
    return this.known.value;
  }

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
  }
}
