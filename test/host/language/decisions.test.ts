import * as vscode from 'vscode';
import { codeOf } from '../../../src/host/language/diagnostics';
import { fileUri, undoTest, willMake } from '../commands/workspace';
import * as assert from '../harness/assert';
import { activeHost, rangeOf, replaceWords, showFile, until } from '../harness/files';
import { page, requirePage } from '../harness/page';

const tree = `title: T
opportunities:
  - id: lh-wait
    title: When I start, I wait
    solutions:
      - id: lh-stream
        title: Stream the progress
        decision: lh-records/0003-stream.md
`;

describe('The decision of a solution', () => {
  before(function () {
    requirePage(this);
  });
  beforeEach(() => activeHost());
  afterEach(undoTest);

  const isMissing = (uri: vscode.Uri) =>
    vscode.languages.getDiagnostics(uri).some(problem => codeOf(problem) === 'solution-decision-not-found');

  it('is told to be missing, as files come and go', async () => {
    const { document } = await showFile('lh.tree.yaml', tree);
    await until('the missing record is told', () => isMissing(document.uri));
    const record = fileUri('lh-records/0003-stream.md');
    willMake('lh-records');
    await vscode.workspace.fs.writeFile(record, new TextEncoder().encode('# Stream\n'));
    await until('the record was found', () => !isMissing(document.uri));
    await vscode.workspace.fs.delete(record);
    await until('the missing record is told again', () => isMissing(document.uri));
  });

  it('is forgotten when no solution names it any more', async () => {
    const { links } = await activeHost();
    const { document } = await showFile('lh.tree.yaml', tree);
    const uri = document.uri.toString();
    await until('the missing record is told', () => isMissing(document.uri));
    assert.equal(links.leads(uri, 'lh-records/0003-stream.md'), false);
    await replaceWords(document, '0003-stream.md', '0004-other.md');
    await until('the other one is looked at', () => links.leads(uri, 'lh-records/0004-other.md') === false);
    assert.equal(links.leads(uri, 'lh-records/0003-stream.md'), undefined);
  });

  it('is written by a quick fix, which links it', async () => {
    const { document } = await showFile('lh.tree.yaml', tree);
    await until('the missing record is told', () => isMissing(document.uri));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, 'lh-records/0003-stream.md'),
      vscode.CodeActionKind.QuickFix.value,
    );
    const action = actions.find(({ title }) => title === 'Write the decision (ADR)…');
    assert.ok(action?.command, 'It is offered');
    const { command, arguments: args = [] } = action.command;
    const running = vscode.commands.executeCommand(command, ...args);
    await page.waitFor('.quick-input-widget input[placeholder*="In which form?"]');
    await page.press('Enter');
    await running;
    const linked = /decision: (docs\/decisions\/\d{4}-lh-stream\.md)/.exec(document.getText())?.[1];
    assert.ok(linked, document.getText());
    willMake(linked);
    await until('the record is found', () => !isMissing(document.uri));
    await vscode.workspace.fs.stat(fileUri(linked));
  });
});
