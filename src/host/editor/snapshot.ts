import type { ModelNode } from '../../core/artefacts/model';
import type { WorkspaceFile } from '../../core/index/file';
import type { Diagnostic, Severity } from '../../core/rules/rule';
import type { TreeView } from '../../core/views/tree-view';
import type { CardProblem, Snapshot } from '../../protocol/messages';

const cardKinds = new Set(['outcome', 'opportunity', 'solution', 'experiment', 'idea']);
const worstFirst: readonly Severity[] = ['error', 'warning', 'hint'];

/** The node that the canvas shows a node on: itself, or the card above it (of a measurement: its outcome). */
export function cardOf(node: ModelNode | undefined): ModelNode | undefined {
  for (let card = node; card; card = card.parent) if (cardKinds.has(card.kind)) return card;
  return undefined;
}

/** What is wrong with each card, by its key. Problems of the file as a whole belong to none. */
export function problemsOfCards(file: WorkspaceFile, diagnostics: readonly Diagnostic[]): Record<string, CardProblem> {
  const found = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const card = diagnostic.node === undefined ? undefined : cardOf(file.nodes.get(diagnostic.node));
    if (card) found.set(card.key, [...(found.get(card.key) ?? []), diagnostic]);
  }
  return Object.fromEntries([...found].map(([key, ofCard]) => [key, summary(ofCard)]));
}

function summary(diagnostics: readonly Diagnostic[]): CardProblem {
  const severity = worstFirst.find(each => diagnostics.some(diagnostic => diagnostic.severity === each)) ?? 'hint';
  const message = diagnostics.find(diagnostic => diagnostic.severity === severity)?.message ?? '';
  return { severity, count: diagnostics.length, message };
}

/** Why the text can't be read, or null where it can. */
export function brokenState(file: WorkspaceFile): Snapshot['broken'] {
  const { parsed, modelText, modelTime, readable } = file;
  const [first] = parsed.problems;
  if (readable || !first) return null;
  const { line } = parsed.lines.positionAt(first.range.start);
  return {
    line,
    text: parsed.text.slice(parsed.lines.lineStart(line), parsed.lines.lineEnd(line)).trim(),
    message: first.message,
    since: modelText.readable ? clock(modelTime) : '',
    conflict: first.code === 'merge-conflict',
  };
}

/** A time of day as `14:02`, in the user's own time zone. */
function clock(time: number): string {
  const date = new Date(time);
  return [date.getHours(), date.getMinutes()].map(part => String(part).padStart(2, '0')).join(':');
}

/** What the host knows at the time of a snapshot, beside the file itself. */
export interface SnapshotState {
  readonly version: number;
  readonly epoch: number;
  readonly settled: readonly number[];
  readonly writable: boolean;
}

export function snapshotOf(
  file: WorkspaceFile,
  view: TreeView,
  diagnostics: readonly Diagnostic[],
  { version, epoch, settled, writable }: SnapshotState,
): Snapshot {
  return {
    type: 'snapshot',
    version,
    epoch,
    settled: [...settled],
    view,
    problems: problemsOfCards(file, diagnostics),
    broken: brokenState(file),
    editable: file.readable && writable,
  };
}
