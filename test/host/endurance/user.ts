import * as vscode from 'vscode';
import { seeded } from '../../../bench/support/random';
import type { WorkspaceFile } from '../../../src/core/index/file';
import type { Operation } from '../../../src/core/operations/schema';
import type { Host } from '../../../src/host/context';
import { EditorProvider } from '../../../src/host/editor/provider';
import { tableView } from '../../../src/host/editor/scorecard/view';
import { canvasView } from '../../../src/host/editor/tree/view';
import { readToScorecard } from '../../../src/protocol/read-scorecard';
import { FakePanel } from '../editor/fake-panel';
import { pause, until } from '../editor/tree-file';
import * as assert from '../harness/assert';
import { page } from '../harness/page';
import { scorecardText, treeText } from './texts';

const words = ['When I wait', "I can't tell", '"quoted"', 'a: b', '# not a comment', 'ünïcode ✓', '- dash', '42'];
const typed = ['x', ' ', '\n', '  - ', ': ', '"', "'", '\t', '[', '}', '# ', '\n  title: more\n', '&a ', '|'];
/** A machine that does other things too may keep a gesture waiting; what is lost never comes. */
const patience = 60_000;
const branches = ['main', 'feature', 'crlf'] as const;

/** A file that the user works on; `text` is what it has to be. */
interface Open {
  readonly document: vscode.TextDocument;
  readonly panel: FakePanel;
  text: string;
}

/** Someone who does whatever comes to mind, the same for the same seed, and remembers what every file has to be. */
export class RandomUser {
  readonly log: string[] = [];
  /** How often each kind of action was done, and how often a gesture was refused. */
  readonly counts = new Map<string, number>();
  private readonly random: () => number;
  private readonly files: Open[] = [];
  private request = 0;

  constructor(
    private readonly host: Host,
    seed: number,
  ) {
    this.random = seeded(seed);
  }

  async open(uris: readonly vscode.Uri[]): Promise<void> {
    const canvases = new EditorProvider(canvasView, this.host);
    const tables = new EditorProvider(tableView, this.host);
    for (const uri of uris) {
      const document = await vscode.workspace.openTextDocument(uri);
      const isTree = uri.path.endsWith('.tree.yaml');
      const panel = isTree ? new FakePanel() : new FakePanel(readToScorecard as never);
      (isTree ? canvases : tables).resolveCustomTextEditor(document, panel);
      panel.say({ type: 'ready' });
      await until('the page has its first snapshot', () => panel.last !== undefined);
      this.files.push({ document, panel, text: document.getText() });
    }
  }

  /** Does one thing, and checks what came of it. */
  async act(): Promise<void> {
    const file = this.pick(this.files);
    const doing = this.random();
    if (doing < 0.3) await this.gesture(file, 'page');
    else if (doing < 0.5) await this.gesture(file, 'side bar');
    else if (doing < 0.72) await this.type(file);
    else if (doing < 0.82) await this.travel(file, 'undo');
    else if (doing < 0.88) await this.travel(file, 'redo');
    else if (doing < 0.92) await this.restore(file);
    else if (doing < 0.97) await this.save(file);
    else await this.checkout();
    for (const each of this.files) this.check(each);
  }

  /** An edit from a page, over its protocol, or from the side bar. */
  private async gesture(file: Open, from: 'page' | 'side bar'): Promise<void> {
    const known = this.host.sync.file(file.document);
    const operation = known && this.operation(known);
    if (!known || !operation) return;
    this.tell(file, `${from}: ${JSON.stringify(operation)}`, from);
    const before = file.document.getText();
    const wasReadable = known.readable;
    const done = from === 'page' ? await this.say(file, operation) : await this.perform(file, operation);
    // A rename reaches into the files that refer to it.
    if (operation.op === 'rename') this.lookAgain();
    else file.text = file.document.getText();
    if (!done) {
      this.count('refused');
      assert.equal(file.text, before, 'what is refused changes nothing');
    } else {
      assert.ok(wasReadable, 'nothing is written into a text that can’t be read');
      assert.ok(
        this.host.sync.file(file.document)?.readable,
        `what was readable stays so:\n${before}\n---\n${file.text}`,
      );
    }
  }

  private async perform(file: Open, operation: Operation): Promise<boolean> {
    return (await this.host.editor.perform(file.document.uri, [operation])).ok;
  }

  private async say({ panel }: Open, operation: Operation): Promise<boolean> {
    const request = ++this.request;
    const { epoch, version } = panel.last ?? { epoch: 0, version: 0 };
    panel.received.splice(0, panel.received.length - 1, ...panel.snapshots.slice(-1));
    panel.say({ type: 'edit', request, epoch, version, operations: [operation] });
    let outcome: boolean | undefined;
    await until(
      'the gesture has an outcome',
      () => {
        if (panel.received.some(each => each.type === 'refused' && each.request === request)) outcome = false;
        else if (panel.snapshots.some(each => each.settled.includes(request))) outcome = true;
        return outcome !== undefined;
      },
      patience,
    );
    return outcome === true;
  }

