import * as l10n from '@vscode/l10n';
import { fieldRange, keyRange, type RootNode } from '../artefacts/model';
import { project } from '../artefacts/project';
import { resolveAddress } from '../operations/address';
import { type FileEdits, planInWorkspace } from '../operations/plan';
import { ok, type Result } from '../result';
import type { Diagnostic, Fix } from '../rules/rule';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Range } from '../text/lines';
import type { Workspace } from '../workspace';
import { parseText } from '../yaml/parse';
import { type Refusal, refuse } from '../yaml/refusal';

/** A quick fix at a place. Its edits are planned by `planFix` when the user wants them. */
export interface CodeAction {
  readonly title: string;
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
  readonly isPreferred: boolean;
}

/** What a fix does to the texts. */
export interface PlannedFix {
  readonly edits: readonly FileEdits[];
  /** What is selected in the file of the fix afterwards, counted in its text after the edits. */
  readonly selection: Range | undefined;
}

/** The fixes of all problems of a file that touch a range, in the order of the problems. */
export function codeActions(problems: readonly Diagnostic[], range: Range): CodeAction[] {
  return problems
    .filter(found => found.range.start <= range.end && range.start <= found.range.end)
    .flatMap(diagnostic =>
      diagnostic.fixes.map(fix => ({ title: fix.title, diagnostic, fix, isPreferred: fix.preferred === true })),
    );
}

/**
 * Plans a fix of a file against its present text, or says why it can't be done there. The edits of a fix count in the text
 * that its problem was found in: a host asks for the problems anew when the text has changed.
 */
export function planFix(workspace: Workspace, uri: string, fix: Fix): Result<PlannedFix, Refusal> {
  const planned = fix.edits
    ? checkedEdits(workspace, uri, fix.edits)
    : planInWorkspace(workspace.index, uri, fix.operations);
  if (!planned.ok) return planned;
  return ok({ edits: planned.value, selection: selectionAfter(workspace, uri, fix, planned.value) });
}

/** The edits of a text, unless less of it could be read afterwards. */
function checkedEdits(
  workspace: Workspace,
  uri: string,
  edits: readonly TextEdit[],
): Result<readonly FileEdits[], Refusal> {
  const parsed = workspace.index.get(uri)?.parsed;
  const last = edits.at(-1);
  const isInside = parsed && (!last || last.offset + last.length <= parsed.text.length);
  if (isInside && parseText(applyEdits(parsed.text, edits)).problems.length <= parsed.problems.length)
    return ok([{ uri, edits }]);
  return refuse('self-check', l10n.t('The text has changed since, and this no longer fits. Open the text.'));
}

function selectionAfter(
  workspace: Workspace,
  uri: string,
  { select }: Fix,
  edits: readonly FileEdits[],
): Range | undefined {
  const file = workspace.index.get(uri);
  const own = edits.find(edited => edited.uri === uri);
  if (!file || !select || !own) return undefined;
  const after = parseText(applyEdits(file.parsed.text, own.edits));
  const { root } = project(after, file.kind);
  const node = resolveAddress(root as RootNode, select.address);
  const key = node && keyRange(node, select.field);
  const value = node && fieldRange(node, select.field);
  if (!key || !value) return value;
  return value.end > value.start ? unquoted(after.text, value) : behindColon(after.text, key.end);
}

/** The characters between the quotes, so that typing over them keeps the quotes. */
function unquoted(text: string, range: Range): Range {
  const isQuoted = range.end - range.start >= 2 && /["']/.test(text[range.start] ?? '');
  return isQuoted ? { start: range.start + 1, end: range.end - 1 } : range;
}

/** Where the value of an empty key is typed. */
function behindColon(text: string, keyEnd: number): Range {
  const line = /^\s*:[ \t]*/.exec(text.slice(keyEnd, keyEnd + 200));
  const caret = keyEnd + (line?.[0].length ?? 0);
  return { start: caret, end: caret };
}
