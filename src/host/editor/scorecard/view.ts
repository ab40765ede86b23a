import * as vscode from 'vscode';
import type { ModelNode } from '../../../core/artefacts/model';
import { projectScorecard } from '../../../core/views/project-scorecard';
import type { FromEveryPage } from '../../../protocol/editor';
import { type FromScorecard, fromScorecardSchema, type ScorecardContent } from '../../../protocol/scorecard';
import type { Host } from '../../context';
import { revealNode } from '../../language/reveal';
import { saveFile } from '../../save-file';
import { problemsOfItems } from '../problems';
import type { EditorSession } from '../session';
import type { EditorView } from '../view';
import { addEntries } from './add-entries';

export type Own = Exclude<FromScorecard, FromEveryPage>;

/** The table of a scorecard: an entry a row. */
export const tableView: EditorView<'scorecard', Own> = {
  viewType: 'canopy.scorecard',
  kind: 'scorecard',
  page: 'scorecard',
  messages: fromScorecardSchema,
  content: (file, diagnostics, { service }): ScorecardContent => ({
    view: projectScorecard(service, file),
    problems: problemsOfItems(file, diagnostics, rowOf),
  }),
  itemOf: rowOf,
  receive,
};

/** The entry that a node of a scorecard belongs to. */
function rowOf(node: ModelNode | undefined): ModelNode | undefined {
  return node?.kind === 'entry' ? node : undefined;
}

async function receive(message: Own, session: EditorSession<'scorecard', Own>): Promise<void> {
  switch (message.type) {
    case 'addEntries':
      return addEntries(session);
    case 'openOpportunity':
      return openOpportunity(session.host, message.id);
    case 'fixes':
      return session.fix(message.key);
    case 'copy':
      return vscode.env.clipboard.writeText(message.text);
    case 'save':
      return savePicture(session.shared.document.uri, message.name, message.text);
    case 'paste':
      void session.post({
        type: 'pasted',
        text: message.text ?? (await vscode.env.clipboard.readText()),
        taken: [...session.host.service.index.ids()].map(([id]) => id),
      });
  }
}

async function openOpportunity(host: Host, id: string): Promise<void> {
  const found = host.service.index.find(id, ['opportunity']);
  if (found) await revealNode(host, vscode.Uri.parse(found.file.uri), found.node.key, { takesFocus: true });
}

async function savePicture(beside: vscode.Uri, name: string, text: string): Promise<void> {
  await saveFile(text, { defaultUri: vscode.Uri.joinPath(beside, '..', name), filters: { SVG: ['svg'] } });
}
