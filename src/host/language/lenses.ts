import * as vscode from 'vscode';
import type { Host } from '../context';
import { artefactSelector } from '../workspace/files';
import { answersAhead, toRange } from './convert';
import { followLink } from './follow-link';
import { lensesEnabled } from './settings';

export function registerLenses(host: Host): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    host.sync.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(
      event => event.affectsConfiguration('canopy.lenses.enabled') && changed.fire(),
    ),
    vscode.languages.registerCodeLensProvider(artefactSelector, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses(document, token) {
        if (!lensesEnabled(document.uri)) return [];
        return answersAhead(host, document, token, ({ uri, lines }) =>
          host.service.lenses(uri).flatMap(({ range, parts }) => {
            const place = toRange(lines, range);
            return parts.map(({ title, command, args }) => {
              return new vscode.CodeLens(place, { title, command: followLink, arguments: [command, ...args] });
            });
          }),
        );
      },
    }),
  );
}
