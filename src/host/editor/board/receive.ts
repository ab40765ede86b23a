import * as vscode from 'vscode';
import { labelOf } from '../../../core/artefacts/model';
import type { ArtefactKind } from '../../../core/artefacts/registry';
import type { Operation } from '../../../core/operations/schema';
import type { FromEveryBoard, Put } from '../../../protocol/board';
import { revealNode } from '../../language/reveal';
import { saveAs } from '../save-as';
import type { EditorSession } from '../session';

/** What a board does needs no more of its session. */
type Board = Pick<EditorSession<ArtefactKind, FromEveryBoard>, 'host' | 'shared' | 'refuse' | 'settle'>;

/** Answers what the page of a board tells. */
export async function receiveOnBoard(message: FromEveryBoard, session: Board): Promise<void> {
  const { shared } = session;
  switch (message.type) {
    case 'put':
      return put(message, session);
    case 'open':
      return open(message, session);
    case 'save':
      return saveAs(shared.document.uri, message.ending, message.base64);
    case 'run':
      await vscode.commands.executeCommand(
        message.command,
        ...(message.command === 'canopy.markReviewed' ? [reviewOf(session)] : []),
      );
  }
}

/** The file of the board, as the commands of reviews name one. */
function reviewOf({ shared }: Board): { readonly uri: string; readonly title: string } {
  return { uri: shared.document.uri.toString(), title: labelOf(shared.truth().file.root) };
}

/** Writes one field of cards that stand in another file, as one edit of that file. */
async function put({ request, uri, field, items }: Put, session: Board): Promise<void> {
  const { host, shared } = session;
  const operations = items.map(({ key, value }): Operation => ({ op: 'set', id: key, field, value }));
  // A path may name another card by now; an id still means the card that the user saw.
  const isCurrent = () =>
    items.every(({ key, title }) => {
      const node = host.service.index.get(uri)?.nodes.get(key);
      return !key.startsWith('/') || (node !== undefined && labelOf(node) === title);
    });
  const outcome = await host.editor.perform(vscode.Uri.parse(uri), operations, isCurrent);
  shared.publish();
  if (outcome.ok) session.settle(request);
  else session.refuse(request, outcome);
}

/** A card is shown on a canvas that is in view, else on the canvas of its tree, which opens for it. */
async function open({ uri, key, asText }: Extract<FromEveryBoard, { type: 'open' }>, { host }: Board): Promise<void> {
  const target = vscode.Uri.parse(uri);
  if (asText) return revealNode(host, target, key, { takesFocus: true, asText: true });
  const isTree = host.service.index.get(uri)?.kind === 'tree';
  if (!isTree) return revealNode(host, target, key, { takesFocus: true });
  await vscode.commands.executeCommand('canopy.openAsTree', target, key);
}
