import * as vscode from 'vscode';
import type { Cadences } from '../core/reviews/cadence';
import type { Diagnostic } from '../core/rules/rule';
import type { RuleSeverities } from '../core/rules/severities';
import type { Service } from '../core/service';
import type { CopiedCards } from './editor/tree/copied-cards';
import type { OnDemand } from './load-on-demand';
import type { Setting } from './setting';
import type { WorkspaceEditor } from './workspace/editor';
import type { LinkedFiles } from './workspace/linked-files';
import type { SharedSelection } from './workspace/selection';
import type { WorkspaceSync } from './workspace/sync';

/** What every part of the extension works with. Built once, at activation. */
export interface Host {
  readonly service: Service;
  readonly severities: Setting<RuleSeverities>;
  readonly cadences: Setting<Cadences>;
  readonly links: LinkedFiles;
  /** What is wrong with a file, weighed as the settings say. Every surface asks here, so that all say the same. */
  diagnose(uri: string): readonly Diagnostic[];
  readonly sync: WorkspaceSync;
  readonly editor: WorkspaceEditor;
  readonly selection: SharedSelection;
  readonly copied: CopiedCards;
  readonly log: vscode.LogOutputChannel;
  /** What this workspace remembers over a reload of the window. */
  readonly memory: vscode.Memento;
  readonly extensionUri: vscode.Uri;
  /** What only some gestures need, read at the first of them. */
  onDemand(): Promise<OnDemand>;
}

/** Each part registers itself and gives back what ends it. */
export type Part = (host: Host) => vscode.Disposable;

/** Several disposables as one. */
export function together(...disposables: vscode.Disposable[]): vscode.Disposable {
  return vscode.Disposable.from(...disposables);
}
