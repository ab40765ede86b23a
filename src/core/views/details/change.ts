import * as l10n from '@vscode/l10n';
import { type Field, fieldInfo } from '../../artefacts/fields';
import { type NodeKind, typeOf } from '../../artefacts/registry';
import type { Operation } from '../../operations/schema';
import { ok, problem, type Result } from '../../result';
import type { PlainData } from '../../yaml/source';

/** A field of a node, and what a form knows of it. */
export interface FieldPlace {
  /** The node, or the part of one, as operations name it. */
  readonly key: string;
  readonly kind: NodeKind;
  /** Its key, or its path inside of a group: `result/value`. */
  readonly field: string;
}

/** The declaration of a field, inside of a group too, and the word that may stand in place of its group. */
export interface DeclaredField {
  readonly field: Field;
  readonly group?: { readonly field: string; readonly word: string | undefined; readonly isFirst: boolean };
}

/** @param path the key of a field of the kind, or `group/field` */
export function declaredField(kind: NodeKind, path: string): DeclaredField {
  const [first = '', inner] = path.split('/');
  const field = typeOf(kind).fields[first];
  const fields = field && inner !== undefined ? fieldInfo(field).fields : undefined;
  const declared = inner === undefined ? field : fields?.[inner];
  if (!field || !declared) throw new Error(`No field ${path} is declared for ${kind}.`);
  if (!fields) return { field: declared };
  const isFirst = Object.keys(fields)[0] === inner;
  return { field: declared, group: { field: first, word: fieldInfo(field).choices?.[0], isFirst } };
}

/** What a form's words mean for a field, or why they can't stand there. Empty words take the key away. */
export function fieldValue(place: FieldPlace, text: string): Result<PlainData> {
  const { field, group } = declaredField(place.kind, place.field);
  const words = text.trim();
  if (words === '') return ok(null);
  if (group?.isFirst && words === group.word) return ok(words);
  const value = fieldInfo(field).control === 'texts' ? lines(words) : words;
  const read = field.read(value);
  return read.ok ? ok(value) : read;
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

/**
 * The operation that writes a form's words into a field: a rename where others may refer to the node. The word that stands in
 * place of a group is shown in the group's first field, and is written and taken away there.
 * @param wordsAt What stands at a field of the same node now.
 */
export function changeField(place: FieldPlace, text: string, wordsAt: (field: string) => string): Result<Operation> {
  const { key: id, kind, field } = place;
  const value = fieldValue(place, text);
  if (!value.ok) return value;
  if (field === 'id') return changeId(place, value.value, wordsAt('id'));
  const { group } = declaredField(kind, field);
  const isWord = (words: PlainData) => group?.word !== undefined && words === group.word;
  const isWhole = group?.isFirst && (isWord(value.value) || (value.value === null && isWord(wordsAt(field))));
  return ok({ op: 'set', id, field: isWhole ? group.field : field, value: value.value });
}

function changeId({ key, field }: FieldPlace, to: PlainData, from: string): Result<Operation> {
  if (typeof to !== 'string') return problem(l10n.t('Others may refer to this id. Choose another one instead.'));
  return ok(from === '' ? { op: 'set', id: key, field, value: to } : { op: 'rename', id: key, to });
}