  private operation(file: WorkspaceFile): Operation | undefined {
    const nodes = [...file.nodes.keys()];
    if (nodes.length === 0) return undefined;
    const id = this.pick(nodes);
    const kinds = ['opportunity', 'solution', 'experiment', 'outcome', 'entry'] as const;
    const title = this.pick(words);
    switch (this.pick(['set', 'set', 'add', 'move', 'remove', 'rename', 'convert'] as const)) {
      case 'set':
        return { op: 'set', id, field: this.pick(['title', 'kind', 'confidence', 'effort', 'notes']), value: title };
      case 'add':
        if (nodes.length > 60) return { op: 'remove', id };
        return { op: 'add', parent: this.pick([id, null]), kind: this.pick(kinds), node: { title } };
      case 'move':
        return { op: 'move', id, parent: this.pick([...nodes, null]), index: Math.floor(this.random() * 3) };
      case 'remove':
        return { op: 'remove', id };
      case 'rename':
        return { op: 'rename', id, to: `id-${Math.floor(this.random() * 50)}` };
      case 'convert':
        return { op: 'convert', id, to: 'solution', opportunity: { title } };
    }
  }

  private async type(file: Open): Promise<void> {
    const { document } = file;
    const start = document.positionAt(Math.floor(this.random() * (file.text.length + 1)));
    const end = document.positionAt(document.offsetAt(start) + (this.random() < 0.3 ? 3 : 0));
    const text = this.pick(typed);
    this.tell(file, `type ${JSON.stringify(text)} at ${start.line}:${start.character}`, 'type');
    await this.replace(file, new vscode.Range(start, end), text);
  }

  /** Types the file as it once was: what is broken stays so for a while, not for ever. */
  private async restore(file: Open): Promise<void> {
    this.tell(file, 'type it as it was', 'restore');
    const { document } = file;
    const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    await this.replace(file, whole, textOn('main', document.uri));
  }

  private async replace(file: Open, range: vscode.Range, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(file.document.uri, range, text);
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    file.text = file.document.getText();
  }

  private async travel(file: Open, way: 'undo' | 'redo'): Promise<void> {
    this.tell(file, way, way);
    if (vscode.window.activeTextEditor?.document !== file.document)
      await vscode.window.showTextDocument(file.document, { preview: false });
    let isDone = false;
    const running = vscode.commands.executeCommand(way).then(() => {
      isDone = true;
    });
    // What was done in several files at once VS Code takes back in all of them, if asked to.
    while (page.available && !(await Promise.race([running.then(() => true), pause(300)])) && !isDone)
      if ((await page.count('.monaco-dialog-box')) > 0) await page.press('Enter');
    await running;
    this.lookAgain();
  }

  private lookAgain(): void {
    for (const file of this.files) file.text = file.document.getText();
  }

  private async save(file: Open): Promise<void> {
    this.tell(file, 'save', 'save');
    assert.equal(await file.document.save(), true);
    assert.equal(await onDisk(file.document.uri), file.document.getText(), 'what is saved is on disk');
  }

  /** Git puts other texts under the open files, all at once. What is unsaved is saved before, as git asks for it. */
  private async checkout(): Promise<void> {
    const branch = this.pick(branches);
    this.log.push(`checkout ${branch}`);
    this.count('checkout');
    for (const { document } of this.files) if (document.isDirty) assert.equal(await document.save(), true);
    await Promise.all(this.files.map(({ document }) => write(document.uri, textOn(branch, document.uri))));
    for (const file of this.files) {
      file.text = textOn(branch, file.document.uri);
      await until('VS Code shows what is on disk', () => file.document.getText() === file.text, patience);
    }
  }

  private check({ document, text }: Open): void {
    assert.equal(document.getText(), text, `${document.uri.path} changed by itself`);
    const known = this.host.sync.file(document);
    assert.equal(known?.parsed.text, document.getText(), `what is known of ${document.uri.path} is what it says`);
  }

  private tell({ document }: Open, what: string, kind: string): void {
    this.log.push(`${document.uri.path.split('/').at(-1)}: ${what}`);
    if (this.log.length > 40) this.log.shift();
    this.count(kind);
  }

  private count(kind: string): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)]!;
  }
}

/** What a branch holds of a file. */
function textOn(branch: (typeof branches)[number], uri: vscode.Uri): string {
  const text = uri.path.endsWith('.tree.yaml') ? treeText : scorecardText;
  if (branch === 'crlf') return text.replaceAll('\n', '\r\n');
  return branch === 'main' ? text : text.replace(/title: (\w)/g, 'title: Now $1');
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function onDisk(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
