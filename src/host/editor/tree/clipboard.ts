import * as vscode from 'vscode';
import { labelOf, type ModelNode, subtree } from '../../../core/artefacts/model';
import type { NodeKind } from '../../../core/artefacts/registry';
import { copyText, topmost } from '../../../core/clipboard/copy';
import { cardKinds } from '../../../core/clipboard/items';
import { pasteOperations } from '../../../core/clipboard/paste';
import type { Operation } from '../../../core/operations/schema';
import type { ToHost } from '../../../protocol/tree';
import type { EditorSession } from '../session';

export type ClipboardMessage = Extract<ToHost, { type: 'clipboard' }>;

type Canvas = Pick<EditorSession<'tree'>, 'host' | 'shared' | 'perform' | 'refuse' | 'settle' | 'tell'>;

/** Copies cards as YAML, cuts them, or makes cards of what the clipboard holds: each as one edit, and each is told. */
export async function doClipboard(session: Canvas, message: ClipboardMessage): Promise<void> {
  if (message.what === 'paste') return paste(session, message);
  const { file } = session.shared.truth();
  const nodes = topmost(file, message.keys);
  const text = copyText(file, nodes);
  if (!text.ok) return session.refuse(message.request, text);
  await vscode.env.clipboard.writeText(text.value);
  const [first] = nodes;
  if (first) session.host.copied.remember(text.value, first.kind);
  if (message.what === 'copy') {
    await session.settle(message.request);
    return session.tell(vscode.l10n.t('Copied {0}.', named(nodes)));
  }
  const operations = [...nodes].reverse().map(({ key }): Operation => ({ op: 'remove', id: key }));
  if (await session.perform(message, operations)) session.tell(vscode.l10n.t('Cut {0}.', named(nodes)), { undo: true });
}

async function paste(session: Canvas, message: ClipboardMessage): Promise<void> {
  const text = message.text ?? (await vscode.env.clipboard.readText());
  const { copied, service } = session.host;
  const target = message.keys[0] ?? null;
  const planned = pasteOperations(service.index, session.shared.truth().file, target, text, copied.kindIn(text));
  if (!planned.ok) return session.refuse(message.request, planned);
  const { operations, cards, under } = planned.value;
  if (!(await session.perform(message, operations))) return;
  const count = cards === 1 ? vscode.l10n.t('1 card') : vscode.l10n.t('{0} cards', cards);
  const done = under
    ? vscode.l10n.t('Pasted {0} under “{1}”.', count, labelOf(under))
    : vscode.l10n.t('Pasted {0} at the top level.', count);
  session.tell(done, { undo: true });
}

/** `“Stream it” and 2 cards below it`, or `3 cards`. */
function named(nodes: readonly ModelNode[]): string {
  const [only] = nodes;
  const all = nodes
    .flatMap(node => [...subtree(node)])
    .filter(({ kind }) => (cardKinds as readonly NodeKind[]).includes(kind));
  if (!only || nodes.length > 1) return vscode.l10n.t('{0} cards', all.length);
  const below = all.length - 1;
  if (below === 0) return `“${labelOf(only)}”`;
  return below === 1
    ? vscode.l10n.t('“{0}” and 1 card below it', labelOf(only))
    : vscode.l10n.t('“{0}” and {1} cards below it', labelOf(only), below);
}
