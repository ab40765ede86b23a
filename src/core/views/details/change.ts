import * as l10n from '@vscode/l10n';
import { type Field, fieldInfo } from '../../artefacts/fields';
import type { NodeKind } from '../../artefacts/registry';
import { keysIn, slotOf, wordFor } from '../../artefacts/slot';
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

/** The declaration of a field of a form. */
export function declaredField({ kind, field }: Omit<FieldPlace, 'key'>): Field {
  const slot = slotOf(kind, field.split('/'));
  if (slot?.type !== 'field') throw new Error(`No field ${field} is declared for ${kind}.`);
  return slot.field;
}

/** The group that a field is the first of, and the word that may stand in its place; undefined where none may. */
function wordOfGroup({ kind, field }: FieldPlace): { readonly group: string; readonly word: string } | undefined {
  const path = field.split('/');
  const key = path.pop();
  const slot = slotOf(kind, path);
  const word = keysIn(slot)[0] === key ? wordFor(slot) : undefined;
  return word === undefined ? undefined : { group: path.join('/'), word };
}

/** What a form's words mean for a field, or why they can't stand there. Empty words take the key away. */
export function fieldValue(place: FieldPlace, text: string): Result<PlainData> {
  const field = declaredField(place);
  const words = text.trim();
  if (words === '') return ok(null);
  if (words === wordOfGroup(place)?.word) return ok(words);
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
  const { key: id, field } = place;
  const value = fieldValue(place, text);
  if (!value.ok) return value;
  if (field === 'id') return changeId(place, value.value, wordsAt('id'));
  const instead = wordOfGroup(place);
  const words = value.value ?? wordsAt(field);
  return ok({ op: 'set', id, field: words === instead?.word ? instead.group : field, value: value.value });
}

function changeId({ key, field }: FieldPlace, to: PlainData, from: string): Result<Operation> {
  if (typeof to !== 'string') return problem(l10n.t('Others may refer to this id. Choose another one instead.'));
  return ok(from === '' ? { op: 'set', id: key, field, value: to } : { op: 'rename', id: key, to });
}
