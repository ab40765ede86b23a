import * as vscode from 'vscode';
import { CurrentNode } from '../../../src/host/details/current-node';
import { DetailsView } from '../../../src/host/details/view';
import type { FromDetailsPage, ToDetailsPage } from '../../../src/protocol/details';
import * as assert from '../harness/assert';
import { activeHost, removeFiles, replaceWords, showFile, until } from '../harness/files';

const first = 'title: One\nopportunities:\n  - title: When I wait, I leave\n';
const second = 'title: Two\nopportunities:\n  - title: When I leave, I forget\n';

/** A view without a page: the test is the page. */
class FakeView {
  readonly visible = true;
  readonly received: ToDetailsPage[] = [];
  private readonly messages = new vscode.EventEmitter<unknown>();
  readonly onDidDispose = new vscode.EventEmitter<void>().event;
  readonly onDidChangeVisibility = new vscode.EventEmitter<void>().event;
  readonly webview = {
    options: {},
    html: '',
    cspSource: 'https://webview.test',
    asWebviewUri: (uri: vscode.Uri) => uri,
    onDidReceiveMessage: this.messages.event,
    postMessage: async (message: ToDetailsPage) => this.received.push(message) > 0,
  };

  say(message: FromDetailsPage): void {
    this.messages.fire(message);
  }

  /** The details that are shown now. */
  get shown() {
    const last = this.received.findLast(message => message.type === 'details');
    return last?.type === 'details' ? last.details : null;
  }

  get refused(): string[] {
    return this.received.flatMap(message => (message.type === 'refused' ? [message.code] : []));
  }
}

describe('An edit in the details', () => {
  let current: CurrentNode;
  let details: DetailsView;
  let view: FakeView;

  afterEach(async () => {
    details.dispose();
    current.dispose();
    await removeFiles();
  });

  /** Shows the opportunity of a file. */
  async function show(uri: vscode.Uri): Promise<void> {
    const host = await activeHost();
    host.selection.announce({ uri: uri.toString(), key: '/opportunities/0' });
    await until('the details are shown', () => view.shown?.uri === uri.toString());
  }

  async function open() {
    const host = await activeHost();
    current = new CurrentNode(host);
    details = new DetailsView(host, current);
    view = new FakeView();
    const one = (await showFile('details-one.tree.yaml', first)).document;
    const two = (await showFile('details-two.tree.yaml', second)).document;
    details.resolveWebviewView(view as unknown as vscode.WebviewView);
    await show(one.uri);
    const { uri, version } = view.shown!;
    const edit: FromDetailsPage = {
      type: 'edit',
      request: 1,
      uri,
      version,
      operations: [{ op: 'set', id: '/opportunities/0', field: 'kind', value: 'pain' }],
    };
    return { one, two, edit };
  }

  it('is done in the file that it was made in, also where another one is shown by then', async () => {
    const { one, two, edit } = await open();
    await show(two.uri);
    view.say(edit);
    await until('it is written', () => one.getText().includes('kind: pain'));
    assert.equal(two.getText(), second);
  });

  it('is refused where its path may mean another node by then', async () => {
    const { one, edit } = await open();
    await replaceWords(one, 'opportunities:\n', 'opportunities:\n  - title: When I come, I look\n');
    await until('the change is shown', () => (view.shown?.version ?? 0) === one.version);
    const before = one.getText();
    view.say(edit);
    await until('it is refused', () => view.refused.length > 0);
    assert.equal(view.refused[0], 'moved-on');
    assert.equal(one.getText(), before);
  });

  it('is not offered in a file that the settings make read-only', async () => {
    const { one } = await open();
    const files = vscode.workspace.getConfiguration('files');
    const set = (value: object | undefined) =>
      files.update('readonlyInclude', value, vscode.ConfigurationTarget.Workspace);
    assert.equal(view.shown?.editable, true);
    try {
      await set({ '**/details-one.tree.yaml': true });
      await until('it is view only', () => view.shown?.uri === one.uri.toString() && view.shown.editable === false);
    } finally {
      await set(undefined);
    }
    await until('it can be edited again', () => view.shown?.editable === true);
  });
});
