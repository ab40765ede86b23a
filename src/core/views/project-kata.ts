import { childrenOf, labelOf, type ModelNode, type NodeOf } from '../artefacts/model';
import type { NodeKind } from '../artefacts/registry';
import type { WorkspaceFile } from '../index/file';
import type { Workspace } from '../workspace';
import { entryOf, type SourceNode } from '../yaml/source';
import { type KataView, type StepText, type StepView, stepTexts } from './kata-view';

/** A kata as its table shows it, with what trees know of what it names. */
export function projectKata(workspace: Workspace, file: WorkspaceFile & { readonly root: NodeOf<'kata'> }): KataView {
  const { source, values } = file.root;
  const of = (group: string, key: string) => written(file, entryOf(source, group)?.value, key);
  const { challenge, opportunity } = values;
  return {
    title: values.title ?? '',
    metric: values.metric ?? '',
    ...(challenge === undefined ? {} : { challenge: challengeOf(workspace, challenge) }),
    ...(opportunity === undefined ? {} : { opportunity: link(workspace, opportunity, 'opportunity') }),
    target: { value: of('target', 'value'), by: of('target', 'by') },
    start: { value: of('start', 'value'), on: of('start', 'on') },
    today: workspace.ports.today().text,
    steps: childrenOf(file.root as ModelNode, 'step').map(node => stepView(workspace, file, node)),
  };
}

function stepView(workspace: Workspace, file: WorkspaceFile, node: NodeOf<'step'>): StepView {
  const texts = Object.fromEntries(stepTexts.map(key => [key, written(file, node.source, key)]));
  const { experiment } = node.values;
  return {
    key: node.key,
    ...(texts as Record<StepText, string>),
    ...(experiment === undefined ? {} : { experiment: experimentOf(workspace, experiment) }),
  };
}

function experimentOf(workspace: Workspace, id: string): StepView['experiment'] {
  const found = workspace.index.find(id, ['experiment'])?.node;
  const verdict = found?.kind === 'experiment' ? found.values.verdict : undefined;
  return { ...link(workspace, id, 'experiment'), ...(verdict === undefined ? {} : { verdict }) };
}

function challengeOf(workspace: Workspace, text: string): { id: string; title: string } {
  const found = link(workspace, text, 'outcome');
  return found.title === '' ? { id: '', title: text } : found;
}

function link({ index }: Workspace, id: string, kind: NodeKind): { id: string; title: string } {
  const found = index.find(id, [kind])?.node;
  return { id, title: found ? labelOf(found) : '' };
}

/** A value as it stands in the text, also where it can't be used: `1.0` stays `1.0`. */
function written({ modelText }: WorkspaceFile, source: SourceNode | undefined, key: string): string {
  const value = source && entryOf(source, key)?.value;
  if (value?.type !== 'scalar' || value.value === null) return '';
  const isText = typeof value.value === 'string';
  return isText ? String(value.value).trim() : modelText.text.slice(value.range.start, value.range.end).trim();
}
