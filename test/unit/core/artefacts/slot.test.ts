import assert from 'node:assert/strict';
import { keysIn, type Slot, slotByKeys, slotIn, slotOf, wordFor } from '../../../../src/core/artefacts/slot';
import type { Path } from '../../../../src/core/yaml/source';

/** A slot in few words: `list of outcome`, or the key of a field with its control. */
function told(slot: Slot | undefined): string | undefined {
  if (slot?.type === 'field') return `${slot.name}: ${slot.field.info.control}`;
  return slot && `${slot.type} of ${slot.kind}`;
}

describe('What a path means in the format', () => {
  for (const [path, meaning] of [
    [[], 'node of tree'],
    [['title'], 'title: text'],
    [['ignore'], 'ignore: texts'],
    [['outcomes'], 'list of outcome'],
    [['outcomes', 0], 'node of outcome'],
    [['outcomes', 0, 'measurements', 2, 'value'], 'value: quantity'],
    [['parked', 1, 'title'], 'title: text'],
    [['opportunities', 0, 'opportunities', 0, 'solutions', 0, 'result'], 'result: group'],
    [['opportunities', 0, 'solutions', 0, 'result', 'value'], 'value: quantity'],
  ] as [Path, string][]) {
    it(`is ${meaning} at /${path.join('/')} of a tree`, () => assert.equal(told(slotOf('tree', path)), meaning));
  }

  it('is nothing where the format says nothing', () => {
    const strange: Path[] = [
      ['colour'],
      ['constructor'],
      [0],
      ['title', 'title'],
      ['ignore', 0],
      ['outcomes', 'title'],
      ['outcomes', 0, 'constructor'],
      ['colour', 'title'],
    ];
    assert.deepEqual(
      strange.filter(path => slotOf('tree', path)),
      [],
    );
    assert.equal(slotIn(undefined, 'title'), undefined);
  });

  it('is one of an item where keys alone are known', () => {
    const at = (...keys: string[]) => told(slotByKeys(slotOf('tree'), keys));
    assert.equal(at(), 'node of tree');
    assert.equal(at('outcomes'), 'list of outcome');
    assert.equal(at('outcomes', 'title'), 'title: text');
    assert.equal(at('opportunities', 'solutions', 'experiments'), 'list of experiment');
    assert.equal(at('opportunities', 'solutions', 'colour', 'title'), undefined);
    assert.equal(slotByKeys(undefined, ['title']), undefined);
  });
});

describe('The keys of a slot', () => {
  it('are those of a node or of a group, as they are written', () => {
    assert.deepEqual(keysIn(slotOf('evidence')), ['insight', 'relation', 'note']);
    assert.deepEqual(keysIn(slotOf('solution', ['result'])), ['value', 'on']);
    assert.deepEqual(keysIn(slotOf('tree')).slice(-3), ['outcomes', 'opportunities', 'parked']);
  });

  it('are none of a list, of a plain field and of nothing', () => {
    for (const path of [['outcomes'], ['title'], ['colour']]) assert.deepEqual(keysIn(slotOf('tree', path)), []);
  });
});

describe('The word in place of a group', () => {
  it('is that of the group alone', () => {
    assert.equal(wordFor(slotOf('solution', ['result'])), 'unknown');
    assert.equal(wordFor(slotOf('kata', ['target'])), undefined);
    for (const path of [[], ['kind'], ['experiments'], ['colour']])
      assert.equal(wordFor(slotOf('solution', path)), undefined);
  });
});
