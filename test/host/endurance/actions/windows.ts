import * as vscode from 'vscode';
import { themeNames, useTheme } from '../../editor/themes';
import { until } from '../../editor/tree-file';
import { onDisk, patience, tabsOf, type WorkFile } from '../desk';
import type { Action, RandomUser } from '../user';

const mostGroups = 3;

/** What is done with editors and the window, which changes no file. */
export const windows: readonly Action[] = [
  { name: 'show as another editor', weight: 3, act: showAnother },
  { name: 'split', weight: 1, act: split },
  { name: 'close', weight: 2, act: close },
  { name: 'reopen', weight: 1, act: () => run('workbench.action.reopenClosedEditor') },
  { name: 'change the theme', weight: 0.3, act: user => useTheme(user.pick(themeNames)) },
  { name: 'show another side bar', weight: 0.5, act: user => run(user.pick(sideBars)) },
];

const sideBars = [
  'workbench.view.explorer',
  'workbench.view.scm',
  'workbench.view.extension.canopy',
  'workbench.action.toggleSidebarVisibility',
];

async function run(command: string): Promise<void> {
  await vscode.commands.executeCommand(command);
}

/** From the text to the canvas or the table, and back. */
async function showAnother(user: RandomUser): Promise<void> {
  const file = user.file();
  await user.desk.open(file);
  const command = user.pick(['canopy.openAsText', file.isTree ? 'canopy.openAsTree' : 'canopy.openAsTable']);
  user.tell(command, file);
  await vscode.window.showTextDocument(file.uri, { preview: false, viewColumn: vscode.ViewColumn.One });
  await vscode.commands.executeCommand(command, file.uri);
}

async function split(user: RandomUser): Promise<void> {
  await user.desk.showText(user.file());
  const { all } = vscode.window.tabGroups;
  if (all.length < mostGroups) return run('workbench.action.splitEditor');
  const last = all.at(-1)!;
  const others = user.desk.files.flatMap(tabsOf).filter(({ group }) => group !== last);
  // The last tab of a file stays: what is unsaved in it would be asked for.
  const hasOther = (uri: string) => others.some(({ input }) => (input as vscode.TabInputText).uri.toString() === uri);
  await vscode.window.tabGroups.close(
    last.tabs.filter(({ input }) => input instanceof vscode.TabInputText && hasOther(input.uri.toString())),
  );
}

/** Saves what is unsaved or throws it away, and closes the file. The first file stays open, so that its canvas is watched. */
async function close(user: RandomUser): Promise<void> {
  const [watched] = user.desk.files;
  const file = user.pick(user.desk.present.filter(each => each !== watched));
  if (!file || tabsOf(file).length === 0) return;
  await (user.chance(0.5) ? saved(user, file) : reverted(user, file));
  user.tell('close', file);
  await user.desk.close(file);
}

async function saved(user: RandomUser, file: WorkFile): Promise<void> {
  const document = await user.desk.open(file);
  if (document.isDirty) await user.desk.save(document);
}

/** Throws away what is not saved; where the file is gone there is nothing to go back to, and it is saved anew. */
export async function reverted(user: RandomUser, file: WorkFile): Promise<void> {
  if ((await onDisk(file.uri)) === undefined) return saved(user, file);
  user.tell('revert', file);
  const document = await user.desk.open(file);
  const isReverted = async () => {
    if (!document.isDirty) return true;
    // It goes for the editor that is active, which another one may become at any moment.
    await vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.One });
    await run('workbench.action.files.revert');
    return !document.isDirty;
  };
  await until('what was unsaved is gone', isReverted, patience);
  await user.desk.follow();
}
