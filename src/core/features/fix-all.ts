import * as l10n from '@vscode/l10n';
import { fixesOf } from '../fixes/more-fixes';
import { type FileEdits, planInWorkspace } from '../operations/plan';
import type { Operation } from '../operations/schema';
import { ok, type Result } from '../result';
import type { RuleCode } from '../rules/codes';
import type { Diagnostic, Fix } from '../rules/rule';
import type { TextEdit } from '../text/edit';
import type { Workspace } from '../workspace';
import { type Refusal, refuse } from '../yaml/refusal';
import { checkedEdits } from './code-actions';

/** Which problems are mended at once: those of one rule, or all that need no judgement. */
export type FixAll = { readonly code: RuleCode } | 'safe';

/** What mending them does, and to how many. */
export interface PlannedFixes {
  readonly edits: readonly FileEdits[];
  readonly count: number;
}

/** The move for a problem when many are mended at once: the one that is almost always wanted, or the only one that there is. */
export function fixForAll(workspace: Workspace, diagnostic: Diagnostic, all: FixAll): Fix | undefined {
  if (all !== 'safe' && diagnostic.code !== all.code) return undefined;
  const fixes = fixesOf(workspace, diagnostic).filter(
    fix => !fix.silences && !fix.asksFirst && !fix.creates?.length && !fix.elsewhere?.length,
  );
  if (all === 'safe') return fixes.find(({ isSafe }) => isSafe);
  return fixes.find(({ preferred }) => preferred) ?? (fixes.length === 1 ? fixes[0] : undefined);
}

/**
 * Plans the fixes of many problems as one change of all their files. Problems whose fix no longer fits beside those before it
 * are left as they are; a refusal where nothing is left to do.
 */
export function planFixAll(
  workspace: Workspace,
  problems: readonly Diagnostic[],
  all: FixAll,
): Result<PlannedFixes, Refusal> {
  let edits: readonly FileEdits[] = [];
  let count = 0;
  for (const uri of new Set(problems.map(problem => problem.uri))) {
    const fixes = problems
      .filter(problem => problem.uri === uri)
      .flatMap(problem => fixForAll(workspace, problem, all) ?? [])
      // From the last to the first, so that paths and places of those before them stay.
      .reverse();
    const planned = [...planOperations(workspace, uri, fixes), ...planEdits(workspace, uri, fixes)];
    for (const each of planned) {
      const merged = mergeFiles(edits, each.edits);
      if (!merged) continue;
      edits = merged;
      count += each.count;
    }
  }
  return count > 0 ? ok({ edits, count }) : refuse('not-found', l10n.t('There is nothing of this kind left to mend.'));
}

/** All operations in one go where that is possible, else as many as can be done one after another. */
function planOperations(workspace: Workspace, uri: string, fixes: readonly Fix[]): PlannedFixes[] {
  const lists = fixes.filter(({ edits }) => !edits).map(({ operations }) => operations);
  if (lists.length === 0) return [];
  const whole = planInWorkspace(workspace.index, uri, lists.flat());
  if (whole.ok) return [{ edits: whole.value, count: lists.length }];
  let kept: readonly Operation[] = [];
  let last: PlannedFixes | undefined;
  for (const operations of lists) {
    const next = planInWorkspace(workspace.index, uri, [...kept, ...operations]);
    if (!next.ok) continue;
    kept = [...kept, ...operations];
    last = { edits: next.value, count: (last?.count ?? 0) + 1 };
  }
  return last ? [last] : [];
}

/** Edits of a text, each checked by itself: they count in the same text as the edits of the operations. */
function planEdits(workspace: Workspace, uri: string, fixes: readonly Fix[]): PlannedFixes[] {
  return fixes.flatMap(({ edits }) => {
    const checked = edits && checkedEdits(workspace, uri, edits);
    return checked?.ok ? [{ edits: checked.value, count: 1 }] : [];
  });
}

/** The edits of both, file by file; undefined where two of them want the same characters. */
function mergeFiles(first: readonly FileEdits[], second: readonly FileEdits[]): readonly FileEdits[] | undefined {
  const byUri = new Map<string, readonly TextEdit[]>(first.map(({ uri, edits }) => [uri, edits]));
  for (const { uri, edits } of second) {
    const all = [...(byUri.get(uri) ?? []), ...edits].sort((a, b) => a.offset - b.offset || a.length - b.length);
    if (all.some((edit, at) => at > 0 && edit.offset < all[at - 1]!.offset + all[at - 1]!.length)) return undefined;
    byUri.set(uri, all);
  }
  return [...byUri].map(([uri, edits]) => ({ uri, edits }));
}
