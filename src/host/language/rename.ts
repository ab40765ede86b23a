import * as vscode from 'vscode';
import type { Result } from '../../core/result';
import type { Host } from '../context';
import { artefactSelector } from '../workspace/files';
import { type OpenFile, openFile, toRange, toWorkspaceEdit } from './convert';

/** Renames an id with every reference to it. */
export function registerRename(host: Host): vscode.Disposable {
  return vscode.languages.registerRenameProvider(artefactSelector, {
    async prepareRename(document, position) {
      const open = await required(host, document);
      const { range, placeholder } = orSayWhyNot(host.service.prepareRename(open.uri, document.offsetAt(position)));
      return { range: toRange(open.lines, range), placeholder };
    },
    async provideRenameEdits(document, position, newName) {
      const open = await required(host, document);
      const obstacle = await host.sync.allRead();
      if (obstacle !== undefined) throw new Error(obstacle);
      host.sync.flush();
      return toWorkspaceEdit(host, orSayWhyNot(host.service.rename(open.uri, document.offsetAt(position), newName)));
    },
  });
}

/** VS Code shows the message of what is thrown beside the cursor: that is how a provider says no. */
function orSayWhyNot<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.reason);
}

async function required(host: Host, document: vscode.TextDocument): Promise<OpenFile> {
  const open = await openFile(host, document);
  if (open) return open;
  throw new Error(vscode.l10n.t('This is an old version of the file. Rename in the file itself.'));
}
