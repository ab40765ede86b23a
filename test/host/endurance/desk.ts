import * as vscode from 'vscode';
import type { Host } from '../../../src/host/context';
import { EditorProvider } from '../../../src/host/editor/provider';
import { tableView } from '../../../src/host/editor/scorecard/view';
import { canvasView } from '../../../src/host/editor/tree/view';
import { openDocument } from '../../../src/host/workspace/sync';
import { readToScorecard } from '../../../src/protocol/read-scorecard';
import { FakePanel } from '../editor/fake-panel';
import { pause, until } from '../editor/tree-file';
import * as assert from '../harness/assert';
import { page } from '../harness/page';
import { nodeModule } from './node';
import { saveOver } from './save';

/** A machine that does other things too may keep a gesture waiting; what is lost never comes. */
export const patience = 60_000;
/** What was done by hand has reached the files when they were quiet for so long. */
const quiet = 300;

/** A file that the user works on. */
export interface WorkFile {
  /** By the name that it has now. */
  uri: vscode.Uri;
  /** Where the user wants it: an undo of something else may take it away from there. */
  wanted: vscode.Uri;
  /** All names that it ever had, as VS Code remembers them for undo. */
  readonly names: Map<string, vscode.Uri>;
  readonly isTree: boolean;
  /** What it has to be: its document where it is open, else what is on disk; undefined where there is no such file. */
  text: string | undefined;
  /** An editor of ours whose page is the test. It is there as long as the file has a tab. */
  panel: FakePanel | undefined;
  /** The document on that page. */
  shows: vscode.TextDocument | undefined;
}

/** The files that the user works on, and what each of them has to be. */
export class Desk {
  readonly files: WorkFile[];
  /** So often a file was saved over what another program had written meanwhile. */
  overwritten = 0;
  private readonly canvases: EditorProvider<'tree', never>;
  private readonly tables: EditorProvider<'scorecard', never>;

  constructor(
    readonly host: Host,
    uris: readonly vscode.Uri[],
  ) {
    this.canvases = new EditorProvider(canvasView, host) as never;
    this.tables = new EditorProvider(tableView, host) as never;
    this.files = uris.map(uri => ({
      uri,
      wanted: uri,
      names: new Map([[uri.toString(), uri]]),
      isTree: uri.path.endsWith('.tree.yaml'),
      text: undefined,
      panel: undefined,
      shows: undefined,
    }));
  }

  /** The files that there are at present. */
  get present(): WorkFile[] {
    return this.files.filter(({ text }) => text !== undefined);
  }

  /** The document of a file, which is opened in a tab where it has none. */
  async open(file: WorkFile): Promise<vscode.TextDocument> {
    if (tabsOf(file).length === 0)
      await vscode.window.showTextDocument(file.uri, { preview: false, viewColumn: vscode.ViewColumn.One });
    const document = await vscode.workspace.openTextDocument(file.uri);
    // VS Code closes a page together with its document.
    if (file.shows !== document) await this.showPage(file, document);
    return document;
  }

  private async showPage(file: WorkFile, document: vscode.TextDocument): Promise<void> {
    closePage(file);
    const panel = file.isTree ? new FakePanel() : new FakePanel(readToScorecard as never);
    (file.isTree ? this.canvases : this.tables).resolveCustomTextEditor(document, panel);
    panel.say({ type: 'ready' });
    await until('the page has its first snapshot', () => panel.last !== undefined, patience);
    Object.assign(file, { panel, shows: document });
  }

