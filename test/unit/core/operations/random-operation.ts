import type { Operation } from '../../../../src/core/operations/schema';
import type { Draw } from './draw';
import { address, copyAt, type Expected } from './expected';
import { anyTexts, type Data, type Kind, listsOf, type MadeNode, type RandomTree, textFields } from './made-tree';
import { setOther } from './random-set';

export function randomOperation(tree: RandomTree, draw: Draw): Expected | undefined {
  const make = draw.pick([
    setField,
    addNode,
    moveNode,
    removeNode,
    convertNode,
    renameNode,
    moveNode,
    setField,
    setOther,
    setOther,
  ]);
  return make(tree, draw);
}

function setField(tree: RandomTree, draw: Draw): Expected {
  const node = draw.pick(tree.nodes);
  const fields = textFields[node.kind].filter(field => field !== 'discarded');
  const field = draw.chance(60)
    ? draw.pick(fields)
    : draw.pick(['x_new', ...Object.keys(node.data)].filter(isScalarField(node)));
  const before = node.data[field];
  const exists = field in node.data;
  const value = exists && draw.chance(25) ? null : draw.chance(50) ? 'plain words' : draw.pick(anyTexts);
  const [data, changed] = copyAt(tree, node.path);
  if (value === null) delete changed![field];
  else changed![field] = value;
  const id = address(node);
  const entry = node.entries.find(each => each.key === field);
  const isSimple = value === 'plain words' && (entry?.canonical ?? node.flow === false);
  // What stands alone in its map or file leaves a place holder, and comes back in another look.
  const isOnly = Object.keys(node.data).length === 0;
  const restores = !isOnly && value !== null && (exists ? isSimple && !node.flow : !node.flow);
  return {
    operation: { op: 'set', id: node.kind === 'tree' ? '/' : id, field, value },
    data,
    taken: [],
    rewritten: [{ node, keys: exists ? [field] : [] }],
    inverse: restores
      ? [{ op: 'set', id: node.kind === 'tree' ? '/' : id, field, value: exists ? (before as string) : null }]
      : undefined,
  };
}

const isScalarField = (node: MadeNode) => (key: string) =>
  key === 'x_new' || (typeof node.data[key] === 'string' && key !== 'id');

function addNode(tree: RandomTree, draw: Draw): Expected | undefined {
  const parent = draw.pick(tree.nodes.filter(node => Object.keys(listsOf[node.kind]).length > 0));
  const [list, kind] = draw.pick(Object.entries(listsOf[parent.kind])) as [string, Kind];
  const known = parent.data[list];
  const count = Array.isArray(known) ? known.length : 0;
  const index = draw.chance(50) ? undefined : draw.below(count + 1);
  const node: Data & { id: string } = { id: 'new-one', title: draw.pick(anyTexts) };
  if (kind === 'opportunity' && draw.chance(30)) node.solutions = [{ title: 'inner' }];
  const [data, at] = copyAt(tree, parent.path);
  const items = (at![list] as unknown[] | null | undefined) ?? [];
  items.splice(index ?? count, 0, structuredClone(node));
  at![list] = items;
  const operation = {
    op: 'add',
    parent: parent.kind === 'tree' ? null : address(parent),
    kind,
    node: node as never,
    ...(index === undefined ? {} : { index }),
  } as const;
  const restores = !(list in parent.data) || count > 0;
  return {
    operation,
    data,
    taken: [],
    rewritten: [
      { node: parent, keys: list in parent.data && (count === 0 || isFlowList(tree, parent, list)) ? [list] : [] },
    ],
    inverse: restores && Object.keys(parent.data).length > 0 ? [{ op: 'remove', id: 'new-one' }] : undefined,
  };
}

export function itemsOf(tree: RandomTree, parent: MadeNode, list: string): MadeNode[] {
  return tree.nodes.filter(node => node.parent === parent && node.listKey === list);
}

function isFlowList(tree: RandomTree, parent: MadeNode, list: string): boolean {
  return parent.flow || itemsOf(tree, parent, list).some(node => node.inFlowList);
}

function isWithin(node: MadeNode | undefined, other: MadeNode): boolean {
  for (let at = node; at; at = at.parent) if (at === other) return true;
  return false;
}

function listUnder(parent: Kind, kind: Kind): string | undefined {
  const key = (wanted: Kind) => Object.entries(listsOf[parent]).find(([, each]) => each === wanted)?.[0];
  return key(kind) ?? (kind === 'idea' ? key('solution') : undefined);
}

