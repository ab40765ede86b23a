import * as vscode from 'vscode';
import type { Host } from '../context';
import { artefactSelector } from '../workspace/files';
import { locateLink } from '../workspace/linked-files';
import { answersAhead, toRange } from './convert';
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
    provideDocumentLinks: (document, token) =>
      answersAhead<vscode.DocumentLink>(host, document, token, ({ uri, lines }) =>
        host.service.documentLinks(uri, ticketPatterns(document.uri)).map(({ range, target, kind }) => {
          const place = toRange(lines, range);
          return kind === 'url'
            ? new vscode.DocumentLink(place, vscode.Uri.parse(target))
            : new PathLink(place, document.uri, target);
        }),
      ),
    async resolveDocumentLink(link) {
      if (!(link instanceof PathLink)) return link;
      const { uri } = await locateLink(link.document, link.path);
      if (uri) link.target = uri;
      return link;
    },
  });
}
