import * as vscode from 'vscode';
import type { FileEdits } from '../../core/operations/plan';
import type { Operation } from '../../core/operations/schema';
import { ok, type Result } from '../../core/result';
import type { Service } from '../../core/service';
import { type Refusal, refuse } from '../../core/yaml/refusal';
import { exists } from './files';
import type { WorkspaceSync } from './sync';

type Edits = Result<readonly FileEdits[], Refusal>;

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
  perform(uri: vscode.Uri, operations: readonly Operation[], isCurrent: () => boolean = () => true): Promise<Edits> {
    return this.apply(uri, () => (isCurrent() ? this.service.plan(uri.toString(), operations) : movedOn()));
  }

  /**
   * Writes edits that `plan` gives when its turn comes and the index is true to the text.
   * @param uri The file that the edits start from; they may reach into others.
   * @param plan Asked again where its edits reach into a file that has to be opened first.
   */
  apply(uri: vscode.Uri, plan: () => Edits): Promise<Edits> {
    const turn = this.queue.then(() => this.write(uri, plan));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async write(uri: vscode.Uri, plan: () => Edits): Promise<Edits> {
    const documents = new Map<string, vscode.TextDocument>();
    let closed = [uri.toString()];
    for (;;) {
      for (const each of closed) {
        const opened = await open(vscode.Uri.parse(each));
        if (!opened.ok) return opened;
        documents.set(each, opened.value);
      }
      // From here until the edit is on its way nothing may wait: any moment may bring another text.
      for (const document of documents.values()) this.sync.file(document);
      this.sync.flush();
      if (!this.service.index.get(uri.toString())) return gone(uri);
      const planned = plan();
      if (!planned.ok || planned.value.length === 0) return planned;
      closed = planned.value.map(file => file.uri).filter(each => documents.get(each)?.isClosed !== false);
      if (closed.length === 0) return this.send(planned.value, documents);
    }
  }

  /** VS Code refuses the edit as a whole where a document has changed since. */
  private async send(files: readonly FileEdits[], documents: ReadonlyMap<string, vscode.TextDocument>): Promise<Edits> {
    const edit = new vscode.WorkspaceEdit();
    for (const file of files) {
      const document = documents.get(file.uri)!;
      if (document.getText() !== this.service.index.get(file.uri)?.parsed.text) return movedOn();
      for (const { offset, length, text } of file.edits) {
        const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
        edit.replace(document.uri, range, text);
      }
    }
    const isRefactoring = files.length > 1;
    if (!(await vscode.workspace.applyEdit(edit, { isRefactoring }))) return movedOn();
    for (const { uri } of files) this.sync.file(documents.get(uri)!);
    return ok(files);
  }
}

async function open(uri: vscode.Uri): Promise<Result<vscode.TextDocument, Refusal>> {
  try {
    return ok(await vscode.workspace.openTextDocument(uri));
  } catch (error) {
    if (!(await exists(uri))) return gone(uri);
    const reason = error instanceof Error ? error.message : String(error);
    const name = vscode.workspace.asRelativePath(uri);
    return refuse('not-found', vscode.l10n.t('{0} can’t be opened, so nothing was written: {1}', name, reason));
  }
}

function gone(uri: vscode.Uri): Result<never, Refusal> {
  const name = vscode.workspace.asRelativePath(uri);
  return refuse(
    'not-found',
    vscode.l10n.t('{0} is gone. Nothing was written; bring the file back to change it.', name),
  );
}

function movedOn(): Result<never, Refusal> {
  return refuse(
    'moved-on',
    vscode.l10n.t('The text changed meanwhile. Nothing was written; try again on what you see now.'),
  );
}
