import * as l10n from '@vscode/l10n';
import { fieldRange, keyRange, type RootNode } from '../artefacts/model';
import { project } from '../artefacts/project';
import { artefactKindOf } from '../artefacts/registry';
import { fixesOf } from '../fixes/more-fixes';
import { resolveAddress } from '../operations/address';
import { type FileEdits, planInWorkspace } from '../operations/plan';
import { ok, type Result } from '../result';
import type { Diagnostic, Fix } from '../rules/rule';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Range } from '../text/lines';
import type { Workspace } from '../workspace';
import { type ParsedText, parseText } from '../yaml/parse';
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
  /** Files that are written anew. */
  readonly creates: NonNullable<Fix['creates']>;
  /** What is selected afterwards, counted in the text of its file after the edits. */
  readonly selection: Selection | undefined;
}

export interface Selection {
  readonly uri: string;
  readonly range: Range;
}

/** The problems that touch a range. */
export function problemsAt(problems: readonly Diagnostic[], range: Range): Diagnostic[] {
  return problems.filter(found => found.range.start <= range.end && range.start <= found.range.end);
}

/**
 * The fixes of some problems: first what is almost always wanted, last what only takes a problem out of sight. What two
 * problems offer alike is offered once.
 */
export function codeActions(workspace: Workspace, problems: readonly Diagnostic[]): CodeAction[] {
  const actions = problems.flatMap(diagnostic =>
    fixesOf(workspace, diagnostic).map(fix => ({
      title: fix.title,
      diagnostic,
      fix,
      isPreferred: fix.preferred === true,
    })),
  );
  const weight = ({ fix }: CodeAction) => (fix.preferred ? 0 : fix.silences ? 2 : 1);
  const seen = new Set<string>();
  return actions
    .sort((one, other) => weight(one) - weight(other))
    .filter(({ title, diagnostic: { uri }, fix: { operations, edits } }) => {
      const offer = JSON.stringify([uri, title, operations, edits]);
      return !seen.has(offer) && seen.add(offer);
    });
}

/**
 * Plans a fix of a file against its present text, or says why it can't be done there. The edits of a fix count in the text
 * that its problem was found in: a host asks for the problems anew when the text has changed.
 */
export function planFix(workspace: Workspace, uri: string, fix: Fix): Result<PlannedFix, Refusal> {
  const own = fix.edits
    ? checkedEdits(workspace, uri, fix.edits)
    : planInWorkspace(workspace.index, uri, fix.operations);
  if (!own.ok) return own;
  const edits = [...own.value];
  for (const other of fix.elsewhere ?? []) {
    const planned = planInWorkspace(workspace.index, other.uri, other.operations);
    if (!planned.ok) return planned;
    edits.push(...planned.value);
  }
  const creates = fix.creates ?? [];
  return ok({ edits, creates, selection: selectionAfter(workspace, uri, fix, edits) });
}

/** The edits of a text, unless less of it could be read afterwards. */
export function checkedEdits(
  workspace: Workspace,
  uri: string,
  edits: readonly TextEdit[],
): Result<readonly FileEdits[], Refusal> {
  const parsed = workspace.index.get(uri)?.parsed;
  const last = edits.at(-1);
  const isInside = parsed && (!last || last.offset + last.length <= parsed.text.length);
  if (isInside && isReadAsFar(parsed, edits)) return ok([{ uri, edits }]);
  return refuse('self-check', l10n.t('The text has changed since, and this no longer fits. Open the text.'));
}

/** Whether nothing is wrong that was not before, except behind a mistake that the edits mend: only then it is found. */
function isReadAsFar(parsed: ParsedText, edits: readonly TextEdit[]): boolean {
  const after = parseText(applyEdits(parsed.text, edits));
  if (after.problems.length <= parsed.problems.length) return true;
  const last = edits.at(-1);
  const end = last ? last.offset + last.length : 0;
  const grown = edits.reduce((sum, { length, text }) => sum + text.length - length, 0);
  const until = ({ problems }: ParsedText, offset: number) =>
    problems.filter(({ range }) => range.start <= offset).length;
  return until(after, end + grown) < until(parsed, end);
}

function selectionAfter(
  workspace: Workspace,
  own: string,
  { select, creates }: Fix,
  edits: readonly FileEdits[],
): Selection | undefined {
  if (!select) return undefined;
  const uri = select.uri ?? own;
  const created = creates?.find(file => file.uri === uri)?.text;
  const edited = edits.find(file => file.uri === uri)?.edits;
  const before = workspace.index.get(uri)?.parsed.text;
  const text = created ?? (before !== undefined && edited ? applyEdits(before, edited) : undefined);
  const range = text === undefined ? undefined : fieldIn(uri, text, select);
  return range && { uri, range };
}

/** Where a field is typed over: its words, or the place behind the colon of an empty one. */
function fieldIn(uri: string, text: string, { address, field }: NonNullable<Fix['select']>): Range | undefined {
  const kind = artefactKindOf(uri);
  const root = kind && (project(parseText(text), kind).root as RootNode);
  const node = root && resolveAddress(root, address);
  const key = node && keyRange(node, field);
  const value = node && fieldRange(node, field);
  if (!key || !value) return value;
  return value.end > value.start ? unquoted(text, value) : behindColon(text, key.end);
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
