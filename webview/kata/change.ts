import * as l10n from '@vscode/l10n';
import type { Operation } from '../../src/core/operations/schema';
import type { Result } from '../../src/core/result';
import { parseDate } from '../../src/core/values/date';
import { parseQuantity } from '../../src/core/values/quantity';
import { parseTimeframe } from '../../src/core/values/timeframe';
import { conditionNow, isOpen, type KataView, type StepText, type StepView } from '../../src/core/views/kata-view';

/** The step that is next, before it stands in the text. */
export type Draft = Readonly<Record<'on' | 'current' | 'obstacle' | 'step' | 'expected', string>>;

/** Why a text can't be used in a field, in words; undefined where it can, or is empty. */
export function problemOf(field: StepText, text: string): string | undefined {
  if (text.trim() === '') return undefined;
  const read = field === 'on' ? parseDate(text) : isMeasured(field) ? parseQuantity(text) : undefined;
  return read && !read.ok ? read.reason : undefined;
}

/** Whether a field holds a value that was measured. */
export function isMeasured(field: StepText): boolean {
  return field === 'current' || field === 'actual';
}

/** The operation that writes a text into a field; an empty text takes the field away. */
export function operationsOf(step: StepView, field: StepText, typed: string): Operation[] {
  const text = typed.replace(/\s+/g, ' ').trim();
  return text === step[field] ? [] : [{ op: 'set', id: step.key, field, value: text === '' ? null : plain(text) }];
}

/** A number is written as one, without quotes, also where words may stand; `1.0` would become another text. */
function plain(text: string): string | number {
  return String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** What stands in the head of a kata, by its path in the file. */
export type HeadField = 'title' | 'metric' | 'challenge' | 'start/value' | 'start/on' | 'target/value' | 'target/by';

/** Why a text can't be used in the head, in words; undefined where it can, or is empty. */
export function headProblem(field: HeadField, text: string): string | undefined {
  if (text.trim() === '') return undefined;
  const read = headReaders[field]?.(text.trim());
  return read && !read.ok ? read.reason : undefined;
}

const headReaders: Readonly<Partial<Record<HeadField, (text: string) => Result<unknown>>>> = {
  'start/value': parseQuantity,
  'start/on': parseDate,
  'target/value': parseQuantity,
  'target/by': parseTimeframe,
};

/** The operation that writes a text into the head; an empty text takes the field away. */
export function headOperations(field: HeadField, typed: string, was: string): Operation[] {
  const text = typed.replace(/\s+/g, ' ').trim();
  return text === was ? [] : [{ op: 'set', id: '/', field, value: text === '' ? null : plain(text) }];
}

/** Whether what was expected would be changed after it is known what happened. */
export function isSettled(step: StepView, field: StepText): boolean {
  return field === 'expected' && step.expected !== '' && !isOpen(step);
}

/** The next step as it begins: today, from where the last one ended. A result that is missing comes first. */
export function nextStep(view: KataView): { readonly draft: Draft } | { readonly reason: string } {
  const last = view.steps.at(-1);
  if (last && last.actual === '') {
    return {
      reason: l10n.t(
        'Step {0} has no result yet. Write what happened and what you learned, then plan the next one.',
        view.steps.length,
      ),
    };
  }
  return { draft: { on: view.today, current: conditionNow(view), obstacle: '', step: '', expected: '' } };
}

/** The operation that adds a step as a whole, or what is missing before it can be added. */
export function addition(draft: Draft): { readonly operation: Operation } | { readonly missing: 'step' | 'expected' } {
  const stated = Object.entries(draft).flatMap(([key, typed]) => {
    const text = typed.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [[key, plain(text)] as const];
  });
  const node = Object.fromEntries(stated);
  if (!node.step) return { missing: 'step' };
  if (!node.expected) return { missing: 'expected' };
  return { operation: { op: 'add', parent: null, kind: 'step', node } };
}
