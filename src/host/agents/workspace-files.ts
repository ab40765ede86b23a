import * as vscode from 'vscode';
import type { AgentFiles } from '../../core/agents/files';
import { uniqueNames } from '../../core/agents/unique-names';
import type { Host } from '../context';
import { reachOf } from '../workspace/editor';
import { saveHidden } from '../workspace/tabs';

/** The files of the workspace as agents see and edit them: like everybody else, with one undo step for an edit. */
export async function workspaceFiles({ service, sync, editor, severities }: Host): Promise<AgentFiles> {
  await sync.ready;
  sync.flush();
  return {
    service,
    diagnose: (uri, within = service) => within.diagnose(uri, { severities: severities.current }),
    nameOf: uniqueNames(service.index, uri => vscode.workspace.asRelativePath(vscode.Uri.parse(uri))),
    async write(uri, operations, plan) {
      const written = await editor.apply(vscode.Uri.parse(uri), plan, reachOf(operations));
      if (written.ok) await saveHidden(written.value.map(each => each.uri));
      return written;
    },
  };
}
