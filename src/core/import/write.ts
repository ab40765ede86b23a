import { subtree } from '../artefacts/model';
import { ownStyle } from '../artefacts/template';
import type { WorkspaceFile } from '../index/file';
import type { Operation } from '../operations/schema';
import type { IsoDate } from '../values/date';
import { renderEntry } from '../yaml/render';
import type { Imported, NodeData } from './imported';

/** The text of a new tree that holds what was imported. */
export function importedTree({ outcomes, opportunities, parked }: Imported, title: string, today: IsoDate): string {
  return listFile(title, today, { outcomes, opportunities, parked });
}

/** The text of a new file that holds lists of nodes; a list without any is left out. */
export function listFile(title: string, today: IsoDate, lists: Readonly<Record<string, readonly NodeData[]>>): string {
  const entry = (key: string, value: NodeData[string]) => `${renderEntry(key, value, 0, ownStyle)}\n`;
  return [
    entry('title', title),
    entry('reviewed', today.text),
    ...Object.entries(lists)
      .filter(([, nodes]) => nodes.length > 0)
      .map(([key, nodes]) => `\n${entry(key, [...nodes])}`),
  ].join('');
}

/** What adding to a tree means: what stands in it already, by its source or its words, is not added again. */
export interface Addition {
  readonly operations: readonly Operation[];
  /** How many of what was imported stand in the tree already. */
  readonly known: number;
}

/** Operations that add what was imported to the end of a tree's lists. */
export function importOperations(file: WorkspaceFile, { outcomes, opportunities, parked }: Imported): Addition {
  const present = new Set([...subtree(file.root)].flatMap(node => marksOf(node.values as Data)));
  const parts = [
    ['outcome', outcomes],
    ['opportunity', opportunities],
    ['idea', parked],
  ] as const;
  const operations = parts.flatMap(([kind, nodes]) =>
    nodes
      .filter(node => !marksOf(node).some(mark => present.has(mark)))
      .map((node): Operation => ({ op: 'add', parent: null, kind, node })),
  );
  return { operations, known: outcomes.length + opportunities.length + parked.length - operations.length };
}

type Data = Readonly<Record<string, unknown>>;

/** What tells an item: where it came from, or else its words. A heading as the source names many, so both count together. */
function marksOf({ title, source }: Data): string[] {
  const words = typeof title === 'string' ? title.trim().toLowerCase() : '';
  const isOwn = typeof source === 'string' && /\d|:\/\//.test(source);
  return isOwn ? [`source ${source}`] : words === '' ? [] : [`title ${words}`];
}