  /** Shows the text of a file and gives it the focus. */
  async showText(file: WorkFile): Promise<vscode.TextEditor> {
    const document = await this.open(file);
    const { activeTextEditor } = vscode.window;
    if (activeTextEditor?.document === document) return activeTextEditor;
    return vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.One });
  }

  /** Closes every tab of a file. What is not saved is asked for by VS Code, so the caller has seen to it. */
  async close(file: WorkFile): Promise<void> {
    closePage(file);
    await vscode.window.tabGroups.close(tabsOf(file));
  }

  /** A file has another name: what counted of the old one counts of the new one, and its page is another. */
  async renamed(file: WorkFile, to: vscode.Uri): Promise<void> {
    const old = { ...file };
    closePage(file);
    file.uri = to;
    file.names.set(to.toString(), to);
    await this.untilKnown(file);
    await until('the old name counts no longer', () => this.known(old) === undefined, patience);
  }

  /** Files that are no longer where they were, and where they are now. */
  async moved(): Promise<[WorkFile, vscode.Uri][]> {
    const found: [WorkFile, vscode.Uri][] = [];
    for (const file of this.files) {
      if (await isThere(file.uri)) continue;
      for (const uri of file.names.values()) if (await isThere(uri)) found.push([file, uri]);
    }
    return found;
  }

  /** Every file is what it is now: after what may reach into several files. */
  async lookAgain(): Promise<void> {
    for (const file of this.files) file.text = openText(file) ?? (await onDisk(file.uri));
  }

  /** Waits until what was done by hand has come to the files. What VS Code asks meanwhile is answered as it proposes. */
  async settle(): Promise<void> {
    const state = () => vscode.workspace.textDocuments.map(({ uri, version }) => `${uri} ${version}`).join();
    for (let before = ''; before !== state(); ) {
      before = state();
      await this.answerDialogs();
      await pause(quiet);
    }
    await this.lookAgain();
  }

  async answerDialogs(): Promise<void> {
    if (page.available && (await page.count('.monaco-dialog-box')) > 0) await page.press('Enter');
  }

  /** Others have written: what is not saved stays as it is, everything else follows what is on disk. */
  async follow(): Promise<void> {
    for (const file of this.files) {
      const document = openDocument(file.uri.toString());
      if (document?.isDirty) continue;
      file.text = await onDisk(file.uri);
      if (file.text === undefined || !document) continue;
      file.text = shown(file.text);
      const what = `VS Code shows what is on disk of ${file.uri.path}`;
      await until(what, () => document.isClosed || document.getText() === file.text, patience);
      await this.untilKnown(file);
    }
  }

  async saveAll(): Promise<void> {
    for (const file of this.files) {
      const document = openDocument(file.uri.toString());
      if (document?.isDirty) await this.save(document);
    }
  }

  async save(document: vscode.TextDocument): Promise<void> {
    if (!(await document.save())) await this.overwrite(document);
  }

  /** VS Code did not save it, as another program wrote the file before VS Code took that in. */
  async overwrite(document: vscode.TextDocument): Promise<void> {
    await saveOver(document);
    this.overwritten++;
  }

  /** Every file is what it has to be, and so is what is known of it. */
  async check(): Promise<void> {
    for (const file of this.files) {
      const { uri, text } = file;
      const document = openDocument(uri.toString());
      if (document && text !== undefined) {
        assert.equal(document.getText(), text, `${uri.path} changed by itself`);
        this.host.sync.file(document);
        assert.equal(this.known(file), text, `what is known of ${uri.path} is what it says`);
      } else {
        await this.untilKnown(file);
      }
    }
  }

  private async untilKnown(file: WorkFile): Promise<void> {
    const what = `what is known of ${file.uri.path} is what it has to be`;
    await until(what, () => this.known(file) === file.text, patience).catch(() =>
      assert.equal(this.known(file), file.text, what),
    );
  }

  /** How each file is open, for whoever reads of a failure. */
  get state(): string {
    const states = this.files.map(file => {
      const document = openDocument(file.uri.toString());
      const how = !document ? 'closed' : document.isDirty ? 'unsaved' : 'saved';
      return `${nameOf(file.uri)}: ${how}, ${tabsOf(file).length} tabs`;
    });
    return states.join('\n');
  }

  /** What the index has of a file. */
  private known({ uri }: WorkFile): string | undefined {
    const text = this.host.service.index.get(uri.toString())?.parsed.text;
    return text === undefined ? undefined : shown(text);
  }

  dispose(): void {
    this.canvases.dispose();
    this.tables.dispose();
  }
}

function closePage(file: WorkFile): void {
  file.panel?.dispose();
  Object.assign(file, { panel: undefined, shows: undefined });
}

/** The tabs that show a file, as text or in an editor of ours. */
export function tabsOf({ uri }: Pick<WorkFile, 'uri'>): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  return tabs.filter(({ input }) => {
    const isEditor = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
    return isEditor && input.uri.toString() === uri.toString();
  });
}

export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function openText({ uri, text }: WorkFile): string | undefined {
  const document = openDocument(uri.toString());
  // The document of a file that is gone lives on for a while.
  return text === undefined && !document?.isDirty ? undefined : document?.getText();
}

/** A text as VS Code shows it: where Git has merged both ends of line, most of them tell which one all have. */
export function shown(text: string): string {
  const all = text.split('\n').length - 1;
  const ofWindows = text.split('\r\n').length - 1;
  return text.replaceAll('\r\n', '\n').replaceAll('\n', ofWindows > all / 2 ? '\r\n' : '\n');
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return (await onDisk(uri)) !== undefined;
}

/** Past VS Code where that is possible: it is quicker, and nothing that VS Code remembers stands in for it. */
export async function onDisk(uri: vscode.Uri): Promise<string | undefined> {
  const fs = nodeModule<{ readFileSync(path: string): Uint8Array }>('fs');
  try {
    return new TextDecoder().decode(fs ? fs.readFileSync(uri.fsPath) : await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
