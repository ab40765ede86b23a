import type { Operation } from '../../../../src/core/operations/schema';
import type { Draw } from './draw';
import { address, copyAt, type Expected } from './expected';
import type { Data, MadeNode, RandomTree } from './made-tree';

type Value = Extract<Operation, { op: 'set' }>['value'];

/** A value to set, and what the node's key at the start of the path holds then. */
interface Setting {
  readonly field: string;
  readonly value: Value;
  readonly becomes: unknown;
}

/** Sets a number, a path into a group or a list, or a whole list. */
export function setOther(tree: RandomTree, draw: Draw): Expected | undefined {
  const node = draw.pick(tree.nodes);
  const setting = draw.pick([number, intoGroup, intoItem, wholeList])(node.data, node, draw);
  if (!setting) return undefined;
  const { field, value, becomes } = setting;
  const key = field.split('/')[0]!;
  const [data, changed] = copyAt(tree, node.path);
  const before = node.data[key];
  changed![key] = becomes;
  const id = node.kind === 'tree' ? '/' : address(node);
  const entry = node.entries.find(each => each.key === key);
  const restores = field === key && typeof value === 'number' && entry?.canonical && !node.flow;
  return {
    operation: { op: 'set', id, field, value },
    data,
    taken: [],
    rewritten: [{ node, keys: key in node.data ? [key] : [] }],
    inverse: restores ? [{ op: 'set', id, field, value: before as Value }] : undefined,
  };
}

function number(_: Data, { kind }: MadeNode, draw: Draw): Setting {
  const field = kind === 'outcome' ? draw.pick(['from', 'to', 'x_new']) : 'x_new';
  const value = draw.pick([20, 2.5, -3, '21', '2.25']);
  return { field, value, becomes: field === 'x_new' ? value : Number(value) };
}

function intoGroup(data: Data, { kind }: MadeNode, draw: Draw): Setting {
  if (kind !== 'solution') {
    const value = draw.pick(['plain words', 'a: b', 5, true]);
    return { field: 'x_custom/a', value, becomes: { ...(data.x_custom as Data), a: value } };
  }
  const [key, value] = draw.pick([
    ['value', '25'],
    ['value', '5 h'],
    ['on', '2026-11-26'],
  ] as const);
  const group = typeof data.result === 'object' ? (data.result as Data) : {};
  return { field: `result/${key}`, value, becomes: { ...group, [key]: value === '25' ? 25 : value } };
}

function intoItem(data: Data, { kind }: MadeNode, draw: Draw): Setting | undefined {
  const list = kind === 'outcome' ? 'measurements' : 'evidence';
  const items = data[list] as unknown[] | undefined;
  if (!items || items.length === 0) return undefined;
  const at = draw.below(items.length);
  const item = items[at];
  const put = (field: string, value: Value, now: unknown): Setting => ({
    field: `${list}/${at}${field}`,
    value,
    becomes: items.with(at, now),
  });
  if (list === 'measurements') return put('/value', '26', { ...(item as Data), value: 26 });
  if (draw.chance(40)) return put('', 'other', 'other');
  const before = typeof item === 'string' ? { insight: item } : (item as Data);
  return put('/relation', 'contradicts', { ...before, relation: 'contradicts' });
}

function wholeList({ ignore, evidence }: Data, { kind }: MadeNode, draw: Draw): Setting | undefined {
  const field = kind === 'opportunity' && draw.chance(50) ? 'evidence' : 'ignore';
  const known = field === 'evidence' ? evidence : ignore;
  const before = Array.isArray(known) ? (known as Value[]) : [];
  const value = draw.pick<Value[]>([
    ['new-one', ...before],
    [...before, 'new-one'],
    [...before.slice(1), 'new-one'],
    ['one', 'two'],
  ]);
  return { field, value, becomes: value };
}
