import { own } from '../own';
import { type Field, type Fields, fieldInfo } from './fields';
import { type ArtefactKind, type NodeKind, typeOf } from './registry';

/** What keys on the way down a file lead to: a node, the items of a list, a group, or a list of texts. */
export type Owner =
  | { readonly type: 'node'; readonly kind: NodeKind }
  | { readonly type: 'list'; readonly kind: NodeKind }
  | { readonly type: 'group'; readonly fields: Fields }
  | { readonly type: 'texts'; readonly name: string; readonly field: Field };

/** Follows keys from the root of a file. A list's key leads to its list; the next key then is one of an item. */
export function ownerOf(root: ArtefactKind, path: readonly string[]): Owner | undefined {
  let owner: Owner | undefined = { type: 'node', kind: root };
  for (const key of path) owner = owner && ownerBelow(owner, key);
  return owner;
}

/** What a key of an owner leads to; undefined where nothing has keys or items below it. */
export function ownerBelow(owner: Owner, key: string): Owner | undefined {
  if (owner.type === 'texts') return undefined;
  if (owner.type !== 'group') {
    const list = own(typeOf(owner.kind).lists, key);
    if (list) return { type: 'list', kind: list as NodeKind };
  }
  const field = own(fieldsOf(owner), key);
  if (!field) return undefined;
  const { control, fields } = fieldInfo(field);
  if (control === 'group' && fields) return { type: 'group', fields };
  return control === 'texts' ? { type: 'texts', name: key, field } : undefined;
}

/** The fields of an owner, or of each of its items. */
export function fieldsOf(owner: Exclude<Owner, { type: 'texts' }>): Fields {
  return owner.type === 'group' ? owner.fields : typeOf(owner.kind).fields;
}
