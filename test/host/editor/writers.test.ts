import * as vscode from 'vscode';
import type { Operation } from '../../../src/core/operations/schema';
import type { Host } from '../../../src/host/context';
import { EditorProvider } from '../../../src/host/editor/provider';
import { type CanvasProvider, canvasView } from '../../../src/host/editor/tree/view';
import * as assert from '../harness/assert';
import { type FakePanel, openPanel } from './fake-panel';
import { activeHost, createTree, pause, removeTree, replaceInText, until } from './tree-file';

const text = `title: Waiting
opportunities:
  - id: blind
    title: When I wait, I can't tell how long   # said by three
    kind: pain
    solutions:
      - id: stream
        title: Stream the progress

      - title: Send a mail
  - id: slow
    title: When I start, I wait
`;

describe('Many writers of one file', () => {
  let host: Host;
  let provider: CanvasProvider;
  let document: vscode.TextDocument;
  let request = 0;

  before(async () => {
    host = await activeHost();
  });

  beforeEach(async () => {
    provider = new EditorProvider(canvasView, host);
    document = await createTree(text);
  });

  afterEach(async () => {
    provider.dispose();
    await removeTree(document);
  });

  const open = () => openPanel(provider, document);

  function gesture(panel: FakePanel, ...operations: Operation[]): number {
    const { epoch, version } = panel.last ?? { epoch: 0, version: 0 };
    panel.say({ type: 'edit', request: ++request, epoch, version, operations });
    return request;
  }

  /** `done`, or the code of the refusal. */
  async function outcome(panel: FakePanel, own: number): Promise<string> {
    let found: string | undefined;
    await until('the gesture has an outcome', () => {
      const refusal = panel.received.find(each => each.type === 'refused' && each.request === own);
      if (refusal?.type === 'refused') found = refusal.code;
      else if (panel.snapshots.some(each => each.settled.includes(own))) found = 'done';
      return found !== undefined;
    });
    return found!;
  }

  async function onDisk(): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
  }

  const horizon = (id: string, value: string): Operation => ({ op: 'set', id, field: 'horizon', value });
  const selections = (panel: FakePanel) =>
    panel.received.flatMap(message => (message.type === 'select' ? [message.key] : []));

  it('two canvases, the side bar and the text at once: each is done, none is done to something else', async () => {
    const [one, other] = [await open(), await open()];
    const first = gesture(one, horizon('blind', 'now'));
    const typed = replaceInText(document, 'title: Waiting', 'title: Waiting long');
    const second = gesture(other, { op: 'move', id: 'stream', parent: 'slow' });
    const third = host.editor.perform(document.uri, [
      { op: 'add', parent: 'slow', kind: 'solution', node: { title: 'Start it at night' } },
    ]);
    const fourth = gesture(one, { op: 'set', id: 'slow', field: 'kind', value: 'pain' });
    await typed.then(undefined, () => replaceInText(document, 'title: Waiting', 'title: Waiting long'));
    assert.deepEqual(
      [await outcome(one, first), await outcome(other, second), (await third).ok, await outcome(one, fourth)],
      ['done', 'done', true, 'done'],
    );
    await until('both canvases show it', () => [one, other].every(panel => panel.last?.version === document.version));
    const { view } = one.last!;
    assert.equal(view.title, 'Waiting long');
    const [blind, slow] = view.opportunities;
    assert.deepEqual([blind!.horizon, blind!.solutions.map(({ title }) => title)], ['now', ['Send a mail']]);
    const titles = slow!.solutions.map(({ title }) => title).sort();
    assert.deepEqual([slow!.opportunityKind, titles], ['pain', ['Start it at night', 'Stream the progress']]);
    assert.ok(document.getText().includes("title: When I wait, I can't tell how long   # said by three\n"));
  });

  it('each of them is one undo, the last one first, and one redo', async () => {
    const panel = await open();
    const states = [document.getText()];
    const keep = () => states.push(document.getText());
    assert.equal(await outcome(panel, gesture(panel, horizon('blind', 'now'))), 'done');
    keep();
    await replaceInText(document, 'title: Waiting', 'title: Waiting long');
    keep();
    assert.ok((await host.editor.perform(document.uri, [{ op: 'move', id: 'slow', parent: null, index: 0 }])).ok);
    keep();
    assert.equal(await outcome(panel, gesture(panel, { op: 'remove', id: 'stream' })), 'done');
    keep();
    await vscode.window.showTextDocument(document);
    for (const state of states.slice(0, -1).reverse()) {
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), state);
    }
    for (const state of states.slice(1)) {
      await vscode.commands.executeCommand('redo');
      assert.equal(document.getText(), state);
    }
  });

  it('after an undo and a redo every canvas selects what changed', async () => {
    const [one, other] = [await open(), await open()];
    assert.equal(await outcome(one, gesture(one, horizon('slow', 'now'))), 'done');
    assert.equal(await outcome(one, gesture(one, { op: 'move', id: 'stream', parent: 'slow' })), 'done');
    assert.equal(await outcome(one, gesture(one, { op: 'remove', id: 'blind' })), 'done');
    await vscode.window.showTextDocument(document);
    for (const [command, key] of [
      ['undo', 'blind'],
      ['undo', 'stream'],
      ['undo', 'slow'],
      ['redo', 'slow'],
      ['redo', 'stream'],
    ] as const) {
      for (const panel of [one, other]) panel.received.splice(0, panel.received.length - 1);
      await vscode.commands.executeCommand(command);
      await until(`${command} selects ${key}`, () => [one, other].every(panel => selections(panel).at(-1) === key));
    }
  });

  it('a gesture that races with a save is neither lost nor written twice', async () => {
    const panel = await open();
    for (const value of ['now', 'next', 'future']) {
      const own = gesture(panel, horizon('blind', value));
      const saved = document.save();
      assert.equal(await outcome(panel, own), 'done');
      await saved;
    }
    await document.save();
    assert.equal(document.isDirty, false);
    assert.equal(document.getText(), text.replace('    kind: pain\n', '    kind: pain\n    horizon: future\n'));
    assert.equal(await onDisk(), document.getText());
  });

  it('a file that changes on disk while the text is not saved leaves the text, and gestures go on with it', async () => {
    const panel = await open();
    assert.equal(await outcome(panel, gesture(panel, horizon('blind', 'now'))), 'done');
    const mine = document.getText();
    await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode('title: Theirs\n'));
    await pause(400);
    assert.equal(document.getText(), mine);
    assert.equal(host.service.index.get(document.uri.toString())?.parsed.text, mine);
    assert.equal(await outcome(panel, gesture(panel, horizon('slow', 'next'))), 'done');
    assert.equal(await onDisk(), 'title: Theirs\n');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await panel.snapshot('the canvas shows what is on disk', ({ view }) => view.title === 'Theirs');
  });

  it('a gesture by place is refused when the file changed on disk meanwhile, and one by id is done to its node', async () => {
    const panel = await open();
    const { epoch = 0, version = 0 } = panel.last ?? {};
    const theirs = text.replace('      - title: Send a mail', '      - title: Call\n      - title: Send a mail');
    await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(theirs));
    await until('the document has what is on disk', () => document.getText() === theirs);
    const say = (...operations: Operation[]) => {
      panel.say({ type: 'edit', request: ++request, epoch, version, operations });
      return request;
    };
    const byId = say(horizon('slow', 'now'));
    const byPlace = say({ op: 'remove', id: '/opportunities/0/solutions/1' });
    assert.deepEqual([await outcome(panel, byId), await outcome(panel, byPlace)], ['done', 'moved-on']);
    assert.equal(document.getText(), `${theirs}    horizon: now\n`);
  });
});
