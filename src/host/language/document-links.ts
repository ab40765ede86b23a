import * as vscode from 'vscode';
import type { Host } from '../context';
import { artefactSelector, exists } from '../workspace/files';
import { openFile, toRange } from './convert';
import { ticketPatterns } from './settings';

class PathLink extends vscode.DocumentLink {
  constructor(
    range: vscode.Range,
    readonly document: vscode.Uri,
    readonly path: string,
  ) {
    super(range);
  }
}

/** Opens what a file names: addresses, paths from its folder or from the workspace's, and tickets by their pattern. */
export function registerDocumentLinks(host: Host): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(artefactSelector, {
    provideDocumentLinks(document) {
      const open = openFile(host, document);
      if (!open) return [];
      return host.service.documentLinks(open.uri, ticketPatterns(document.uri)).map(({ range, target, kind }) => {
        const place = toRange(open.lines, range);
        return kind === 'url'
          ? new vscode.DocumentLink(place, vscode.Uri.parse(target))
          : new PathLink(place, document.uri, target);
      });
    },
    async resolveDocumentLink(link) {
      if (link instanceof PathLink) link.target = await locate(link);
      return link;
    },
  });
}

async function locate({ document, path }: PathLink): Promise<vscode.Uri> {
  const [name = '', fragment = ''] = path.split('#', 2);
  const beside = vscode.Uri.joinPath(document, '..', name).with({ fragment });
  const folder = vscode.workspace.getWorkspaceFolder(document);
  if (!folder || (await exists(beside))) return beside;
  const inFolder = vscode.Uri.joinPath(folder.uri, name).with({ fragment });
  return (await exists(inFolder)) ? inFolder : beside;
}
