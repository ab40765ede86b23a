import { inputProblem } from '../../../src/core/generate/entry-draft';
import type { Operation } from '../../../src/core/operations/schema';
import { type InputKey, inputNames } from '../../../src/core/scoring/input-keys';
import type { ScoreOptions } from '../../../src/core/scoring/model';
import { parseDate } from '../../../src/core/values/date';
import type { EntryView } from '../../../src/core/views/scorecard-view';

/** The fields of an entry that can be written in. */
export type Field = InputKey | 'capability' | 'outcome' | 'signal' | 'deadline';

/** What stands in a field now; empty where nothing does. */
export function textOf(entry: EntryView, field: Field): string {
  switch (field) {
    case 'capability':
    case 'signal':
      return entry[field];
    case 'outcome':
      return entry.change;
    case 'deadline':
      return entry.deadline ?? '';
    default:
      return entry.inputs[field] ?? '';
  }
}

/** Why a text can't be used in a field, in words; undefined where it can, or is empty. */
export function problemOf(field: Field, text: string, options: ScoreOptions): string | undefined {
  if (text.trim() === '') return undefined;
  switch (field) {
    case 'capability':
    case 'outcome':
    case 'signal':
      return undefined;
    case 'deadline': {
      const day = parseDate(text);
      return day.ok ? undefined : day.reason;
    }
    default:
      return inputProblem(inputNames[field], text, options);
  }
}

/** The operations that write texts into the fields of an entry; an empty text takes the field away. */
export function operationsOf(entry: EntryView, texts: Readonly<Record<string, string>>): Operation[] {
  return (Object.entries(texts) as [Field, string][]).flatMap(([field, typed]): Operation[] => {
    const text = typed.replace(/\s+/g, ' ').trim();
    if (text === textOf(entry, field)) return [];
    const value = text === '' ? null : field === 'confidence' ? asShare(text) : text;
    return [{ op: 'set', id: entry.key, field, value }];
  });
}

/** A confidence is asked for in percent, so `80` is `80%`. */
function asShare(text: string): string {
  return /^\d+(\.\d+)?$/.test(text) && Number(text) > 1 ? `${text}%` : text.replace(/\s+%/g, '%');
}
