import * as vscode from 'vscode';
import { labelOf } from '../../../core/artefacts/model';
import type { ArtefactKind } from '../../../core/artefacts/registry';
import type { Result } from '../../../core/result';
import type { Refusal } from '../../../core/yaml/refusal';
import type { ChangeOfFile, FromEveryBoard, Remembered } from '../../../protocol/board';
import { performOn } from '../../commands/node-ref';
import type { Host } from '../../context';
import { revealNode } from '../../language/reveal';
import { saveAs } from '../save-as';
import type { EditorSession } from '../session';

/** What a board does needs no more of its session. */
export type Board = Pick<EditorSession<ArtefactKind, FromEveryBoard>, 'host' | 'shared' | 'refuse' | 'settle'>;

/** Answers what the page of a board tells. */
export async function receiveOnBoard(message: FromEveryBoard, session: Board): Promise<void> {
  const { shared } = session;
  switch (message.type) {
    case 'change':
      return change(message, session);
    case 'open':
      return open(message, session);
    case 'save':
      return saveAs(shared.document.uri, message.ending, message.base64);
    case 'run':
      await vscode.commands.executeCommand(
        message.command,
        message.command === 'canopy.markReviewed' ? reviewOf(session) : { file: ownUri(session), place: message.place },
      );
      return;
    case 'remember':
      await session.host.memory.update(memoryKey(shared.view.kind), message.look);
  }
}

function ownUri({ shared }: Board): string {
  return shared.document.uri.toString();
}

function memoryKey(kind: ArtefactKind): string {
  return `canopy.board.${kind}`;
}

/** What the user chose to look at on the last board of a kind. */
export function remembered({ memory }: Host, kind: ArtefactKind): Remembered {
  return { remembered: memory.get<object>(memoryKey(kind)) ?? null };
}

/** The file of the board, as the commands of reviews name one. */
function reviewOf({ shared }: Board): { readonly uri: string; readonly title: string } {
  return { uri: shared.document.uri.toString(), title: labelOf(shared.truth().file.root) };
}

/** Changes items of a file while they are still those that the user saw. */
async function change({ request, uri, operations, seen }: ChangeOfFile, session: Board): Promise<void> {
  const { host } = session;
  const nodes = seen.map(({ key, title }) => ({ uri, key, title }));
  await tell(session, { request, uri }, await performOn(host, uri, nodes, operations));
}

/** Tells the page what became of a change of another file. */
export async function tell(
  session: Board,
  { request, uri }: Pick<ChangeOfFile, 'request' | 'uri'>,
  outcome: Result<unknown, Refusal>,
): Promise<void> {
  session.shared.publish();
  if (outcome.ok) await session.settle(request);
  else session.refuse(request, { uri, ...outcome });
}

/** A card is shown on a canvas that is in view, else on the canvas of its tree, which opens for it. */
async function open({ uri, key, asText }: Extract<FromEveryBoard, { type: 'open' }>, { host }: Board): Promise<void> {
  const target = vscode.Uri.parse(uri);
  if (asText) return revealNode(host, target, key, { takesFocus: true, asText: true });
  const isTree = host.service.index.get(uri)?.kind === 'tree';
  if (!isTree) return revealNode(host, target, key, { takesFocus: true });
  await vscode.commands.executeCommand('canopy.openAsTree', target, key);
}
