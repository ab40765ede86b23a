import * as vscode from 'vscode';
import { type Change, changesOf } from '../../core/agents/apply';
import type { AgentFiles } from '../../core/agents/files';
import { refuse } from '../../core/yaml/refusal';

/** The user may leave questions unanswered: older ones than this many are forgotten, and their edits refused. */
const mostOpen = 20;

/** What the user was shown of the edits that a language model wants to write. Nothing else is written. */
export class Consent {
  /** The changes that were shown, by the call that asked for them. */
  private readonly shown = new Map<string, string>();

  /** Remembers what the user is shown before a call is made. */
  show(input: object, changes: readonly Change[]): void {
    const [oldest] = this.shown.keys();
    if (oldest !== undefined && this.shown.size >= mostOpen) this.shown.delete(oldest);
    this.shown.set(JSON.stringify(input), JSON.stringify(changes));
  }

  /** The files for a call: what it writes is what was shown of it, or nothing. One consent serves one call. */
  filesFor(input: object, files: AgentFiles): AgentFiles {
    const call = JSON.stringify(input);
    const shown = this.shown.get(call);
    this.shown.delete(call);
    const write: AgentFiles['write'] = (uri, operations, plan) =>
      files.write(uri, operations, () => {
        const planned = plan();
        if (!planned.ok || JSON.stringify(changesOf(files, planned.value)) === shown) return planned;
        return refuse(
          'moved-on',
          vscode.l10n.t(
            'The file is not what it was when this change was shown. Nothing was written: ask for it again.',
          ),
        );
      });
    return { ...files, write };
  }
}
