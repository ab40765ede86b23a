import assert from 'node:assert/strict';
import type { ArtefactKind } from '../../../../src/core/artefacts/registry';
import { planOperations } from '../../../../src/core/operations/plan';
import type { Operation } from '../../../../src/core/operations/schema';
import { applyEdits } from '../../../../src/core/text/edit';
import type { RefusalCode } from '../../../../src/core/yaml/refusal';

/** A test of one operation: a text, and the whole text that it becomes, whatever its line breaks and with a byte order mark. */
export function becomes(
  title: string,
  operation: Operation | readonly Operation[],
  before: string,
  after: string,
): void {
  it(title, () => {
    assert.equal(edited(before, operation), after);
    if (before.includes('\n')) assert.equal(edited(withCrlf(before), operation), withCrlf(after), 'with CRLF');
    assert.equal(edited(withMark(before), operation), withMark(after), 'with a byte order mark');
  });
}

const withCrlf = (text: string) => text.replaceAll(/\r?\n/g, '\r\n');
const withMark = (text: string) => `\ufeff${text.replace('\ufeff', '')}`;

export function edited(text: string, operation: Operation | readonly Operation[], kind: ArtefactKind = 'tree'): string {
  const plan = planOperations(text, kind, [operation].flat() as Operation[]);
  assert.ok(plan.ok, plan.ok ? '' : `refused: ${plan.code}: ${plan.reason}`);
  return applyEdits(text, plan.value);
}

/** A test that an operation is refused with a code and a sentence. */
export function isRefused(
  title: string,
  code: RefusalCode,
  operation: Operation | readonly Operation[],
  text: string,
): void {
  it(`${title}: ${code}`, () => {
    const plan = planOperations(text, 'tree', [operation].flat() as Operation[]);
    assert.ok(!plan.ok, plan.ok ? `was planned:\n${applyEdits(text, plan.value)}` : '');
    assert.equal(plan.code, code);
    assert.match(plan.reason, /^\S.*[.?]$/s);
  });
}

/** A text from lines, each with its line break. */
export function lines(...all: readonly string[]): string {
  return all.map(line => `${line}\n`).join('');
}
