import * as vscode from 'vscode';
import { newInsightsText } from '../../core/artefacts/insights/template';
import { fileNameFor } from '../../core/artefacts/template';
import { planOperations } from '../../core/operations/plan';
import type { Operation } from '../../core/operations/schema';
import { ok, type Result } from '../../core/result';
import { applyEdits } from '../../core/text/edit';
import type { Host } from '../context';
import * as say from '../say';
import { createFile } from './create-file';
import { folderUri, type NewFileState } from './file-steps';
import { type NodeRef, nodeNow, performOn, refuseGone } from './node-ref';

/** Where an insight goes: a file of insights, or a new one that is named after its title. */
export interface InsightTarget extends NewFileState {
  /** The file's uri; absent where a new one is made. */
  readonly file: string | undefined;
}

/** Adds insights to a file, or makes the file with them, as one step to undo. */
export async function addInsights(
  host: Host,
  state: InsightTarget,
  operations: readonly Operation[],
): Promise<Result<vscode.Uri>> {
  if (state.file !== undefined) {
    const uri = vscode.Uri.parse(state.file);
    const written = await host.editor.perform(uri, operations);
    return written.ok ? ok(uri) : written;
  }
  const title = state.title.trim();
  const { text } = newInsightsText({ title, today: host.service.ports.today() });
  const edits = planOperations(text, 'insights', operations);
  if (!edits.ok) return edits;
  const name = fileNameFor(title, 'insights');
  const created = await createFile(host, folderUri(state), name, applyEdits(text, edits.value));
  return created.ok ? ok(created.value.uri) : created;
}

/** Links the insight as evidence of those opportunities that are still there, and tells which are not. */
export async function linkInsight(host: Host, id: string, evidenceOf: readonly NodeRef[]): Promise<void> {
  host.sync.flush();
  const there = evidenceOf.filter(opportunity => nodeNow(host, opportunity));
  const refused = evidenceOf.filter(opportunity => !there.includes(opportunity)).map(gone => refuseGone(gone).reason);
  for (const uri of new Set(there.map(opportunity => opportunity.uri))) {
    const own = there.filter(opportunity => opportunity.uri === uri);
    const operations = own.map(
      ({ key }): Operation => ({ op: 'add', parent: key, kind: 'evidence', node: { insight: id } }),
    );
    const written = await performOn(host, uri, own, operations);
    if (!written.ok) refused.push(written.reason);
  }
  // The insight itself is written: what is left to do is said, and nothing is asked again.
  if (refused.length === 0) return;
  const told = vscode.l10n.t('The insight was added, but not everywhere linked. {0}', refused.join(' '));
  void say.warn(told);
}
