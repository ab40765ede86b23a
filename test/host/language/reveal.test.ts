import * as vscode from 'vscode';
import type { Host } from '../../../src/host/context';
import { EditorProvider } from '../../../src/host/editor/provider';
import { type CanvasProvider, canvasView } from '../../../src/host/editor/tree/view';
import { type FakePanel, openPanel } from '../editor/fake-panel';
import * as assert from '../harness/assert';
import { activeHost, removeFiles, writeFile } from '../harness/files';
import { treeText } from './texts';

describe('What a click on a row of a view reveals', () => {
  let host: Host;
  let provider: CanvasProvider;
  let document: vscode.TextDocument;

  beforeEach(async () => {
    host = await activeHost();
    provider = new EditorProvider(canvasView, host);
    document = await vscode.workspace.openTextDocument(await writeFile('la.tree.yaml', treeText));
  });

  afterEach(async () => {
    provider.dispose();
    await removeFiles();
  });

  async function canvas(active: boolean, visible: boolean): Promise<FakePanel> {
    const panel = await openPanel(provider, document);
    Object.assign(panel, { active, visible });
    return panel;
  }

  const selected = (panel: FakePanel) =>
    panel.received.flatMap(message => (message.type === 'select' ? [message.key] : []));

  it('is a card of the canvas that the user is in, and of no other', async () => {
    await vscode.window.showTextDocument(document);
    const [active, beside] = [await canvas(true, true), await canvas(false, true)];
    assert.equal(provider.reveal(document.uri, 'la-dark'), true);
    assert.deepEqual([selected(active), selected(beside)], [['la-dark'], []]);
  });

  it('is the text where a text editor shows the file and no canvas is active', async () => {
    await vscode.window.showTextDocument(document);
    const beside = await canvas(false, true);
    assert.equal(provider.reveal(document.uri, 'la-dark'), false);
    assert.deepEqual(selected(beside), []);
  });

  it('is a card of each canvas that can be seen while no text editor shows the file', async () => {
    const [visible, hidden] = [await canvas(false, true), await canvas(false, false)];
    assert.equal(provider.reveal(document.uri, 'la-dark'), true);
    assert.deepEqual([selected(visible), selected(hidden)], [['la-dark'], []]);
  });

  it('is the text where every canvas is hidden', async () => {
    const hidden = await canvas(false, false);
    assert.equal(provider.reveal(document.uri, 'la-dark'), false);
    assert.deepEqual(selected(hidden), []);
  });
});
