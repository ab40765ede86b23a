import * as vscode from 'vscode';
import { page } from '../harness/page';

/** Shows the list of problems, with those alone that a filter leaves; what an earlier test filtered by is forgotten. */
export async function showProblems(filter: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  await page.waitFor('.part.panel .viewpane-filter input');
  await vscode.commands.executeCommand('problems.action.focusFilter');
  await page.waitFor('.part.panel .viewpane-filter input:focus');
  await page.press('ControlOrMeta+a');
  await page.type(filter);
}
