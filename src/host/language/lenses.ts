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
        return answersAhead(host, document, token, function* ({ uri, lines }) {
          for (const { range, parts } of host.service.lenses(uri)) {
            const place = toRange(lines, range);
            for (const { title, command, args } of parts)
              yield new vscode.CodeLens(place, { title, command: followLink, arguments: [command, ...args] });
          }
        });
      },
    }),
  );
}
