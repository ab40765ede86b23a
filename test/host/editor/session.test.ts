import * as vscode from 'vscode';
import type { Operation } from '../../../src/core/operations/schema';
import type { Host } from '../../../src/host/context';
import { EditorProvider } from '../../../src/host/editor/provider';
import { type CanvasProvider, canvasView } from '../../../src/host/editor/tree/view';
import * as assert from '../harness/assert';
import { FakePanel, openPanel } from './fake-panel';
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

describe('A canvas and its document', () => {
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

  /** Makes a gesture on what the panel shows now. */
  function gesture(panel: FakePanel, ...operations: Operation[]): number {
    const { epoch, version } = panel.last ?? { epoch: 0, version: 0 };
    panel.say({ type: 'edit', request: ++request, epoch, version, operations });
    return request;
  }

  async function settled(panel: FakePanel, ...operations: Operation[]): Promise<void> {
    const own = gesture(panel, ...operations);
    await until('the gesture is settled', () => panel.snapshots.some(each => each.settled.includes(own)));
  }

  async function refused(panel: FakePanel, own: number): Promise<{ code: string; reason: string }> {
    const find = () => panel.received.find(each => each.type === 'refused' && each.request === own);
    await until('the gesture is refused', () => find() !== undefined);
    return find() as { code: string; reason: string };
  }

  const rename: Operation = { op: 'set', id: 'blind', field: 'title', value: 'When I wait, nobody tells me why' };

  it('is sent nothing before it is ready, then everything', async () => {
    const panel = new FakePanel();
    provider.resolveCustomTextEditor(document, panel);
    await replaceInText(document, 'When I start, I wait', 'When I start, I wait long');
    await pause(300);
    assert.deepEqual(panel.received, []);
    panel.say({ type: 'ready' });
    const { view, editable, broken, version } = await panel.snapshot('there is a snapshot', () => true);
    assert.deepEqual(
      view.opportunities.map(({ key }) => key),
      ['blind', 'slow'],
    );
    assert.equal(editable, true);
    assert.equal(broken, null);
    assert.equal(version, document.version);
  });

  it('follows the text, and sends a burst of changes a few times only', async () => {
    const panel = await open();
    const before = panel.snapshots.length;
    for (const letter of 'quickly') await replaceInText(document, 'title: Waiting', `title: Waiting${letter}`);
    await panel.snapshot('the last title is shown', ({ view }) => view.title === 'Waitingylkciuq');
    assert.ok(panel.snapshots.length - before <= 3, `${panel.snapshots.length - before} snapshots`);
  });

  it('changes one line for a title, and one undo brings every byte back', async () => {
    const panel = await open();
    await settled(panel, rename);
    const old = text.split('\n');
    const now = document.getText().split('\n');
    const changed = now.filter((line, index) => line !== old[index]);
    assert.equal(now.length, old.length);
    assert.deepEqual(changed, ['    title: When I wait, nobody tells me why   # said by three']);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
    await panel.snapshot(
      'the old title is back',
      ({ view }) => view.opportunities[0]?.title.endsWith('how long') === true,
    );
  });

  it('selects what a gesture made', async () => {
    const panel = await open();
    const node = { title: 'Show the time that is left' };
    await settled(panel, { op: 'add', parent: 'blind', kind: 'solution', index: 0, node });
    await until('the card is selected', () => panel.received.at(-1)?.type === 'select');
    const select = panel.received.at(-1);
    assert.deepEqual(select, { type: 'select', key: '/opportunities/0/solutions/0', edit: false });
    assert.equal(panel.last?.view.opportunities[0]?.solutions[0]?.title, node.title);
  });

  it('moves, removes, and takes each back by itself', async () => {
    const panel = await open();
    await settled(panel, { op: 'move', id: 'stream', parent: 'slow', index: 0 });
    const moved = document.getText();
    assert.equal(panel.last?.view.opportunities[1]?.solutions[0]?.key, 'stream');
    await settled(panel, { op: 'remove', id: 'slow' });
    assert.equal(panel.last?.view.opportunities.length, 1);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), moved);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('says why something can’t be done, in the words of the rule, and writes nothing', async () => {
    const panel = await open();
    const own = gesture(panel, { op: 'move', id: 'blind', parent: 'stream' });
    const { code, reason } = await refused(panel, own);
    assert.equal(code, 'parent-kind');
    assert.match(reason, /can’t stand under a solution/);
    assert.equal(document.getText(), text);
    assert.ok((panel.last?.epoch ?? 0) > 0, 'the truth is sent again, with a new epoch');
  });

  it('refuses what was made on an older epoch', async () => {
    const panel = await open();
    const first = gesture(panel, { op: 'move', id: 'blind', parent: 'stream' });
    const second = gesture(panel, rename);
    await refused(panel, first);
    assert.equal((await refused(panel, second)).code, 'moved-on');
    assert.equal(document.getText(), text);
    await settled(panel, rename);
  });

  it('refuses a path when the text moved on, and does not hit another card', async () => {
    const panel = await open();
    const seen = panel.last;
    await replaceInText(document, '      - id: stream', '      - title: New first one\n      - id: stream');
    const { epoch = 0, version = 0 } = seen ?? {};
    const operations: Operation[] = [{ op: 'remove', id: '/opportunities/0/solutions/1' }];
    panel.say({ type: 'edit', request: ++request, epoch, version, operations });
    assert.equal((await refused(panel, request)).code, 'moved-on');
    assert.ok(document.getText().includes('Send a mail') && document.getText().includes('id: stream'));
  });

  it('lets two canvases write at once, in order, and keeps them in step', async () => {
    const [one, other] = [await open(), await open()];
    const first = gesture(one, rename);
    const second = gesture(other, { op: 'set', id: 'slow', field: 'horizon', value: 'now' });
    await until('both are settled', () =>
      [one, other].every((panel, index) =>
        panel.snapshots.some(each => each.settled.includes([first, second][index]!)),
      ),
    );
    await until('both show the same', () => JSON.stringify(one.last?.view) === JSON.stringify(other.last?.view));
    assert.equal(one.last?.view.opportunities[1]?.horizon, 'now');
    assert.equal(other.last?.view.opportunities[0]?.title, 'When I wait, nobody tells me why');
  });

  it('keeps the last tree of a text that can’t be read, and writes nothing to it', async () => {
    const panel = await open();
    await replaceInText(document, '    kind: pain', '    kind: pain\n    pla');
    const { view, broken, editable } = await panel.snapshot('it is said', snapshot => snapshot.broken !== null);
    const brokenText = document.getText();
    assert.equal(view.opportunities.length, 2);
    assert.equal(editable, false);
    assert.match(broken?.since ?? '', /^\d\d:\d\d$/);
    const own = gesture(panel, rename);
    assert.equal((await refused(panel, own)).code, 'unreadable-file');
    assert.equal(document.getText(), brokenText);
    panel.say({ type: 'openRefused', request: own });
    const cursor = () => vscode.window.activeTextEditor?.selection.start;
    await until(
      'the text is open at the line',
      () => cursor()?.line === document.positionAt(brokenText.indexOf('pla')).line,
    );
    await replaceInText(document, '    pla\n', '');
    await panel.snapshot('it can be edited again', snapshot => snapshot.editable);
    await settled(panel, rename);
  });

  it('tells problems of cards, and follows scores in other files', async () => {
    const panel = await open();
    await replaceInText(document, 'title: When I start, I wait', 'title: Build a dashboard');
    await panel.snapshot('there is a problem', ({ problems }) => problems.slow !== undefined);
    assert.ok((panel.last?.problems.slow?.message ?? '').length > 10);
    const scorecard = vscode.Uri.joinPath(document.uri, '../canvas.scorecard.yaml');
    const entry =
      'entries:\n  - { id: hps-x, opportunity: slow, reach: 10, frequency: 2, hours_lost: 1, confidence: 80%, effort: 2 }\n';
    await vscode.workspace.fs.writeFile(
      scorecard,
      new TextEncoder().encode(`title: Candidates\nunit: hours\n${entry}`),
    );
    try {
      await panel.snapshot('the score shows', ({ view }) => view.opportunities[1]?.score?.cd3 === 10);
    } finally {
      await vscode.workspace.fs.delete(scorecard);
    }
    await panel.snapshot('the score is gone', ({ view }) => view.opportunities[1]?.score === undefined);
  });

  it('weighs problems as the settings say, as soon as they say it', async () => {
    const panel = await open();
    await replaceInText(document, 'title: When I start, I wait', 'title: Build a dashboard');
    await panel.snapshot('the title is known', ({ view }) => view.opportunities[1]?.title === 'Build a dashboard');
    const ofCard = host.diagnose(document.uri.toString()).filter(({ node }) => node === 'slow');
    const settings = vscode.workspace.getConfiguration('canopy');
    const weights = (weight: string) => Object.fromEntries(ofCard.map(({ code }) => [code, weight]));
    try {
      await settings.update('rules.severity', weights('hint'), vscode.ConfigurationTarget.Global);
      await panel.snapshot('it is a hint', each => each.problems.slow?.severity === 'hint');
      await settings.update('rules.severity', weights('off'), vscode.ConfigurationTarget.Global);
      await panel.snapshot('it is silent', each => each.problems.slow === undefined);
    } finally {
      await settings.update('rules.severity', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('is sent nothing while it is hidden, and the truth when it is back', async () => {
    const panel = await open();
    panel.show(false);
    const before = panel.received.length;
    await replaceInText(document, 'title: Waiting', 'title: Hidden');
    await pause(300);
    assert.equal(panel.received.length, before);
    panel.show(true);
    panel.say({ type: 'ready' });
    await panel.snapshot('the new title is shown', ({ view }) => view.title === 'Hidden');
  });

  it('drops what is no message, and goes on', async () => {
    const panel = await open();
    panel.say({ type: 'edit' });
    panel.say({ type: 'rm -rf' });
    await settled(panel, rename);
  });

  it('ends quietly when it is closed while a gesture waits', async () => {
    const panel = await open();
    gesture(panel, rename);
    panel.dispose();
    await until('the gesture is done', () => document.getText().includes('nobody tells me why'));
  });

  it('shows an old version of a file without changing it', async () => {
    const scheme = 'old-version';
    const content = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => text,
    });
    const old = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path: '/old.tree.yaml' }));
    const panel = new FakePanel();
    provider.resolveCustomTextEditor(old, panel);
    panel.say({ type: 'ready' });
    const { view, editable } = await panel.snapshot('it is shown', () => true);
    assert.equal(view.opportunities.length, 2);
    assert.equal(editable, false);
    assert.equal((await refused(panel, gesture(panel, rename))).code, 'read-only');
    content.dispose();
  });

  it('follows the text cursor beside it, and marks the text without moving the cursor', async () => {
    const panel = await open();
    const editor = await vscode.window.showTextDocument(document);
    const offset = text.indexOf('Stream the progress');
    editor.selection = new vscode.Selection(document.positionAt(offset), document.positionAt(offset));
    await until('the card is selected', () =>
      panel.received.some(message => message.type === 'select' && message.key === 'stream'),
    );
    const selects = () => panel.received.filter(({ type }) => type === 'select').length;
    const before = selects();
    panel.say({ type: 'select', key: 'slow' });
    await pause(400);
    assert.equal(editor.selection.active.line, document.positionAt(offset).line);
    assert.equal(selects(), before);
  });

  it('opens the text at a card', async () => {
    const panel = await open();
    panel.say({ type: 'openText', key: 'slow', line: null, beside: false });
    await until('the text is shown', () => vscode.window.activeTextEditor?.document === document);
    const line = text.slice(0, text.indexOf('When I start')).split('\n').length - 1;
    await until('the cursor is there', () => vscode.window.activeTextEditor?.selection.active.line === line);
  });
});
