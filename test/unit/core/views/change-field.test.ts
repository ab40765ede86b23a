import assert from 'node:assert/strict';
import type { NodeKind } from '../../../../src/core/artefacts/registry';
import { changeField } from '../../../../src/core/views/details/change';

/** The operation of a change, or the reason against it. */
function changed(kind: NodeKind, field: string, text: string, now: Readonly<Record<string, string>> = {}) {
  const change = changeField({ key: 'x', kind, field }, text, name => now[name] ?? '');
  return change.ok ? change.value : change.reason;
}

describe('What a form writes', () => {
  it('is one value, and nothing takes the key away', () => {
    assert.deepEqual(changed('outcome', 'from', ' 10 h '), { op: 'set', id: 'x', field: 'from', value: '10 h' });
    assert.deepEqual(changed('outcome', 'who', '  '), { op: 'set', id: 'x', field: 'who', value: null });
  });

  it('is refused where the field can’t hold it', () => {
    assert.match(String(changed('measurement', 'on', 'soon')), /soon/);
    assert.match(String(changed('entry', 'effort', '3..')), /3\.\./);
  });

  it('is a list where the field is one', () => {
    assert.deepEqual(changed('place', 'products', 'devstack\n\n tests '), {
      op: 'set',
      id: 'x',
      field: 'products',
      value: ['devstack', 'tests'],
    });
  });

  it('renames an id that is there, and sets one that is not', () => {
    assert.deepEqual(changed('solution', 'id', 'new-name', { id: 'x' }), { op: 'rename', id: 'x', to: 'new-name' });
    assert.deepEqual(changed('solution', 'id', 'new-name'), { op: 'set', id: 'x', field: 'id', value: 'new-name' });
    assert.match(String(changed('solution', 'id', '', { id: 'x' })), /Others may refer/);
  });

  it('goes into a group, in place of a word where one stands there', () => {
    const unknown = { 'result/value': 'unknown' };
    assert.deepEqual(changed('solution', 'result/on', '2026-11-01'), {
      op: 'set',
      id: 'x',
      field: 'result/on',
      value: '2026-11-01',
    });
    assert.deepEqual(changed('solution', 'result/value', 'unknown'), {
      op: 'set',
      id: 'x',
      field: 'result',
      value: 'unknown',
    });
    assert.deepEqual(changed('solution', 'result/value', '0.9', unknown), {
      op: 'set',
      id: 'x',
      field: 'result/value',
      value: '0.9',
    });
    assert.deepEqual(changed('solution', 'result/value', '', unknown), {
      op: 'set',
      id: 'x',
      field: 'result',
      value: null,
    });
  });
});
