import * as vscode from 'vscode';

/** A node as operations name it: its file, and its id or path. */
export interface NodePlace {
  readonly uri: string;
  readonly key: string;
}

/** Shows a node on a surface and selects it there. False where that surface is not the one that the user looks at. */
export type Revealer = (uri: vscode.Uri, key: string) => boolean;

/**
 * Lets the surfaces follow each other without knowing each other. A surface announces only what its user selected, and shows
 * what the others announce without announcing it again, so no selection can go in circles.
 */
export class SharedSelection implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<NodePlace>();
  /** The user selected a node on the canvas. */
  readonly onDidChange = this.changed.event;
  private readonly revealers = new Set<Revealer>();

  announce(place: NodePlace): void {
    this.changed.fire(place);
  }

  /** Offers a surface for showing nodes, before the text is. */
  addRevealer(revealer: Revealer): vscode.Disposable {
    this.revealers.add(revealer);
    return new vscode.Disposable(() => this.revealers.delete(revealer));
  }

  /** Whether a surface that the user looks at showed the node; where none did, show the text. */
  reveal(uri: vscode.Uri, key: string): boolean {
    return [...this.revealers].some(revealer => revealer(uri, key));
  }

  dispose(): void {
    this.changed.dispose();
    this.revealers.clear();
  }
}
