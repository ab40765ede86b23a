import * as vscode from 'vscode';
import { newIdOf } from '../../core/operations/changes';
import type { FileEdits } from '../../core/operations/plan';
import type { Operation } from '../../core/operations/schema';
import { ok, type Result } from '../../core/result';
import type { Service } from '../../core/service';
import { applyEdits, type TextEdit } from '../../core/text/edit';
import { type Refusal, type Refused, refuse } from '../../core/yaml/refusal';
import { someAtOnce, withProgress } from '../progress';
import { exists } from './files';
import { openDocument, type WorkspaceSync } from './sync';

type Edits = Result<readonly FileEdits[], Refusal>;

/** What is written when its turn comes. */
export interface EditPlan {
  readonly edits: readonly FileEdits[];
  /** Files that are written anew; one that is there by then stands in the way of it all. */
  readonly creates: readonly { readonly uri: string; readonly text: string }[];
  /** What the preview calls it. */
  readonly label: string;
  /** The user looks at it before it is written. */
  readonly asksFirst: boolean;
}

/** Where an edit may have to write: what follows a new id into all files waits until they are read. */
export type Reach = 'known files' | 'all files';

/** How often an edit is planned again because somebody else wrote meanwhile. */
const mostRetries = 3;

/** An edit that was handed to VS Code. */
interface Handed {
  readonly done: Promise<Edits>;
  /** It waits for the user, who may think for long: whoever comes next does not wait for that. */
  readonly asksFirst: boolean;
}

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
    const plan = () => (isCurrent() ? this.service.plan(uri.toString(), operations) : movedOn());
    return this.apply(uri, plan, reachOf(operations));
  }

  /**
   * Writes edits that `plan` gives when its turn comes and the index is true to the text.
   * @param uri The file that the edits start from; they may reach into others.
   * @param plan Asked again where its edits reach into a file that has to be opened first.
   */
  apply(uri: vscode.Uri, plan: () => Edits, reach: Reach = 'known files'): Promise<Edits> {
    const whole = () => {
      const edits = plan();
      return edits.ok ? ok({ edits: edits.value, creates: [], label: '', asksFirst: false }) : edits;
    };
    return this.carryOut(uri, whole, reach);
  }

  /**
   * Like `apply`, for what creates files or is looked at before; without a file where it starts from none. Gives no edits where
   * the user did not want them.
   */
  async carryOut(
    uri: vscode.Uri | undefined,
    plan: () => Result<EditPlan, Refusal>,
    reach: Reach = 'known files',
  ): Promise<Edits> {
    const turn = this.queue.then(async () => {
      const obstacle = reach === 'all files' ? await this.sync.allRead() : undefined;
      return obstacle === undefined ? this.write(uri, plan) : handed(refuse('not-all-read', obstacle));
    });
    this.queue = turn.then(({ done, asksFirst }) => (asksFirst ? undefined : done)).catch(() => undefined);
    return (await turn).done;
  }

  private async write(
    uri: vscode.Uri | undefined,
    plan: () => Result<EditPlan, Refusal>,
    retries = mostRetries,
  ): Promise<Handed> {
    const documents = new Map<string, vscode.TextDocument>();
    let unknown = uri ? [uri.toString()] : [];
    for (;;) {
      const refused = await this.openAll(unknown, documents);
      if (refused) return handed(refused);
      // From here until the edit is on its way nothing may wait: any moment may bring another text.
      for (const document of documents.values()) this.sync.file(document);
      this.sync.flush();
      if (uri && !this.service.index.get(uri.toString())) return handed(gone(uri));
      const planned = plan();
      if (!planned.ok) return handed(planned);
      const { edits, creates, asksFirst } = planned.value;
      if (edits.length === 0 && creates.length === 0) return handed(ok([]));
      unknown = edits.map(file => file.uri).filter(each => !this.isKnown(each, documents.get(each)));
      if (unknown.length > 0) continue;
      const again = async () => (await this.write(uri, plan, retries - 1)).done;
      return { done: this.sendOr(retries > 0 ? again : undefined, planned.value, documents), asksFirst };
    }
  }

  /** Opens files, and gives why one can't be. Where there are many the user sees how far that is, and can cancel it. */
  private async openAll(
    uris: readonly string[],
    documents: Map<string, vscode.TextDocument>,
  ): Promise<Refused | undefined> {
    const open = async (uri: string) => {
      const opened = await openToRead(vscode.Uri.parse(uri));
      if (!opened.ok) return opened;
      await this.sync.lookAgain(opened.value);
      await this.sync.ahead(opened.value);
      documents.set(uri, opened.value);
      return undefined;
    };
    if (uris.length < 2) return uris[0] === undefined ? undefined : open(uris[0]);
    const title = vscode.l10n.t('Opening the files that change');
    const opened = await withProgress(title, waiting => someAtOnce(uris, open, waiting));
    if (!opened) return refuse('not-written', vscode.l10n.t('The change was cancelled. Nothing was written.'));
    return opened.value.find(refused => refused !== undefined);
  }

  /** Of many documents that no editor shows VS Code closes the first again: these count as long as the index knows the same text. */
  private isKnown(uri: string, document: vscode.TextDocument | undefined): boolean {
    if (!document?.isClosed) return document !== undefined;
    return document.getText() === this.service.index.get(uri)?.parsed.text;
  }

  /** Where a text moved on while the edit was on its way, nothing was written: then it is planned again on the new text. */
  private async sendOr(
    again: (() => Promise<Edits>) | undefined,
    plan: EditPlan,
    documents: ReadonlyMap<string, vscode.TextDocument>,
  ): Promise<Edits> {
    const before = [...documents.values()].map(document => ({ document, version: document.version }));
    const sent = await this.send(plan, documents);
    const isOutdated = before.some(({ document, version }) => document.version !== version);
    if (plan.asksFirst) return sent.ok && sent.value.length === 0 && isOutdated ? movedOn() : sent;
    return sent.ok || !isOutdated || !again ? sent : again();
  }

  /** VS Code refuses the edit as a whole where a document has changed since. */
  private async send(plan: EditPlan, documents: ReadonlyMap<string, vscode.TextDocument>): Promise<Edits> {
    const { edits, creates, asksFirst } = plan;
    const edit = this.workspaceEdit(plan, documents);
    if (!edit) return movedOn();
    const isRefactoring = edits.length + creates.length > 1 || asksFirst;
    if (!(await vscode.workspace.applyEdit(edit, { isRefactoring }))) return asksFirst ? ok([]) : movedOn();
    for (const { uri } of edits) {
      const document = openDocument(uri) ?? documents.get(uri)!;
      await this.sync.ahead(document);
      this.sync.file(document);
    }
    for (const { uri } of creates) await this.takeIn(vscode.Uri.parse(uri));
    return ok([...edits, ...creates.map(({ uri, text }) => ({ uri, edits: [{ offset: 0, length: 0, text }] }))]);
  }

  /** In a preview the user may have taken the edits and left out a file that they come with. */
  private async takeIn(created: vscode.Uri): Promise<void> {
    if (await exists(created)) this.sync.file(await vscode.workspace.openTextDocument(created));
  }

  /** Undefined where a document is not what was planned on. */
  private workspaceEdit(
    { edits, creates, label, asksFirst }: EditPlan,
    documents: ReadonlyMap<string, vscode.TextDocument>,
  ): vscode.WorkspaceEdit | undefined {
    const edit = new vscode.WorkspaceEdit();
    const shown = asksFirst ? { needsConfirmation: true, label } : undefined;
    for (const { uri, text } of creates) {
      const contents = new TextEncoder().encode(text);
      edit.createFile(vscode.Uri.parse(uri), { overwrite: false, contents }, shown);
    }
    for (const file of edits) {
      const document = documents.get(file.uri)!;
      if (document.getText() !== this.service.index.get(file.uri)?.parsed.text) return undefined;
      const own = asksFirst ? [joined(document.getText(), file.edits)] : file.edits;
      for (const { offset, length, text } of own) {
        const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
        edit.replace(document.uri, range, text, shown);
      }
    }
    return edit;
  }
}

/** The edits of a file as one: in a preview they are taken or left together, since half of them may leave no readable file. */
function joined(text: string, edits: readonly TextEdit[]): TextEdit {
  const [first, last] = [edits[0]!, edits.at(-1)!];
  const end = last.offset + last.length;
  const part = text.slice(first.offset, end);
  const moved = edits.map(edit => ({ ...edit, offset: edit.offset - first.offset }));
  return { offset: first.offset, length: part.length, text: applyEdits(part, moved) };
}

function handed(edits: Edits): Handed {
  return { done: Promise.resolve(edits), asksFirst: false };
}

/** @param operations those that an edit starts from */
export function reachOf(operations: readonly Operation[]): Reach {
  return operations.some(operation => newIdOf(operation) !== undefined) ? 'all files' : 'known files';
}

async function openToRead(uri: vscode.Uri): Promise<Result<vscode.TextDocument, Refusal>> {
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
