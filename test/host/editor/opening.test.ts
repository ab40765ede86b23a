import type * as vscode from 'vscode';
import { EditorProvider } from '../../../src/host/editor/provider';
import { type CanvasProvider, canvasView } from '../../../src/host/editor/tree/view';
import * as assert from '../harness/assert';
import { type FakePanel, openPanel } from './fake-panel';
import { activeHost, createTree, pause, removeTree, until } from './tree-file';

const text = `title: Opening
opportunities:
  - id: op-first
    title: When I wait, I lose the thread
  - id: op-second
    title: When I start, I lose an hour
`;

describe('A file that is opened at an item', () => {
  let provider: CanvasProvider;
  let document: vscode.TextDocument;

  beforeEach(async () => {
    provider = new EditorProvider(canvasView, await activeHost());
    document = await createTree(text);
  });

  afterEach(async () => {
    provider.dispose();
    await removeTree(document);
  });

  const open = () => openPanel(provider, document);

  const selected = (panel: FakePanel) =>
    panel.received.flatMap(message => (message.type === 'select' ? [message.key] : []));

  it('has it selected in the editor that is made for it', async () => {
    let panel: FakePanel | undefined;
    await provider.openAt(document.uri, 'op-second', async () => {
      panel = await open();
    });
    await until('it is selected', () => selected(panel!).at(-1) === 'op-second');
  });

  it('has it selected in an editor that is there, and in none that is opened later', async () => {
    const first = await open();
    await provider.openAt(document.uri, 'op-second', async () => undefined);
    await until('it is selected', () => selected(first).at(-1) === 'op-second');
    const later = await open();
    await pause(200);
    assert.deepEqual(selected(later), []);
  });
});
