import * as vscode from 'vscode';
import type { Choice, Draft } from './steps';

/**
 * Answers of flows that were left before their end, one for each command, kept until the flow is finished or the window closes.
 * Nothing of them is in any file.
 */
export class Drafts {
  private readonly kept = new Map<string, { readonly draft: Draft<unknown>; readonly label: string }>();

  /** Keeps a draft. Without a label there is nothing worth keeping, and an older draft stays. */
  keep<S>(command: string, draft: Draft<S>, label: string): void {
    if (label !== '') this.kept.set(command, { draft, label });
  }

  drop(command: string): void {
    this.kept.delete(command);
  }

  /**
   * Where the flow starts: at the draft if there is one that `fits` and the user wants it, else fresh. Undefined when the user
   * leaves the question; the draft stays.
   */
  async start<S>(
    command: string,
    title: string,
    fresh: S,
    fits: (state: S) => boolean = () => true,
  ): Promise<Draft<S> | undefined> {
    const kept = this.kept.get(command);
    const start: Draft<S> = { state: fresh, at: 0 };
    // Only this command keeps drafts under its name.
    if (!kept || !fits(kept.draft.state as S)) return start;
    const choices: Choice<Draft<S>>[] = [
      {
        label: `$(history) ${vscode.l10n.t('Go on where you left')}`,
        detail: kept.label,
        value: kept.draft as Draft<S>,
      },
      { label: `$(add) ${vscode.l10n.t('Start a new one')}`, value: start },
    ];
    const placeHolder = vscode.l10n.t('What you typed last time is still here');
    const picked = await vscode.window.showQuickPick(choices, { title, placeHolder, ignoreFocusOut: true });
    return picked?.value;
  }
}
