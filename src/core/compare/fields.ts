import type { ModelNode } from '../artefacts/model';
import { keyOrder } from '../artefacts/node-type';
import { typeOf } from '../artefacts/registry';
import { isRecord } from '../record';
import { aliasMark, type PlainData, toData } from '../yaml/source';
import type { FieldChange } from './comparison';
import { comparedChildren } from './match';

/** What differs between two states of a node, beside its title and the nodes below it. Unknown keys count too. */
export function fieldChanges(before: ModelNode, after: ModelNode): FieldChange[] {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  const order = keyOrder(typeOf(after.kind));
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return [...new Set([...now.keys(), ...old.keys()])]
    .map(field => {
      const [from, to] = difference(old.get(field) ?? [], now.get(field) ?? []);
      return { field, from, to };
    })
    .filter(({ from, to }) => from.length > 0 || to.length > 0)
    .sort((a, b) => place(a.field) - place(b.field));
}

function fieldsOf(node: ModelNode): Map<string, readonly string[]> {
  const { label, lists, shorthand } = typeOf(node.kind);
  const data = toData(node.source);
  const map = isRecord(data) ? data : shorthand === undefined ? {} : { [shorthand]: data };
  const compared = new Set<string>(comparedChildren(node).map(child => child.kind));
  const fields = new Map<string, readonly string[]>();
  for (const [field, value] of Object.entries(map)) {
    const listed = lists[field];
    if (field !== label && !(listed !== undefined && compared.has(listed))) fields.set(field, textsOf(value, listed));
  }
  return fields;
}

function textsOf(value: PlainData, listed: string | undefined): string[] {
  if (value === null) return [];
  const shorthand = listed === undefined ? undefined : typeOf(listed as ModelNode['kind']).shorthand;
  return isList(value) ? value.map(item => textOf(item, shorthand)) : [textOf(value, shorthand)];
}

/** A value on one line; a map that says no more than its short form is that form. */
function textOf(value: PlainData, shorthand?: string): string {
  if (isList(value)) return value.map(item => textOf(item)).join(', ');
  if (!isRecord(value)) return String(value);
  const entries = Object.entries(value);
  const [first] = entries;
  if (first && entries.length === 1 && first[0] === aliasMark) return `*${String(first[1])}`;
  if (first && entries.length === 1 && first[0] === shorthand) return textOf(first[1]);
  return entries.map(([key, inner]) => `${key}: ${textOf(inner)}`).join(', ');
}

function isList(data: PlainData): data is readonly PlainData[] {
  return Array.isArray(data);
}

/** What stands in one list alone and what in the other, each as often as it does. */
function difference(old: readonly string[], now: readonly string[]): [string[], string[]] {
  return [without(old, now), without(now, old)];
}

function without(texts: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return texts.filter(text => {
    const at = rest.indexOf(text);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
