import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { quickInput } from './quick-input';
import { fileUri, openNew, undoTest, until, willMake } from './workspace';

const tree = `title: Backlog tree
outcomes:
  - { id: fewer-tickets-now, title: Fewer tickets a week }
opportunities:
  - id: unsure-paid-now
    title: When I pay, I can't tell whether it worked
parked:
  - { title: Send a mail, source: ABC-1 }
`;
const csv =
  'Issue key,Summary,Status\nABC-1,Send a mail,To Do\nABC-2,A chat bot,To Do\nABC-3,Rewrite it in Rust,\nABC-4,,\nABC-5,A banner,Done\n';

describe('A backlog, worked through in reverse @long', function () {
  this.timeout(90_000);
  before(function () {
    requirePage(this);
  });
  afterEach(async () => {
    await undoTest();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  async function write(name: string, text: string): Promise<vscode.Uri> {
    willMake(name);
    await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
    return fileUri(name);
  }

  it('comes in as parked ideas, as one edit, and what was known or left out is told', async () => {
    const document = await openNew('backlog.tree.yaml', tree);
    const running = vscode.commands.executeCommand('canopy.importBacklog', await write('tickets.csv', csv));
    await page.waitFor(quickInput.question('Some of it is done already'));
    await page.screenshot('import-backlog-done');
    await quickInput.answerTo('Some of it is done already', 'Leave it out');
    await quickInput.answerTo('Into which tree?', 'Backlog tree');
    const imported = `${tree}  - { title: A chat bot, source: ABC-2 }\n  - { title: Rewrite it in Rust, source: ABC-3 }\n`;
    await until('The ideas are parked', () => document.getText() === imported);
    await page.waitFor('.notification-list-item-message >> text=/2 items came in from “tickets”. 1 stood in the tree/');
    await page.screenshot('import-backlog');
    await page.click('.notifications-toasts .monaco-button >> text="What Was Left Out"');
    await running;
    const left = vscode.window.activeTextEditor?.document;
    assert.match(
      left?.getText() ?? '',
      /^- The column “Status” told what is done; its other states were not taken over\.$/m,
    );
    assert.match(left?.getText() ?? '', /^- Row 5 has no title and was left out\.$/m);
    assert.match(left?.getText() ?? '', /^- “A banner” \(ABC-5\) is done and was left out\.$/m);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), tree);
  });

  it('asks for the columns of a table that are not obvious', async () => {
    const running = vscode.commands.executeCommand(
      'canopy.importBacklog',
      await write('sheet.csv', 'Who;What we could do\nAnna;Send a mail\n'),
    );
    await page.waitFor(quickInput.question('Which column says what each idea is?'));
    await page.screenshot('import-backlog-columns');
    await page.press('Enter');
    await quickInput.answerTo('Which column says where it came from', 'Who');
    await quickInput.answerTo('Into which tree?', 'A new tree');
    await quickInput.answerFolder('What is the new tree about?');
    willMake('sheet-anna.tree.yaml');
    await quickInput.answerTo('What is the new tree about?', 'Sheet of Anna');
    const made = await until('The tree is made', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.uri.path.endsWith('/sheet-anna.tree.yaml') && active;
    });
    assert.match(
      made.getText(),
      /^title: Sheet of Anna\nreviewed: .*\n\nparked:\n {2}- title: Send a mail\n {4}source: Anna\n$/,
    );
    await page.waitFor('.notification-list-item-message >> text=/1 item came in from “sheet”/');
    await vscode.commands.executeCommand('notifications.clearAll');
    await running;
  });

  it('is gone through idea by idea; each is written at once, and what was typed is there after a break', async () => {
    const ideas = '  - { title: A chat bot, source: ABC-2 }\n  - { title: Rewrite it in Rust, source: ABC-3 }\n';
    const document = await openNew('backlog.tree.yaml', tree + ideas);
    const start = () => vscode.commands.executeCommand('canopy.workThroughParked', { tree: document.uri.toString() });
    const first = start();
    await quickInput.waitFor('Idea 1 of 3: Send a mail');
    await page.screenshot('parked-idea');
    await quickInput.answer('Idea 1 of 3: Send a mail', 'tell whether it worked');
    await quickInput.answerTo('Which outcome would move', 'Fewer tickets a week');
    await quickInput.answerTo('How else could it be solved', 'Show a receipt');
    await quickInput.waitFor('Idea 2 of 3: A chat bot');
    assert.match(
      document.getText(),
      /outcome: fewer-tickets-now\n {4}solutions:\n {6}- \{ title: Send a mail, source: ABC-1 \}\n {6}- .*Show a receipt/s,
    );
    await quickInput.answer('Idea 2 of 3: A chat bot', 'not in the tree yet');
    await quickInput.answerTo('Who asked for it', 'buyers');
    await quickInput.answerTo('What were they doing?', 'return a parcel');
    await page.waitFor(quickInput.question('What could they not do?'));
    await page.type('see where');
    await page.press('Escape');
    await page.waitFor('.notification-list-item-message >> text=/1 of 3 ideas are done and written/');
    await vscode.commands.executeCommand('notifications.clearAll');
    await first;

    const second = start();
    await page.waitFor(quickInput.question('What could they not do?'));
    assert.equal(await quickInput.value(), 'see where');
    await page.type(' it is');
    await page.waitFor('.quick-input-message:has-text("When I return a parcel, I can\'t see where it is")');
    await page.screenshot('parked-idea-trouble');
    await page.press('Enter');
    await page.waitFor(quickInput.question('Would they say it so?'));
    await page.press('Enter');
    await quickInput.answerTo('Which outcome would move', 'Fewer tickets a week');
    await quickInput.answerTo('How else could it be solved', 'A tracking page');
    await quickInput.answer('Idea 2 of 2: Rewrite it in Rust', 'discard it');
    await quickInput.answerTo('Whoever brings it up again', 'serves no outcome');
    const report = await until('The report is shown', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.getText().startsWith('# What became of the backlog: Backlog tree') && active;
    });
    await second;
    assert.match(report.getText(), /Got a place: 2\. Discarded: 1\. Still waiting: 0\./);
    assert.match(report.getText(), /\| Rewrite it in Rust \(ABC-3\) \| serves no outcome \|/);
    await page.screenshot('parked-report');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

    const done = document.getText();
    assert.match(done, /discarded: serves no outcome/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.ok(!document.getText().includes('discarded:'), 'one undo takes one idea back');
    await vscode.commands.executeCommand('undo');
    assert.ok(!document.getText().includes('return a parcel'), 'with its opportunity and its alternative');
    assert.match(document.getText(), /parked:\n {2}- \{ title: A chat bot, source: ABC-2 \}\n/);
  });
});
