import assert from 'node:assert/strict';
import type { TextEdit } from '../../../../src/core/text/edit';
import { parseText } from '../../../../src/core/yaml/parse';
import { selfCheck } from '../../../../src/core/yaml/self-check';
import { aliasMark, type PlainData } from '../../../../src/core/yaml/source';

const edit = (offset: number, length: number, text: string): TextEdit => ({ offset, length, text });

/** What edits of a text are let through, where they should lead to some data: the text that they lead to, or the code of the refusal. */
function checked(text: string, edits: readonly TextEdit[], wanted: PlainData): string {
  const plan = selfCheck(parseText(text), edits, wanted);
  return plan.ok ? plan.value.after.text : plan.code;
}

describe('the self-check of edits', () => {
  const text = 'a: 1\nb: 2\n';

  it('lets through what reads as the wanted data, whatever the order of the keys', () => {
    assert.equal(checked(text, [edit(3, 1, '3')], { b: 2, a: 3 }), 'a: 3\nb: 2\n');
  });

  it('lets through no edit at all', () => {
    assert.equal(checked(text, [], { a: 1, b: 2 }), text);
  });

  it('sorts edits, and keeps those at one place in their order', () => {
    const edits = [edit(8, 1, '4'), edit(4, 0, '\nx: 0'), edit(4, 0, '\ny: 0'), edit(3, 1, '3')];
    const plan = selfCheck(parseText(text), edits, { a: 3, b: 4, x: 0, y: 0 });
    assert.ok(plan.ok);
    assert.equal(plan.value.after.text, 'a: 3\nx: 0\ny: 0\nb: 4\n');
    assert.deepEqual(
      plan.value.edits.map(({ offset }) => offset),
      [3, 4, 4, 8],
    );
  });

  it('takes a file that holds nothing for a map without keys', () => {
    assert.equal(checked(text, [edit(0, text.length, '# none\n')], {}), '# none\n');
    assert.equal(checked(text, [edit(0, text.length, '# none\n')], { a: 1 }), 'self-check');
  });

  for (const [name, edits, wanted] of [
    ['that lead to other data', [edit(3, 1, '3')], { a: 4, b: 2 }],
    ['that change something else', [edit(3, 1, '3'), edit(8, 1, '5')], { a: 3, b: 2 }],
    ['that overlap', [edit(3, 4, '1\nb'), edit(5, 3, 'b: ')], { a: 1, b: 2 }],
    ['that begin inside of another', [edit(5, 5, ''), edit(6, 0, '')], { a: 1 }],
    ['that leave a key twice', [edit(10, 0, 'b: 2\n')], { a: 1, b: 2 }],
    ['that leave a text which can’t be read', [edit(10, 0, 'oops\n')], { a: 1, b: 2 }],
  ] as const) {
    it(`refuses edits ${name}`, () => assert.equal(checked(text, edits, wanted), 'self-check'));
  }

  it('lets a key that stands twice stay', () => {
    const twice = 'a: 1\na: 1\nb: 2\n';
    assert.equal(checked(twice, [edit(13, 1, '3')], { a: 1, b: 3 }), 'a: 1\na: 1\nb: 3\n');
  });

  it('refuses edits after which an alias names something else, or is none', () => {
    const shared = 'a: &x 1\nb: *x\nc: &y 1\nd: *y\n';
    const wanted = { a: 1, b: { [aliasMark]: 'x' }, c: 1, d: { [aliasMark]: 'y' } };
    assert.equal(checked(shared, [edit(11, 2, '*y')], wanted), 'self-check');
    assert.equal(checked(shared, [edit(11, 2, '{ "": x }')], wanted), 'self-check');
  });

  it('refuses edits after which an alias means something else', () => {
    const shared = 'a: &x 1\nb: *x\nc: &y 1\n';
    assert.equal(checked(shared, [edit(6, 1, '2')], { a: 2, b: { [aliasMark]: 'x' }, c: 1 }), 'self-check');
  });
});
