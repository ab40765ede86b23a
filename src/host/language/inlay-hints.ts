import * as vscode from 'vscode';
import type { InlayHint } from '../../core/features/inlay-hints';
import type { Host } from '../context';
import { artefactSelector } from '../workspace/files';
import { answersAhead, type OpenFile, toLocation, toOffsets } from './convert';
import { inlayHintsEnabled } from './settings';

/** Titles behind ids and computed values, until `canopy.inlayHints.enabled` or the editor's own setting turns them off. */
export function registerInlayHints(host: Host): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const { index } = host.service;
  /** The state of the index that the last answer about each document is of; none where the answer is not there yet. */
  const answered = new WeakMap<vscode.TextDocument, number | undefined>();
  const isOld = ({ document }: vscode.TextEditor) =>
    answered.has(document) && answered.get(document) !== index.revision;
  return vscode.Disposable.from(
    changed,
    // After a change of its text VS Code asks by itself. Whatever is on its way to it when it is told to ask again it never frees.
    host.sync.onDidChange(() => vscode.window.visibleTextEditors.some(isOld) && changed.fire()),
    vscode.workspace.onDidChangeConfiguration(
      event => event.affectsConfiguration('canopy.inlayHints.enabled') && changed.fire(),
    ),
    vscode.languages.registerInlayHintsProvider(artefactSelector, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints(document, range, token) {
        if (!inlayHintsEnabled(document.uri)) return [];
        answered.set(document, undefined);
        return answersAhead(host, document, token, open => {
          answered.set(document, index.revision);
          return host.service
            .inlayHints(open.uri, toOffsets(document, range))
            .map(hint => toInlayHint(host, open, hint));
        });
      },
    }),
  );
}

function toInlayHint(host: Host, { lines }: OpenFile, { offset, text, tooltip, target }: InlayHint): vscode.InlayHint {
  const part = new vscode.InlayHintLabelPart(text);
  const location = target && toLocation(host, target.uri, target.range);
  if (location) part.location = location;
  if (tooltip !== undefined) part.tooltip = tooltip;
  const { line, character } = lines.positionAt(offset);
  const hint = new vscode.InlayHint(new vscode.Position(line, character), [part]);
  hint.paddingLeft = true;
  return hint;
}
