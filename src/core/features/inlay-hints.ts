import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf, type ModelNode, type NodeOf, nameRange, rangeOf, subtree } from '../artefacts/model';
import type { Reference, WorkspaceFile } from '../index/file';
import { withoutControls } from '../text/controls';
import type { Range } from '../text/lines';
import { numberText } from '../values/number';
import { relativeChange } from '../values/quantity';
import { choiceWord, participantsText } from '../views/words';
import type { Workspace } from '../workspace';

/** A few quiet words behind a value: what it means or what follows from it. */
export interface InlayHint {
  /** The end of the value. */
  readonly offset: number;
  readonly text: string;
  /** The whole of what `text` shortens, where it does. */
  readonly tooltip?: string;
  /** Where the words come from. */
  readonly target?: { readonly uri: string; readonly range: Range };
}

/** A title longer than this would push the line out of sight. */
const longestTitle = 32;

/**
 * The hints of a stretch of a file in the order of its text: titles behind ids, the relative change behind the target of an
 * outcome, and what a scorecard's inputs come to. None behind a value of an item that can't be read.
 */
export function inlayHints(workspace: Workspace, uri: string, range: Range): InlayHint[] {
  const file = workspace.index.get(uri);
  if (!file?.readable) return [];
  const wrong = new Set(file.problems.filter(({ severity }) => severity === 'error').map(({ node }) => node));
  // Most items of a large file are out of sight, and what they would show is not looked up.
  const near = (node: ModelNode) => {
    const { start, end } = rangeOf(node);
    return start <= range.end && range.start <= end;
  };
  const titles = file.references.flatMap(reference =>
    near(reference.from) ? (titleHint(workspace, reference) ?? []) : [],
  );
  const computed = file.root.children
    .filter(near)
    .flatMap(item => [...subtree(item)])
    .flatMap(node => (wrong.has(node) ? [] : computedHints(workspace, file, node)));
  return [...titles, ...computed]
    .filter(({ offset }) => range.start <= offset && offset <= range.end)
    .sort((a, b) => a.offset - b.offset);
}

function titleHint(workspace: Workspace, { id, range, accepts }: Reference): InlayHint | undefined {
  const found = workspace.index.find(id, accepts);
  if (!found) return undefined;
  const title = labelOf(found.node).replace(/\s+/g, ' ').trim();
  const text = found.node.kind === 'insight' ? (provenance(found.node) ?? title) : title;
  if (text === id) return undefined;
  const shown = shortened(withoutControls(text));
  const target = { uri: found.file.uri, range: nameRange(found.node) };
  return { offset: range.end, text: shown, target, ...(shown === title ? {} : { tooltip: title }) };
}

/** `interview, 5 people` */
function provenance({ values }: NodeOf<'insight'>): string | undefined {
  return (
    [choiceWord(values.kind), values.participants && participantsText(values)].filter(Boolean).join(', ') || undefined
  );
}

function shortened(text: string): string {
  if (text.length <= longestTitle) return text;
  const cut = text.slice(0, longestTitle);
  const space = cut.lastIndexOf(' ');
  return `${space > longestTitle / 2 ? cut.slice(0, space) : cut}…`;
}

function computedHints(workspace: Workspace, file: WorkspaceFile, node: ModelNode): InlayHint[] {
  switch (node.kind) {
    case 'outcome':
      return changeHint(node);
    case 'entry':
      return costHint(workspace, file, node);
    default:
      return [];
  }
}

/** `−50 %` behind `to`, unless the outcome says it itself. */
function changeHint(node: NodeOf<'outcome'>): InlayHint[] {
  const { from, to, change } = node.values;
  const share = from && to && change === undefined ? relativeChange(from, to) : undefined;
  const range = fieldRange(node, 'to');
  if (share === undefined || share === 0 || !range) return [];
  const percent = numberText(Math.round(Math.abs(share) * 100));
  return [{ offset: range.end, text: l10n.t('{0}{1} %', share < 0 ? '−' : '+', percent) }];
}

/** `1.5 h each, 180 h a week` behind the last of the inputs that it is made of. */
function costHint(workspace: Workspace, file: WorkspaceFile, node: NodeOf<'entry'>): InlayHint[] {
  const steps = workspace.scores.ofEntry(file, node)?.score.steps ?? [];
  if (node.values.cost_of_delay !== undefined) return [];
  const results = steps.filter(({ name }) => name === 'weeklyImpact' || name === 'costOfDelay');
  const ends = ['reach', 'frequency', 'hours_lost'].flatMap(field => fieldRange(node, field)?.end ?? []);
  if (results.length === 0 || ends.length === 0) return [];
  const tooltip = results.map(({ label, calculation, result }) => `${label}: ${calculation} = ${result}`).join('\n');
  return [{ offset: Math.max(...ends), text: results.map(({ result }) => result).join(', '), tooltip }];
}
