import { labelOf, type ModelNode, type NodeOf } from '../artefacts/model';
import { withoutMoment } from '../text/moment';
import type { Workspace } from '../workspace';

/** How a scorecard entry is called: its opportunity as the tree says it, without the moment where a place tells it, else its capability. */
export function entryName({ index }: Pick<Workspace, 'index'>, node: NodeOf<'entry'>): string {
  const id = node.values.opportunity;
  const found = id === undefined ? undefined : index.find(id, ['opportunity'])?.node;
  const opportunity = found?.kind === 'opportunity' ? found : undefined;
  const title = labelOf(opportunity ?? (node as ModelNode)).replace(/\s+/g, ' ');
  return opportunity?.values.place === undefined ? title : withoutMoment(title);
}
