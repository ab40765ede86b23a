import * as vscode from 'vscode';
import { chooseFromOpenMenu } from '../harness/again';
import * as assert from '../harness/assert';
import { activeHost, changesDuring, pause, rangeOf, removeFiles, showFile, until, writeFile } from '../harness/files';
import { page, requirePage } from '../harness/page';
import {
  answer,
  chooseFromMenu,
  dragRow,
  nextName,
  renameRow,
  row,
  rowTexts,
  showSideBar,
  treeText,
  unfold,
  waitForRows,
} from './rows';

const dark = "I can't tell whether it has arrived";
const printer = 'When I have no printer at home, I need to get a label onto the parcel';
const darkLabel = "I can't tell whether…";
const printerLabel = 'When I have no…';

describe('The view “Opportunity Trees”', () => {
  let editor: vscode.TextEditor;
  let text: () => string;

  beforeEach(async function () {
    requirePage(this);
    await activeHost();
    await showSideBar('Opportunity Trees');
    editor = await showFile(nextName('tree'), treeText);
    text = () => editor.document.getText();
    await waitForRows(['Aardvark returns | parcels, 8 cards']);
  });

  afterEach(async () => {
    if (!page.available) return;
    await page.press('Escape');
    await removeFiles();
    await page.waitFor(row('Aardvark returns'), { gone: true });
  });

  /** Does something that is one undo step, and takes it back with the keyboard. */
  async function once(action: () => Promise<unknown>, expected: string): Promise<void> {
    const before = text();
    const events = await changesDuring(editor.document, async () => {
      await action();
      await until('the text is the new one', () => text() === expected).catch(() => assert.equal(text(), expected));
    });
    assert.equal(events.length, 1, 'One edit');
    const rewritten = events.flat().reduce((sum, change) => sum + Math.max(change.rangeLength, change.text.length), 0);
    assert.ok(rewritten < treeText.length / 2, `The edit is small: ${rewritten} characters`);
    await page.press('ControlOrMeta+z');
    await until('one undo brings the text back', () => text() === before);
  }

  it('shows outcomes, what serves them, and what is parked, with the facts of each', async () => {
    await waitForRows([
      'Aardvark returns | parcels, 8 cards',
      'Fewer calls about… | 31 → 15 calls',
      `${darkLabel} | 2 insights`,
      `${printerLabel} | 0 insights`,
      'Before I order, how do… | 0 insights',
      'Parked | 1 idea',
    ]);
    await unfold(dark);
    await waitForRows([
      `${darkLabel} | 2 insights`,
      'Send a mail when it arrives',
      'Show its way on a map | tested',
      printerLabel,
    ]);
    await unfold('Show its way on a map');
    await waitForRows(['Show its way on a map | tested', 'Draw the map for… | supported']);
  });

  it('says the kind and the whole title to a screen reader, and shows an icon by kind', async () => {
    const label = await page.evaluate<string>(`document.querySelector(${JSON.stringify(row(dark))}).ariaLabel`);
    assert.equal(
      label,
      "Opportunity, pain. After I send a parcel back, I can't tell whether it has arrived 2 insights",
    );
    await page.waitFor(`${row(dark)} .codicon-flame`);
    await page.waitFor(`${row(printer)} .codicon-compass`);
    await page.waitFor(`${row('Before I order')} .codicon-question`);
    await page.waitFor(`${row('Fewer calls about returns')} .codicon-target`);
  });

  it('counts beside its name the insights that no opportunity rests on', async () => {
    const told = '.pane-header:has-text("Opportunity Trees") .description:has-text("1 unlinked insight")';
    await writeFile('a-loose.insights.yaml', 'insights:\n  - { id: aa-loose, finding: They call twice }\n');
    // The tools of the view, shown while the mouse is over it, may leave the words no room.
    const isTold = async () => (await page.count(told)) > 0;
    await until('it is told', isTold);
    const evidence = rangeOf(editor.document, '[first-week-interviews, opens-the-logs]');
    await editor.edit(builder => builder.replace(evidence, '[first-week-interviews, opens-the-logs, aa-loose]'));
    await until('it is told no more', async () => !(await isTold()));
  });

  it('marks the row of a node while it has a problem', async () => {
    const badge = `${row(dark)} .monaco-decoration-badge`;
    await page.waitFor(`${row(printer)} .monaco-decoration-badge`);
    assert.equal(await page.count(badge), 0);
    await editor.edit(builder => builder.replace(rangeOf(editor.document, 'place: set-up'), 'place: nowhere'));
    await page.waitFor(badge);
    await vscode.commands.executeCommand('undo');
    await page.waitFor(badge, { gone: true });
  });

  it('marks the row of a node that has a problem and no id', async () => {
    await editor.edit(builder =>
      builder.insert(rangeOf(editor.document, 'parked:').start, '  - title: Add a tracking page\n\n'),
    );
    await until(
      'the row has a badge',
      async () => (await page.count(`${row('tracking page')} .monaco-decoration-badge`)) === 1,
    );
  });

  it('shows every file and marks its rows, whatever their ids are', async () => {
    const strange = 'outcomes:\n  - title: Fewer odd calls\n  - id: "//a?b#c%/\\ud800"\n    title: Less odd waiting\n';
    await writeFile('aa-strange.tree.yaml', strange);
    for (const title of ['Fewer odd calls', 'Less odd waiting'])
      await page.waitFor(`${row(title)} .monaco-decoration-badge`);
    await page.waitFor(row('Aardvark returns'));
  });

  it('selects the title in the text on a click, and leaves the keyboard in the side bar', async () => {
    await page.click(row(dark));
    const title = rangeOf(editor.document, "After I send a parcel back, I can't tell whether it has arrived");
    await until('the title is selected', () => vscode.window.activeTextEditor?.selection.isEqual(title));
    await page.press('ArrowDown', 'Enter');
    const next = rangeOf(editor.document, printer);
    await until('the next title is selected', () => vscode.window.activeTextEditor?.selection.isEqual(next));
  });

  it('selects the row of the text cursor, also where it was folded away', async () => {
    const { start } = rangeOf(editor.document, 'status: do|ne');
    editor.selection = new vscode.Selection(start, start);
    await page.waitFor(`${row('Draw the map for five people')}.selected`);
    const { start: other } = rangeOf(editor.document, 'kind: que|stion');
    editor.selection = new vscode.Selection(other, other);
    await page.waitFor(`${row('Before I order')}.selected`);
    assert.equal(editor.selection.active.isEqual(other), true, 'The cursor stays where the user put it');
  });

  it('renames with F2 in the style of the text', async () => {
    await once(
      () => renameRow(row(dark), "After I send it, I can't see it"),
      treeText.replace(
        "After I send a parcel back, I can't tell whether it has arrived",
        "After I send it, I can't see it",
      ),
    );
  });

  it('refuses an empty title and says how to leave', async () => {
    await page.click(row(dark));
    await page.press('F2');
    await page.waitFor('.quick-input-widget input');
    await page.press('ControlOrMeta+a', 'Delete');
    await page.waitFor('.quick-input-message:has-text("A title is needed here")');
    await page.press('Escape');
    assert.equal(text(), treeText);
  });

  it('adds a child that fits, with an id, behind its siblings', async () => {
    await once(
      async () => {
        await page.hover(row(printer));
        await page.click(`${row(printer)} .action-label[aria-label^="Add Child"]`);
        await page.click('.quick-input-list .monaco-list-row:has-text("Solution")');
        await answer('A code that the post office prints');
      },
      treeText.replace(
        '    kind: need\n    outcome: aa-calls\n',
        '    kind: need\n    outcome: aa-calls\n    solutions:\n      - id: code-post-office-prints\n        title: A code that the post office prints\n',
      ),
    );
  });

  it('adds an opportunity that serves the outcome it was added to, and says when a title names a solution', async () => {
    await page.hover(row('Fewer calls about returns'));
    await page.click(`${row('Fewer calls about returns')} .action-label[aria-label^="Add Child"]`);
    await page.click('.quick-input-list .monaco-list-row:has-text("Opportunity")');
    await page.waitFor('.quick-input-widget input');
    await page.press('Enter');
    await page.waitFor('.quick-input-message:has-text("Put your words")');
    await page.press('ControlOrMeta+a');
    await page.type('Add a tracking page');
    await page.waitFor('.quick-input-widget .monaco-inputbox.warning');
    await page.press('ControlOrMeta+a');
    await page.type('When I wait, I can’t plan my day');
    await page.press('Enter');
    await until('it is in the text', () => text().includes('- id: cant-plan-day'));
    assert.match(text(), /- id: cant-plan-day\n {4}title: When I wait, I can’t plan my day\n {4}outcome: aa-calls\n/);
    await page.waitFor(`${row('When I wait, I can’t plan my day')}.selected`);
  });

  it('moves a row up and down among what the user sees beside it', async () => {
    await page.click(row(printer));
    const [, darkItem = '', printerItem = ''] =
      /( {2}- id: aa-dark[\s\S]*?\n\n)( {2}- id: aa-printer[\s\S]*?\n\n)/.exec(treeText) ?? [];
    await once(() => page.press('Alt+ArrowUp'), treeText.replace(darkItem + printerItem, printerItem + darkItem));
  });

  it('moves a row below another that the user chooses', async () => {
    await unfold(dark);
    await once(
      async () => {
        await chooseFromMenu('Send a mail when it arrives', 'Move to…');
        await page.click(`.quick-input-list .monaco-list-row:has-text("Before I order")`);
      },
      treeText
        .replace('      - title: Send a mail when it arrives   # cheap\n', '')
        .replace(
          '    kind: question\n',
          '    kind: question\n    solutions:\n      - title: Send a mail when it arrives   # cheap\n',
        ),
    );
  });

  it('moves a row by dragging it, and refuses with a sentence what has no place there', async () => {
    await unfold(dark);
    await waitForRows(['Send a mail when it arrives', 'Show its way on a map | tested']);
    await once(
      () => dragRow('Send a mail when it arrives', printer),
      treeText
        .replace('      - title: Send a mail when it arrives   # cheap\n', '')
        .replace(
          '    kind: need\n    outcome: aa-calls\n',
          '    kind: need\n    outcome: aa-calls\n    solutions:\n      - title: Send a mail when it arrives   # cheap\n',
        ),
    );
    await waitForRows(['Send a mail when it arrives', 'Show its way on a map | tested']);
    await dragRow('Show its way on a map', 'Fewer calls about returns');
    await page.waitFor('.notification-toast:has-text("A solution can’t stand under an outcome.")');
    await vscode.commands.executeCommand('notifications.clearAll');
    await dragRow(printer, 'Parked');
    await page.waitFor('.notification-toast:has-text("Only ideas stand under")');
    await vscode.commands.executeCommand('notifications.clearAll');
    assert.equal(text(), treeText);
  });

  it('puts a row among its siblings when it is dropped on one', async () => {
    await unfold(dark);
    await waitForRows(['Send a mail when it arrives', 'Show its way on a map | tested']);
    const [, mail = '', map = ''] = /( {6}- title: Send.*\n)( {6}- id: aa-map[\s\S]*?\n)\n/.exec(treeText) ?? [];
    await once(
      () => dragRow('Show its way on a map', 'Send a mail when it arrives'),
      treeText.replace(mail + map, map + mail),
    );
  });

  it('does not move a row into another file', async () => {
    await writeFile(
      'aa-second.tree.yaml',
      'title: Second tree\nopportunities:\n  - title: When I sell, I can’t see the stock\n',
    );
    await page.waitFor(row('When I sell'));
    await dragRow(printer, 'When I sell');
    await page.waitFor('.notification-toast:has-text("within its own file")');
    await vscode.commands.executeCommand('notifications.clearAll');
    assert.equal(text(), treeText);
  });

  it('means the row with the focus, which the arrow keys move', async () => {
    await page.click(row(dark));
    await once(
      async () => {
        await page.press('ArrowDown', 'Delete');
      },
      treeText.replace(/ {2}- id: aa-printer[\s\S]*?\n\n/, ''),
    );
  });

  it('deletes with all below it without a question, and says what undo brings back', async () => {
    await page.click(row(dark));
    await once(
      async () => {
        await page.press('Delete');
        await page.waitFor('.statusbar-item:has-text("and 3 items below it")');
      },
      treeText.replace(/ {2}- id: aa-dark[\s\S]*?\n\n/, ''),
    );
  });

  it('shows the text of a file that is not open, so that what changed is seen and can be undone', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await page.hover(row(printer));
    await page.click(`${row(printer)} .action-label[aria-label^="Rename"]`);
    await answer('When I have no printer, I need a label');
    await page.waitFor(row('When I have no printer, I need a label'));
    await until('the text is shown', () => vscode.window.activeTextEditor?.document.uri.path.includes('/a-'));
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.getText(), treeText.replace(printer, 'When I have no printer, I need a label'));
    await page.press('ControlOrMeta+z');
    await until('one undo brings the text back', () => document.getText() === treeText);
  });

  it('keeps the last readable tree while the text can’t be read, and edits nothing', async () => {
    await editor.edit(builder => builder.insert(rangeOf(editor.document, 'outcomes:|').end, ' ['));
    await until('the root says which line', async () =>
      (await rowTexts()).some(found => /^Aardvark returns \| line \d+ can’t be read$/.test(found)),
    );
    await waitForRows(['Fewer calls about… | 31 → 15 calls', `${darkLabel} | 2 insights`]);
    assert.equal(await page.count(`${row('Aardvark returns')} .codicon-error`), 1);
    await page.hover(row(dark));
    assert.equal(await page.count(`${row(dark)} .action-label[aria-label^="Add Child"]`), 0, 'No inline actions');
    await page.click(row(dark));
    const broken = text();
    await page.press('Delete', 'F2', 'Alt+ArrowDown');
    await pause(300);
    assert.equal(text(), broken);
    assert.equal(await page.count('.quick-input-widget:visible'), 0);
    await editor.edit(builder => builder.delete(rangeOf(editor.document, ' [')));
    await waitForRows(['Aardvark returns | parcels, 8 cards', 'Fewer calls about… | 31 → 15 calls']);
  });

  it('opens a row as a tree, with the row selected', async () => {
    await chooseFromMenu(printer, 'Open Tree as Canvas');
    await until('the canvas is open', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputCustom && input.viewType === 'canopy.tree';
    });
  });

  it('keeps rows open and apart when the file changes or an id stands twice', async () => {
    await unfold(dark);
    await waitForRows([`${darkLabel} | 2 insights`, 'Send a mail when it arrives']);
    await editor.edit(builder => builder.replace(rangeOf(editor.document, 'id: aa-order'), 'id: aa-printer'));
    await editor.edit(builder => builder.insert(new vscode.Position(0, 0), '# above\n'));
    await waitForRows([
      'Send a mail when it arrives',
      'Show its way on a map | tested',
      `${printerLabel} | 0 insights`,
    ]);
    await waitForRows(['Before I order, how do… | 0 insights']);
  });

  it('edits each of two rows that have one id, and gives one of them its own', async () => {
    await editor.edit(builder => builder.replace(rangeOf(editor.document, 'id: aa-order'), 'id: aa-printer'));
    const twins = text();
    await waitForRows([`${printerLabel} | 0 insights`, 'Before I order, how do… | 0 insights']);
    // The sentence about its twin names it too.
    const order = `${row('Before I order')}:has-text("Before I order")`;
    await page.waitFor(`${order} .monaco-decoration-badge`);
    await once(
      () => renameRow(order, 'Before I order, can I send it back?'),
      twins.replace('Before I order, how do I know that I can send it back?', 'Before I order, can I send it back?'),
    );
    await page.click(order, { button: 'right' });
    await chooseFromOpenMenu('Fix the Problem…');
    await page.click('.quick-input-list .monaco-list-row:has-text("Change this id to")');
    const mended = twins.replace('aa-printer\n    title: Before', 'aa-printer-2\n    title: Before');
    await until('the second has its own id', () => text() === mended);
  });

  it('shows a file that appears and forgets one that is gone', async () => {
    const uri = await writeFile('aa-other.tree.yaml', 'title: Another tree\n');
    await waitForRows(['Aardvark returns | parcels, 8 cards']);
    await page.waitFor(row('Another tree'));
    await vscode.workspace.fs.delete(uri);
    await page.waitFor(row('Another tree'), { gone: true });
  });
});