function moveNode(tree: RandomTree, draw: Draw): Expected | undefined {
  const movable = tree.nodes.filter(node => node.parent);
  if (movable.length === 0) return undefined;
  const node = draw.pick(movable);
  const parents = tree.nodes.filter(
    each =>
      !isWithin(each, node) &&
      (listUnder(each.kind, node.kind) !== undefined ||
        (node.kind === 'opportunity' && each.kind === 'outcome' && each.data.id !== undefined)),
  );
  const parent = draw.pick(parents);
  const serves = parent.kind === 'outcome' && node.kind === 'opportunity';
  const target = serves ? tree.nodes[0]! : parent;
  const list = listUnder(target.kind, node.kind)!;
  const within = target === node.parent && list === node.listKey;
  const items = itemsOf(tree, target, list);
  const count = items.length - (within ? 1 : 0);
  const index = draw.chance(40) ? undefined : draw.below(count + 1);
  const [data, source, at] = copyAt(tree, node.parent!.path, target.path);
  const position = node.path.at(-1) as number;
  const [taken] = (source![node.listKey] as Data[]).splice(position, 1);
  if (serves) taken!.outcome = parent.data.id;
  const into = (at![list] as Data[] | null | undefined) ?? [];
  at![list] = into;
  into.splice(index ?? count, 0, taken!);
  const siblings = itemsOf(tree, node.parent!, node.listKey);
  const movesBack: Operation = {
    op: 'move',
    id: address(node),
    parent: node.parent!.kind === 'tree' ? null : address(node.parent!),
    index: position,
  };
  // Blank lines between items are known again only where enough items stay to show them.
  const restores =
    tree.regular &&
    !serves &&
    node.data.id !== undefined &&
    (node.parent!.kind === 'tree' || node.parent!.data.id !== undefined) &&
    siblings.length > 2 &&
    (within || items.length > 0) &&
    node.kind !== 'idea' &&
    !node.inFlowList &&
    !items.some(item => item.inFlowList);
  const touched = [
    { node: node.parent!, keys: node.inFlowList ? [node.listKey] : [] },
    { node: target, keys: items.length === 0 || isFlowList(tree, target, list) ? [list] : [] },
    { node, keys: ['outcome'] },
  ];
  return {
    operation: {
      op: 'move',
      id: address(node),
      parent: parent.kind === 'tree' ? null : address(parent),
      ...(index === undefined ? {} : { index }),
    },
    data,
    taken: [node],
    rewritten: touched,
    inverse: restores ? [movesBack] : undefined,
  };
}

function removeNode(tree: RandomTree, draw: Draw): Expected | undefined {
  const removable = tree.nodes.filter(node => node.parent);
  if (removable.length === 0) return undefined;
  const node = draw.pick(removable);
  const [data, parent] = copyAt(tree, node.parent!.path);
  (parent![node.listKey] as unknown[]).splice(node.path.at(-1) as number, 1);
  return {
    operation: { op: 'remove', id: address(node) },
    data,
    taken: [node],
    rewritten: node.inFlowList ? [{ node: node.parent!, keys: [node.listKey] }] : [],
    inverse: undefined,
  };
}

function convertNode(tree: RandomTree, draw: Draw): Expected | undefined {
  const opportunities = tree.nodes.filter(node => node.kind === 'opportunity');
  if (opportunities.length === 0) return undefined;
  const node = draw.pick(opportunities);
  const opportunity: Data = { title: 'When I start, I can’t go on' };
  if (draw.chance(50)) opportunity.id = 'new-one';
  const [data, at] = copyAt(tree, node.path);
  const solution: Data = { ...(at!.id === undefined ? {} : { id: at!.id }), title: at!.title ?? '' };
  delete at!.id;
  Object.assign(at!, opportunity);
  at!.solutions = [solution, ...((at!.solutions as Data[] | null | undefined) ?? [])];
  return {
    operation: { op: 'convert', id: address(node), to: 'solution', opportunity: opportunity as never },
    data,
    taken: [],
    rewritten: [{ node, keys: ['id', 'title', 'solutions'] }],
    inverse: undefined,
  };
}

function renameNode(tree: RandomTree, draw: Draw): Expected | undefined {
  const named = tree.nodes.filter(node => node.data.id !== undefined);
  if (named.length === 0) return undefined;
  const node = draw.pick(named);
  const from = node.data.id as string;
  const [data] = copyAt(tree);
  const users: MadeNode[] = [];
  for (const each of tree.nodes) {
    const [copy] = [each.path.reduce<unknown>((at, segment) => (at as Data)[segment as string], data) as Data];
    if (copy.outcome === from) {
      copy.outcome = 'new-one';
      users.push(each);
    }
    if (each === node) copy.id = 'new-one';
  }
  return {
    operation: { op: 'rename', id: from, to: 'new-one' },
    data,
    taken: [],
    rewritten: [{ node, keys: ['id'] }, ...users.map(user => ({ node: user, keys: ['outcome'] }))],
    inverse: [{ op: 'rename', id: 'new-one', to: from }],
  };
}
