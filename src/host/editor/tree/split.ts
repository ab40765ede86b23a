import * as vscode from 'vscode';
import { splitFix } from '../../../core/fixes/split';
import type { ToHost } from '../../../protocol/tree';
import type { EditorSession } from '../session';

export type SplitMessage = Extract<ToHost, { type: 'split' }>;

/** Splits an opportunity into one card for each need that its title names, as one edit. */
export async function doSplit(
  session: Pick<EditorSession<'tree'>, 'shared' | 'perform' | 'refuse' | 'tell'>,
  { key, ...seen }: SplitMessage,
): Promise<void> {
  const { file } = session.shared.truth();
  const node = file.nodes.get(key);
  const fix = node?.kind === 'opportunity' ? splitFix(file, node) : undefined;
  if (!fix) {
    const reason = vscode.l10n.t(
      'This names one need. Write each of several as a clause of its own: “…, and I can’t …”.',
    );
    return session.refuse(seen.request, { code: 'not-compound', reason });
  }
  if (await session.perform(seen, fix.operations)) session.tell(`${fix.title}.`, { undo: true });
}
