import * as vscode from 'vscode';
import type { CodeAction } from '../../core/features/code-actions';
import { fixForAll } from '../../core/features/fix-all';
import type { RuleCode } from '../../core/rules/codes';
import type { Host } from '../context';
import type { ChosenFix } from '../fixes/apply';
import { applyFixCommand, fixAllInFileCommand, fixAllInWorkspaceCommand } from '../fixes/commands';
import { artefactSelector } from '../workspace/files';
import { inSlices } from '../workspace/slices';
import { type OpenFile, openFile, toOffsets, toRange, toWorkspaceEdit } from './convert';
import { codeOf } from './diagnostics';
import { suggestRephrasingsCommand } from './rephrase';

const { QuickFix, RefactorRewrite, SourceFixAll } = vscode.CodeActionKind;
const withoutRecord: readonly RuleCode[] = [
  'solution-without-decision',
  'solution-decision-not-found',
  'solution-decision-not-a-link',
];
const fixAllSafe = SourceFixAll.append('canopy');

export function registerCodeActions(host: Host): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    artefactSelector,
    {
      provideCodeActions: (document, range, context, token) => codeActions(host, document, range, context, token),
    },
    { providedCodeActionKinds: [QuickFix, RefactorRewrite, fixAllSafe] },
  );
}

async function codeActions(
  host: Host,
  document: vscode.TextDocument,
  range: vscode.Range,
  context: vscode.CodeActionContext,
  token: vscode.CancellationToken,
): Promise<vscode.CodeAction[]> {
  const open = await openFile(host, document);
  if (!open) return [];
  await inSlices(host.service.diagnoseAhead(open.uri, { severities: host.severities.current }), undefined, { token });
  if (token.isCancellationRequested) return [];
  const isAsked = (kind: vscode.CodeActionKind) => !context.only || context.only.contains(kind);
  const place = { host, document, range, open };
  // Refactorings are always possible: offered without a question they would leave the light bulb on for ever.
  const isInvoked = context.triggerKind === vscode.CodeActionTriggerKind.Invoke;
  const fixes = isAsked(QuickFix) ? quickFixes(place, context.diagnostics) : [];
  const isNew = ({ title }: vscode.CodeAction) => !fixes.some(fix => fix.title === title);
  return [
    ...fixes,
    ...(isAsked(RefactorRewrite) && isInvoked ? [...refactorings(place).filter(isNew), ...modelHelp(place)] : []),
    ...(context.only?.intersects(SourceFixAll) ? safeFixes(place) : []),
  ];
}

interface Place {
  readonly host: Host;
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly open: OpenFile;
}

function quickFixes(
  { host, document, range, open: { uri, lines } }: Place,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const found = host.service.codeActions(uri, toOffsets(document, range), { severities: host.severities.current });
  const toAction = ({ title, diagnostic: { code, node, range: place }, isPreferred }: CodeAction) => {
    const chosen: ChosenFix = { uri, code, node, title, start: place.start };
    const action = commandAction(title, QuickFix, applyFixCommand, chosen);
    const shown = toRange(lines, place);
    action.diagnostics = diagnostics.filter(other => codeOf(other) === code && other.range.isEqual(shown));
    action.isPreferred = isPreferred;
    return action;
  };
  const codes = new Set(found.map(({ diagnostic }) => diagnostic.code));
  return [
    ...found.filter(({ fix }) => !fix.silences).map(toAction),
    ...found.flatMap(action => writeDecision(uri, action)),
    ...[...codes].flatMap(code => fixAllActions(host, uri, code)),
    ...found.filter(({ fix }) => fix.silences).map(toAction),
  ];
}

/** What lacks its record is offered to be decided on: with questions, so that it is no edit that could be planned. */
function writeDecision(uri: string, { fix, diagnostic: { code, node } }: CodeAction): vscode.CodeAction[] {
  if (!fix.silences || node === undefined || !withoutRecord.includes(code)) return [];
  const title = vscode.l10n.t('Write the decision (ADR)…');
  return [commandAction(title, QuickFix, 'canopy.newDecisionRecord', { solution: node, tree: uri })];
}

/** The offers to mend all of a kind: where the file has several, and where other files have some. */
function fixAllActions(host: Host, uri: string, code: RuleCode): vscode.CodeAction[] {
  const countIn = (other: string) =>
    host.diagnose(other).filter(problem => fixForAll(host.service, problem, { code })).length;
  const inFile = countIn(uri);
  if (inFile === 0) return [];
  // Only files that were told to have some: judging all of them anew takes long for a light bulb.
  const isElsewhere = vscode.languages
    .getDiagnostics()
    .some(([other, told]) => told.some(isOf(code)) && other.toString() !== uri && countIn(other.toString()) > 0);
  const file = vscode.l10n.t('Fix all “{0}” in this file', code);
  const workspace = vscode.l10n.t('Fix all “{0}” in the workspace', code);
  return [
    ...(inFile > 1 ? [commandAction(file, QuickFix, fixAllInFileCommand, uri, code)] : []),
    ...(isElsewhere ? [commandAction(workspace, QuickFix, fixAllInWorkspaceCommand, code)] : []),
  ];
}

function isOf(code: RuleCode): (told: vscode.Diagnostic) => boolean {
  return told => told.source === 'Canopy' && codeOf(told) === code;
}

function refactorings({ host, document, range, open: { uri } }: Place): vscode.CodeAction[] {
  const { start } = toOffsets(document, range);
  return host.service.refactorings(uri, start).map(({ node, fix: { title } }) => {
    const chosen: ChosenFix = { uri, code: null, node, title };
    return commandAction(title, RefactorRewrite, applyFixCommand, chosen);
  });
}

/** Help that is asked for by name: nothing is sent before it is chosen. */
function modelHelp({ host, document, range, open: { uri, file } }: Place): vscode.CodeAction[] {
  const { start } = toOffsets(document, range);
  const found = host.service.refactorings(uri, start).find(({ node }) => file.nodes.get(node)?.kind === 'opportunity');
  if (!found) return [];
  const title = vscode.l10n.t('Suggest three rephrasings, with the editor’s language model');
  return [commandAction(title, RefactorRewrite, suggestRephrasingsCommand, { uri, key: found.node })];
}

/** What needs no judgement, as an edit: that is how it can be done when the file is saved. */
function safeFixes({ host, open: { uri } }: Place): vscode.CodeAction[] {
  const planned = host.service.planFixAll(host.diagnose(uri), 'safe');
  if (!planned.ok) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all that needs no judgement'), fixAllSafe);
  action.edit = toWorkspaceEdit(host, planned.value.edits);
  return [action];
}

function commandAction(
  title: string,
  kind: vscode.CodeActionKind,
  command: string,
  ...args: unknown[]
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.command = { command, title, arguments: args };
  return action;
}
