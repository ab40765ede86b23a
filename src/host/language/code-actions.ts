import * as vscode from 'vscode';
import { ok } from '../../core/result';
import type { Diagnostic, Fix } from '../../core/rules/rule';
import type { Range } from '../../core/text/lines';
import { refuse } from '../../core/yaml/refusal';
import type { Host } from '../context';
import * as say from '../say';
import { artefactSelector } from '../workspace/files';
import { openFile, toLocation, toOffsets, toRange } from './convert';
import { showText } from './reveal';

const applyFixCommand = 'canopy.applyFix';

/** What names a fix whatever happens to the text meanwhile: the file, the rule, the node and the words of the offer. */
interface ChosenFix {
  readonly uri: string;
  readonly code: string;
  readonly node: string | undefined;
  readonly title: string;
}

export function registerCodeActions(host: Host): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      artefactSelector,
      { provideCodeActions: (document, range, context) => quickFixes(host, document, range, context) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.commands.registerCommand(applyFixCommand, (chosen: ChosenFix) => applyFix(host, chosen)),
  );
}

function quickFixes(
  host: Host,
  document: vscode.TextDocument,
  range: vscode.Range,
  { only, diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
  const open = openFile(host, document);
  if (!open) return [];
  const { uri, lines } = open;
  const found = host.service.codeActions(uri, toOffsets(document, range), { severities: host.severities.current });
  return found.map(({ title, diagnostic: { code, node, range: place }, isPreferred }) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    const shown = toRange(lines, place);
    action.diagnostics = diagnostics.filter(other => other.code === code && other.range.isEqual(shown));
    action.isPreferred = isPreferred;
    const chosen: ChosenFix = { uri, code, node, title };
    action.command = { command: applyFixCommand, title, arguments: [chosen] };
    return action;
  });
}

/** Does a fix as one undo step and selects what the user types over. */
async function applyFix(host: Host, chosen: ChosenFix): Promise<void> {
  const uri = vscode.Uri.parse(chosen.uri);
  const after: { selection?: Range | undefined } = {};
  const result = await host.editor.apply(uri, () => {
    const fix = findFix(host, chosen);
    if (!fix) return refuse('moved-on', vscode.l10n.t('This problem is not there any more. Nothing was written.'));
    const planned = host.service.planFix(chosen.uri, fix);
    if (!planned.ok) return planned;
    after.selection = planned.value.selection;
    return ok(planned.value.edits);
  });
  if (!result.ok) {
    void say.info(result.reason);
    return;
  }
  const location = after.selection && toLocation(host, chosen.uri, after.selection);
  if (location) await showText(location.uri, location.range, { takesFocus: true });
}

function findFix(host: Host, { uri, code, node, title }: ChosenFix): Fix | undefined {
  const isMeant = (found: Diagnostic) => found.code === code && found.node === node;
  return host
    .diagnose(uri)
    .filter(isMeant)
    .flatMap(({ fixes }) => fixes)
    .find(fix => fix.title === title);
}
