import type { ModelNode } from '../../../core/artefacts/model';
import type { Diagnostic } from '../../../core/rules/rule';
import type { Service } from '../../../core/service';
import type { TreeContent } from '../../../protocol/tree';
import { problemsOfItems } from '../problems';
import type { FileOf } from '../view';

const cardKinds = new Set(['outcome', 'opportunity', 'solution', 'experiment', 'idea']);

/** The node that the canvas shows a node on: itself, or the card above it (of a measurement: its outcome). */
export function cardOf(node: ModelNode | undefined): ModelNode | undefined {
  for (let card = node; card; card = card.parent) if (cardKinds.has(card.kind)) return card;
  return undefined;
}

/** What the canvas shows of a tree file. */
export function treeContent(
  file: FileOf<'tree'>,
  diagnostics: readonly Diagnostic[],
  service: Pick<Service, 'treeView'>,
): TreeContent {
  return { view: service.treeView(file), problems: problemsOfItems(file, diagnostics, cardOf) };
}
