import * as vscode from 'vscode';
import type { FileEdits } from '../../core/operations/plan';
import type { Operation } from '../../core/operations/schema';
import { ok, type Result } from '../../core/result';
import type { Service } from '../../core/service';
import { type Refusal, refuse } from '../../core/yaml/refusal';
import type { WorkspaceSync } from './sync';

/**
 * The only way in which this extension changes a file: operations, planned on the present text, written as one workspace edit
 * of small ranges, which is one undo step. Gestures wait for each other, so that each is planned on what the last one left.
 */
export class WorkspaceEditor {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly service: Service,
    private readonly sync: WorkspaceSync,
  ) {}

  /**
   * Plans and writes operations on a file.
   * @param isCurrent Asked when the turn comes: false when what the user saw is no longer the truth, and nothing is written.
   */
  perform(
    uri: vscode.Uri,
    operations: readonly Operation[],
    isCurrent: () => boolean = () => true,
  ): Promise<Result<readonly FileEdits[], Refusal>> {
    return this.apply(uri, () => (isCurrent() ? this.service.plan(uri.toString(), operations) : movedOn()));
  }

  /**
   * Writes edits that `plan` gives when its turn comes and the index is true to the text.
   * @param uri The file that the edits start from; they may reach into others.
   */
  apply(
    uri: vscode.Uri,
    plan: () => Result<readonly FileEdits[], Refusal>,
  ): Promise<Result<readonly FileEdits[], Refusal>> {
    const turn = this.queue.then(() => this.write(uri, plan));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async write(
    uri: vscode.Uri,
    planEdits: () => Result<readonly FileEdits[], Refusal>,
  ): Promise<Result<readonly FileEdits[], Refusal>> {
    await vscode.workspace.openTextDocument(uri).then(document => this.sync.file(document));
    this.sync.flush();
    const plan = planEdits();
    if (!plan.ok || plan.value.length === 0) return plan;
    const edit = new vscode.WorkspaceEdit();
    for (const file of plan.value) {
      const target = vscode.Uri.parse(file.uri);
      const document = await vscode.workspace.openTextDocument(target);
      if (document.getText() !== this.service.index.get(file.uri)?.parsed.text) return movedOn();
      for (const { offset, length, text } of file.edits) {
        const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
        edit.replace(target, range, text);
      }
    }
    const isRefactoring = plan.value.length > 1;
    if (!(await vscode.workspace.applyEdit(edit, { isRefactoring }))) return movedOn();
    for (const file of plan.value) this.sync.file(await vscode.workspace.openTextDocument(vscode.Uri.parse(file.uri)));
    return ok(plan.value);
  }
}

function movedOn(): Result<never, Refusal> {
  return refuse(
    'moved-on',
    vscode.l10n.t('The text changed meanwhile. Nothing was written; try again on what you see now.'),
  );
}
