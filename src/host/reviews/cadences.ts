import * as vscode from 'vscode';
import { type Cadences, cadencesOf } from '../../core/reviews/cadence';

const setting = 'canopy.reviews.cadence';

/** How often the user wants each kind of file gone through. Read once per change of the setting. */
export class CadenceSetting implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private known = read();
  private readonly listening = vscode.workspace.onDidChangeConfiguration(event => {
    if (!event.affectsConfiguration(setting)) return;
    this.known = read();
    this.changed.fire();
  });

  get current(): Cadences {
    return this.known;
  }

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
  }
}

function read(): Cadences {
  return cadencesOf(vscode.workspace.getConfiguration().get<Record<string, unknown>>(setting, {}));
}
