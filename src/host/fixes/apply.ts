import * as vscode from 'vscode';
import type { Selection } from '../../core/features/code-actions';
import type { FixAll } from '../../core/features/fix-all';
import { ok, type Result } from '../../core/result';
import type { Diagnostic, Fix } from '../../core/rules/rule';
import { type Refusal, refuse } from '../../core/yaml/refusal';
import type { Host } from '../context';
import { tellRefusal } from '../language/refused';
import { type EditPlan, reachOf } from '../workspace/editor';

/**
 * What names a fix whatever happens to the text meanwhile: the file, the node, the words of the offer, and the rule whose
 * problem it mends; null for a refactoring, which nothing is wrong with.
 */
export interface ChosenFix {
  readonly uri: string;
  readonly code: string | null;
  readonly node: string | undefined;
  readonly title: string;
  /** Where the problem began: of several that offer the same the nearest is meant, as where the text can't be read. */
  readonly start?: number;
}

/** A fix that was done, and what is to be selected now. */
export interface DoneFix {
  readonly fix: Fix;
  readonly selection: Selection | undefined;
}

/** Does a fix as one undo step, and says why where that can't be. Undefined where nothing was written. */
export async function applyFix(host: Host, chosen: ChosenFix): Promise<DoneFix | undefined> {
  let done: DoneFix | undefined;
  const plan = (): Result<EditPlan, Refusal> => {
    const fix = findFix(host, chosen);
    if (!fix) return refuse('moved-on', vscode.l10n.t('This problem is not there any more. Nothing was written.'));
    const planned = host.service.planFix(chosen.uri, fix);
    if (!planned.ok) return planned;
    const { edits, creates, selection } = planned.value;
    done = { fix, selection };
    return ok({ edits, creates, label: fix.title, asksFirst: fix.asksFirst === true });
  };
  const reach = reachOf(findFix(host, chosen)?.operations ?? []);
  const result = await host.editor.carryOut(vscode.Uri.parse(chosen.uri), plan, reach);
  if (!result.ok) void tellRefusal(host, chosen.uri, result);
  return result.ok && result.value.length > 0 ? done : undefined;
}

function findFix(host: Host, chosen: ChosenFix): Fix | undefined {
  const { uri, code, node, title } = chosen;
  const offered = code === null ? refactoringsOf(host, uri, node) : fixesAt(host, chosen);
  return host.service.index.get(uri) ? offered.find(fix => fix.title === title) : undefined;
}

function fixesAt(host: Host, { uri, code, node, start = 0 }: ChosenFix): readonly Fix[] {
  const distance = ({ range }: Diagnostic) => Math.abs(range.start - start);
  const found = host.diagnose(uri).filter(problem => problem.code === code && problem.node === node);
  return host.service.fixesOf(found.sort((a, b) => distance(a) - distance(b))).map(({ fix }) => fix);
}

function refactoringsOf({ service }: Host, uri: string, key: string | undefined): readonly Fix[] {
  const node = service.index.get(uri)?.nodes.get(key ?? '');
  const found = node ? service.refactorings(uri, node.source.range.start) : [];
  return found.filter(refactoring => refactoring.node === key).map(({ fix }) => fix);
}

/** Mends all problems of a kind in some files, as one undo step; of several files the user sees them before. */
export async function applyToAll(host: Host, uris: readonly string[], all: FixAll): Promise<void> {
  const [first] = uris;
  if (first === undefined) return;
  const label = vscode.l10n.t('Fix all “{0}”', all === 'safe' ? 'canopy' : all.code);
  let count = 0;
  const plan = (): Result<EditPlan, Refusal> => {
    const planned = host.service.planFixAll(problemsOf(host, uris), all);
    if (!planned.ok) return planned;
    count = planned.value.count;
    return ok({ edits: planned.value.edits, creates: [], label, asksFirst: planned.value.edits.length > 1 });
  };
  const result = await host.editor.carryOut(vscode.Uri.parse(first), plan);
  if (!result.ok) void tellRefusal(host, first, result);
  else if (result.value.length > 0)
    vscode.window.setStatusBarMessage(vscode.l10n.t('{0} problems fixed. Undo brings them back.', count), 8_000);
}

/** What is wrong with some files. */
export function problemsOf(host: Host, uris: readonly string[]): Diagnostic[] {
  return uris.flatMap(uri => [...host.diagnose(uri)]);
}
