import assert from 'node:assert/strict';
import { dataOf } from '../../../../src/core/yaml/data';
import { parseText } from '../../../../src/core/yaml/parse';

describe('the data of a text', () => {
  const text = 'a:\n  - b: 1\n  - c\nd: { e: [f] }\ng:\n';

  it('is the same whether it was read in pieces or as a whole', () => {
    const data = { a: [{ b: 1 }, 'c'], d: { e: ['f'] }, g: null };
    assert.deepEqual(dataOf(parseText(text)), data);
    assert.deepEqual(dataOf(parseText(`${text}x: &x 1\n`)), { ...data, x: 1 });
  });

  it('shares what stayed the same between versions', () => {
    const before = parseText(text);
    const after = parseText(text.replace('f', 'ff'), before);
    type Data = { a: unknown[]; d: unknown };
    const [old, now] = [dataOf(before), dataOf(after)] as unknown as [Data, Data];
    assert.equal(now.a[0], old.a[0]);
    assert.deepEqual(now.d, { e: ['ff'] });
    assert.deepEqual(old.d, { e: ['f'] });
  });

  it('of nothing is nothing', () => assert.equal(dataOf(parseText('# only\n')), null));
});
