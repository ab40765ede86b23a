import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { notification } from '../harness/notification';
import { page, requirePage } from '../harness/page';
import { quickInput } from './quick-input';
import { activeDocument, fileUri, openExample, openNew, undoTest, until, willMake } from './workspace';

describe('Documents from what is there @long', function () {
  this.timeout(240_000);
  before(function () {
    requirePage(this);
  });
  afterEach(async () => {
    await undoTest();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const shown = (start: string) =>
    until(`“${start}” is shown`, () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.getText().startsWith(start) && active;
    });

  const previews = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('markdown.preview'));

  it('Generate Roadmap offers the preview in its message where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('canopy');
    await settings.update('documents.preview', 'offered', vscode.ConfigurationTarget.Global);
    try {
      const roadmap = fileUri('arch.roadmap.yaml').toString();
      await vscode.commands.executeCommand('canopy.generateRoadmap', { roadmap, audience: 'squad' });
      const document = await shown('# Arch roadmap\n');
      await page.waitFor('.notifications-toasts .monaco-button >> text="Show Preview"');
      assert.equal(previews().length, 0);
      await page.click('.notifications-toasts .monaco-button >> text="Show Preview"');
      await until('the preview is open', () => previews().length === 1);
      await revert(document);
    } finally {
      await settings.update('documents.preview', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('Generate Roadmap opens an unsaved Markdown document and its preview beside it', async () => {
    await quickInput.run('Generate Roadmap');
    await quickInput.answer('Generate Roadmap (1/2)', 'Arch');
    await quickInput.answer('Generate Roadmap (2/2)', 'squad');
    const document = await shown('# Arch roadmap\n');
    assert.equal(document.uri.scheme, 'untitled');
    assert.ok(document.uri.path.endsWith('/arch-roadmap.md'), document.uri.path);
    assert.match(document.getText(), /\*\*Hot reload for services\*\*.*Not measured, shipped \d+ weeks ago/);
    await until('the preview is open', () => previews().length === 1);
    await until('what is typed goes into the text', () => vscode.window.activeTextEditor?.document === document);
    assert.ok(previews()[0]?.group.viewColumn !== vscode.window.activeTextEditor?.viewColumn);
    await page.waitFor('h1 >> text="Arch roadmap"', { webview: true, timeout: 120_000 });
    await page.screenshot('generated-roadmap');
    await revert(document);
  });

  it('Generate Roadmap draws the open one anew and leaves the paragraphs of its readers alone', async () => {
    const roadmap = fileUri('arch.roadmap.yaml').toString();
    const draw = (audience: string) => vscode.commands.executeCommand('canopy.generateRoadmap', { roadmap, audience });
    await draw('squad');
    const document = await shown('# Arch roadmap\n');
    const prompt = /_What has changed[^\n]*_/.exec(document.getText())?.[0] ?? '';
    await replace(document, prompt, 'Search is late.');
    await draw('leadership');
    await until('it is for leadership', () => !document.getText().includes('Stream the provisioning progress'));
    assert.match(document.getText(), /-->\nSearch is late\.\n<!--/);
    await vscode.commands.executeCommand('undo');
    assert.match(document.getText(), /Stream the provisioning progress/, 'one undo brings the former one back');
    await revert(document);
  });

  it('New Decision Record writes the next number, links it, and shows it', async () => {
    const tree = await openExample('local-development.tree.yaml');
    const before = tree.getText();
    willMake('docs/decisions/0007-next-step-hints.md');
    await quickInput.run('New Decision Record (ADR)');
    await quickInput.answer('New Decision Record (1/2)', 'next thing to try');
    await quickInput.answer('New Decision Record (2/2)', 'Nygard');
    const record = await shown('# 7. Print the next thing to try with each known error\n');
    assert.ok(record.uri.path.endsWith('/docs/decisions/0007-next-step-hints.md'));
    assert.match(record.getText(), /^## Decision\n\nWe will print the next thing to try/m);
    const link = '            decision: docs/decisions/0007-next-step-hints.md\n';
    await until('it is linked', () => tree.getText().includes(link));
    assert.equal(tree.getText().replace(link, ''), before);
    await notification.waitFor('0007-next-step-hints.md is written and linked from “Print the next thing');
    await page.screenshot('decision-record');
  });

  it('New Open edX Proposal writes reStructuredText into its own folder', async () => {
    await openExample('local-development.tree.yaml');
    willMake('oeps/oep-xxxx-proc-select-tests.rst', 'oeps');
    const running = vscode.commands.executeCommand('canopy.newProposal', { solution: 'select-tests', form: 'pep' });
    await quickInput.answer('New Open edX Proposal', 'Process');
    await running;
    const document = activeDocument();
    assert.ok(document.uri.path.endsWith('/oeps/oep-xxxx-proc-select-tests.rst'), document.uri.path);
    assert.match(document.getText(), /^ {3}\* - Type\n {5}- Process$/m);
  });

  it('Announce Solution drafts what is to be said', async () => {
    await vscode.commands.executeCommand('canopy.announceSolution', { solution: 'stream-progress' });
    const document = await shown('# Stream the provisioning progress\n');
    assert.match(document.getText(), /You told us: “When I provision the stack/);
    await revert(document);
  });

  it('Generate Review Pack asks for which review and since when', async () => {
    await quickInput.run('Generate Review Pack');
    await quickInput.answer('Generate Review Pack (1/2)', 'Strategy');
    await quickInput.waitFor('Generate Review Pack (2/2)');
    await page.press('ControlOrMeta+A');
    await page.type('yesterday');
    await page.waitFor('.quick-input-message >> text=/is not a date/');
    await quickInput.answer('Generate Review Pack (2/2)', '2026-10-01');
    const document = await shown('# Quarterly Strategy Review, ');
    assert.match(document.getText(), /^\| Reduce time-to-market .* \| 10 h → 7 h by 2027-Q2 \|/m);
    await page.screenshot('generated-review');
    await revert(document);
  });

  it('Generate Kata from Experiments has what was tried as its steps', async () => {
    willMake('wait-knowing.kata.yaml');
    const running = vscode.commands.executeCommand('canopy.generateKata', { opportunity: 'blind-provisioning' });
    await quickInput.answer('Generate Kata from Experiments', 'Wait knowing');
    await running;
    assert.match(
      activeDocument().getText(),
      /experiment: fake-progress[\s\S]*learned: They looked at the last line only/,
    );
  });

  it('Record Measurement adds one line in the style of the others, in the unit of the outcome', async () => {
    const tree = await openNew(
      'measured.tree.yaml',
      'outcomes:\n  - id: calls-now\n    title: Fewer calls\n    from: 40 calls\n    to: 20 calls\n    measurements:\n      - { on: 2026-01-01, value: 40 calls }   # at the start\n',
    );
    const before = tree.getText();
    const running = vscode.commands.executeCommand('canopy.recordMeasurement', { outcome: 'calls-now' });
    await quickInput.waitFor('Record Measurement (1/2)');
    await page.type('3 min');
    await page.waitFor('.quick-input-message >> text=/is measured in calls/');
    await quickInput.answer('Record Measurement (1/2)', '30');
    await quickInput.answer('Record Measurement (2/2)', '2026-02-01');
    await running;
    assert.equal(tree.getText(), `${before}      - { on: 2026-02-01, value: 30 calls }\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(tree.getText(), before);
  });

  async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
    const at = document.getText().indexOf(from);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
    assert.equal(await vscode.workspace.applyEdit(edit), true);
  }

  /** Closes an unsaved document without a question. */
  async function revert(document: vscode.TextDocument): Promise<void> {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
});
