import * as vscode from 'vscode';
import { openDocument } from '../../../../src/host/workspace/sync';
import { pause } from '../../editor/tree-file';
import * as assert from '../../harness/assert';
import { page } from '../../harness/page';
import { onDisk, shown, type WorkFile } from '../desk';
import { firstText } from '../texts';
import type { Action, RandomUser } from '../user';
import { nameAgain } from './names';

const typed = ['x', ' ', '\n', '  - ', ': ', '"', "'", '\t', '[', '}', '# ', '\n  title: more\n', '&a ', '|'];

/** What is done in the text of a file, and with it as a whole. */
export const texts: readonly Action[] = [
  { name: 'type', weight: 20, act: type },
  { name: 'type by keys', weight: 0.7, needs: 'page', act: typeByKeys },
  { name: 'type it as it was', weight: 12, act: restore },
  { name: 'undo', weight: 10, act: user => travel(user, 'undo') },
  { name: 'redo', weight: 6, act: user => travel(user, 'redo') },
  { name: 'save', weight: 5, act: save },
  { name: 'save all', weight: 1, act: saveAll },
];

async function type(user: RandomUser): Promise<void> {
  const file = user.file();
  const document = await user.desk.open(file);
  const start = document.positionAt(user.below(document.getText().length + 1));
  const end = document.positionAt(document.offsetAt(start) + (user.chance(0.3) ? 3 : 0));
  const text = user.pick(typed);
  user.tell(`type ${JSON.stringify(text)} at ${start.line}:${start.character}`, file);
  await replace(user, file, document, new vscode.Range(start, end), text);
}

/** With what VS Code proposes and completes while somebody types. */
async function typeByKeys(user: RandomUser): Promise<void> {
  const file = user.file();
  const editor = await user.desk.showText(file);
  const place = editor.document.positionAt(user.below(editor.document.getText().length + 1));
  editor.selection = new vscode.Selection(place, place);
  const text = user.pick(['kind: ', 'outcome', '\n- ', '"', 'pa', 'id-1']);
  user.tell(`type ${JSON.stringify(text)} by keys at ${place.line}:${place.character}`, file);
  for (const letter of text) await page.press(letter === '\n' ? 'Enter' : letter);
  await page.press('Escape');
  await user.desk.settle();
}

/** What is broken stays so for a while, not for ever. */
async function restore(user: RandomUser): Promise<void> {
  const file = user.file();
  user.tell('type it as it was', file);
  const document = await user.desk.open(file);
  await replace(user, file, document, whole(document), firstText(file.uri));
}

function whole(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
}

/** VS Code writes nothing that was meant for an older text: an edit of a page may come in between. */
async function replace(
  user: RandomUser,
  file: WorkFile,
  document: vscode.TextDocument,
  range: vscode.Range,
  text: string,
): Promise<void> {
  const { version } = document;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  if (!(await vscode.workspace.applyEdit(edit))) {
    user.count('typed too late');
    await user.desk.settle();
    assert.ok(document.version > version, 'what is refused was meant for an older text');
  }
  file.text = document.getText();
}

async function travel(user: RandomUser, way: 'undo' | 'redo'): Promise<void> {
  // Mostly of what was just done, in the editor that the user is in.
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  const here = user.desk.present.find(file => file.uri.toString() === uri);
  const file = here && user.chance(0.7) ? here : user.file();
  user.tell(way, file);
  await user.desk.showText(file);
  const running = vscode.commands.executeCommand(way).then(() => true);
  // What was done in several files at once VS Code takes back in all of them, if asked to.
  while (!(await Promise.race([running, pause(300)]))) await user.desk.answerDialogs();
  await nameAgain(user);
  await user.desk.lookAgain();
  await mend(user);
}

/**
 * Where a file was read anew with other ends of line, VS Code's redo of that puts some of the text in wrong places, and takes
 * the file for saved all the same. Whoever sees it types the file as it was.
 */
async function mend(user: RandomUser): Promise<void> {
  for (const file of user.desk.present) {
    const document = openDocument(file.uri.toString());
    const saved = await onDisk(file.uri);
    if (!document || document.isDirty || saved === undefined || shown(saved) === file.text) continue;
    user.count('mended');
    await replace(user, file, document, whole(document), firstText(file.uri));
  }
}

async function save(user: RandomUser): Promise<void> {
  const file = user.file();
  user.tell('save', file);
  const document = await user.desk.open(file);
  await user.desk.save(document);
  assert.equal(shown((await onDisk(file.uri)) ?? ''), document.getText(), 'what is saved is on disk');
}

async function saveAll(user: RandomUser): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.saveAll');
  for (const { uri, text } of user.desk.present) {
    const document = openDocument(uri.toString());
    if (document?.isDirty) await user.desk.overwrite(document);
    assert.equal(shown((await onDisk(uri)) ?? ''), text, `${uri.path} is saved`);
  }
}
