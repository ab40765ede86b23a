import { keyOrder } from '../artefacts/node-type';
import { listFor, type NodeKind, typeOf } from '../artefacts/registry';
import { isRecord } from '../record';
import { judgePhrasing } from '../rules/phrasing';
import { type OutlineItem, readOutline } from '../text/outline';
import { parseText } from '../yaml/parse';
import { type PlainData, toData } from '../yaml/source';

export type Data = { readonly [key: string]: PlainData };

/** Something to be pasted: a node as the clipboard holds it, and the kinds that it may be, the likeliest first. */
export interface PastedItem {
  readonly kinds: readonly NodeKind[];
  /** As a node of that kind; more than one where its list is too deep for one. */
  readonly data: (kind: NodeKind) => readonly Data[];
}

export const cardKinds = ['outcome', 'opportunity', 'solution', 'experiment', 'idea'] as const satisfies NodeKind[];

/** What a text from the clipboard holds: items of YAML where it is that, else an indented or Markdown list of titles. */
export function readPasted(text: string): PastedItem[] {
  return readYaml(text) ?? readOutline(text).map(outlineItem);
}

/** Undefined where the text is no YAML of ours, such as a list of words, which is YAML too. */
function readYaml(text: string): PastedItem[] | undefined {
  const parsed = parseText(text);
  const data = parsed.readable && parsed.root ? toData(parsed.root) : null;
  if (Array.isArray(data)) return data.length > 0 && data.every(isNode) ? data.map(item => yamlItem(item)) : undefined;
  if (!isRecord(data)) return undefined;
  if (isNode(data)) return [yamlItem(data)];
  const listed = cardKinds.flatMap(kind => {
    const names = new Set((['tree', ...cardKinds] as const).flatMap(parent => listFor(parent, kind) ?? []));
    return [...names].flatMap(name => nodesIn(data[name]).map(item => yamlItem(item, kind)));
  });
  return listed.length > 0 ? listed : undefined;
}

function nodesIn(list: PlainData | undefined): Data[] {
  return Array.isArray(list) ? (list as readonly PlainData[]).filter(isNode) : [];
}

/** A map with a title of one line, or at least the name of one. */
function isNode(data: PlainData): data is Data {
  const own = isRecord(data) ? (data.title ?? data.id) : null;
  const isTree = isRecord(data) && ['outcomes', 'opportunities', 'parked'].every(list => list in data);
  return typeof own === 'string' && !isTree;
}

function yamlItem(data: Data, known?: NodeKind): PastedItem {
  return { kinds: known ? [known] : kindsOf(data), data: () => [data] };
}

/** The kinds whose keys these are; those that know all of them, or else those that know the most. */
function kindsOf(data: Data): NodeKind[] {
  const keys = Object.keys(data);
  const known = (kind: NodeKind) => keys.filter(key => keyOrder(typeOf(kind)).includes(key)).length;
  const most = Math.max(...cardKinds.map(known));
  const kinds = cardKinds.filter(kind => known(kind) === most);
  return likeliestFirst(kinds, String(data.title ?? ''), 0);
}

/** Words that name something to build are a solution, unless more stands below them than a solution can hold. */
function likeliestFirst(kinds: readonly NodeKind[], title: string, levelsBelow: number): NodeKind[] {
  const namesSolution = judgePhrasing(title)?.code === 'opportunity-phrased-as-solution' && levelsBelow < 2;
  const order: NodeKind[] = namesSolution
    ? ['solution', 'opportunity', 'outcome', 'experiment', 'idea']
    : ['opportunity', 'solution', 'outcome', 'experiment', 'idea'];
  return order.filter(kind => kinds.includes(kind));
}

function outlineItem(item: OutlineItem): PastedItem {
  return { kinds: likeliestFirst(cardKinds, item.text, levelsBelow(item)), data: kind => outlineData(item, kind) };
}

function levelsBelow({ children }: OutlineItem): number {
  return children.reduce((levels, child) => Math.max(levels, 1 + levelsBelow(child)), 0);
}

/** A title with what stands below it. Lines that are too deep for the tree stand beside the last card that can hold no more. */
function outlineData({ text, children }: OutlineItem, kind: NodeKind): Data[] {
  const data: Record<string, PlainData> = { title: text };
  const rest: Data[] = [];
  for (const child of children) {
    const childKind = kindBelow(kind, child);
    const list = childKind && listFor(kind, childKind);
    if (!childKind || !list) rest.push(...outlineData(child, kind));
    else data[list] = [...((data[list] ?? []) as readonly PlainData[]), ...outlineData(child, childKind)];
  }
  return [data, ...rest];
}

function kindBelow(kind: NodeKind, child: OutlineItem): NodeKind | undefined {
  return likeliestFirst(cardKinds, child.text, levelsBelow(child)).find(one => listFor(kind, one) !== undefined);
}
