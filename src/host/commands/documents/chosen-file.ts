import * as vscode from 'vscode';
import { labelOf } from '../../../core/artefacts/model';
import type { ArtefactKind } from '../../../core/artefacts/registry';
import { filesOf } from '../../../core/generate/choices';
import type { WorkspaceFile } from '../../../core/index/file';
import { activeUri } from '../../active-uri';
import type { Host } from '../../context';
import * as say from '../../say';

/**
 * The file of a kind that a document is made of: the one that is given, or in the active editor, or the only one, or one that
 * is asked for.
 * @param words What is asked, what is said where there is none, and how one is made.
 */
export async function chosenFile(
  { service: { index } }: Host,
  kind: ArtefactKind,
  given: string | undefined,
  words: { readonly title: string; readonly none: string; readonly next: say.NextStep },
): Promise<WorkspaceFile | undefined> {
  const files = filesOf(index, kind);
  const active = given ?? activeUri()?.toString();
  const meant = files.find(({ uri }) => uri === active);
  if (meant || files.length < 2) {
    if (files.length === 0) void say.offer(words.none, words.next);
    return meant ?? files[0];
  }
  const items = files.map(file => ({
    label: say.plain(labelOf(file.root)),
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(file.uri)),
    file,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: words.title });
  return chosen?.file;
}
