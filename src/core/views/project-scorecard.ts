import { childrenOf, labelOf, type ModelNode, type NodeOf } from '../artefacts/model';
import { servedOutcome } from '../generate/choices';
import type { WorkspaceFile } from '../index/file';
import { inputNames } from '../scoring/input-keys';
import type { Workspace } from '../workspace';
import { entryOf } from '../yaml/source';
import { entryName } from './entry-name';
import type { EntryView, ScorecardView } from './scorecard-view';

/** A scorecard as its table shows it, with what trees and journeys know of its entries. */
export function projectScorecard(
  workspace: Workspace,
  file: WorkspaceFile & { readonly root: NodeOf<'scorecard'> },
): ScorecardView {
  const { title = '', unit = 'hours', divide_by: divideBy = 'effort' } = file.root.values;
  return {
    title,
    unit,
    divideBy,
    today: workspace.ports.today().text,
    entries: childrenOf(file.root as ModelNode, 'entry').map(node => entryView(workspace, node)),
  };
}

function entryView(workspace: Workspace, node: NodeOf<'entry'>): EntryView {
  const { opportunity, capability = '', outcome: change = '', signal = '' } = node.values;
  const deadline = written(node, 'deadline');
  return {
    key: node.key,
    ...(node.id === undefined ? {} : { id: node.id }),
    name: entryName(workspace, node),
    ...(opportunity === undefined ? {} : surroundings(workspace, opportunity)),
    capability,
    change,
    signal,
    inputs: Object.fromEntries(
      Object.keys(inputNames).flatMap(key => {
        const text = written(node, key);
        return text === undefined ? [] : [[key, text]];
      }),
    ),
    ...(deadline === undefined ? {} : { deadline }),
  };
}

/** The opportunity of an entry, the place where it is met, and the outcome that it serves. */
function surroundings({ index }: Workspace, id: string): Pick<EntryView, 'opportunity' | 'place' | 'outcome'> {
  const found = index.find(id, ['opportunity'])?.node;
  if (found?.kind !== 'opportunity') return { opportunity: { id, title: '' } };
  const place = found.values.place;
  const placeNode = place === undefined ? undefined : index.find(place, ['place'])?.node;
  const served = servedOutcome(index, found)?.node;
  return {
    opportunity: { id, title: labelOf(found) },
    ...(place === undefined ? {} : { place: { id: place, title: placeNode ? labelOf(placeNode) : place } }),
    ...(served ? { outcome: { id: served.id ?? '', title: labelOf(served) } } : {}),
  };
}

/** A value as it stands in the text, also where it can't be used. */
function written(node: NodeOf<'entry'>, key: string): string | undefined {
  const value = entryOf(node.source, key)?.value;
  if (value?.type !== 'scalar' || value.value === null) return undefined;
  return String(value.value);
}
