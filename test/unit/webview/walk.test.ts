import assert from 'node:assert/strict';
import { buildModel } from '../../../webview/tree/model/tree';
import { nearest, revealing, type Step, step, typeAhead } from '../../../webview/tree/state/walk';
import { Workspace } from './workspace';

const { model } = new Workspace();
const none: ReadonlySet<string> = new Set();

function walked(from: string | null, direction: Step, folded = none): string {
  const result = step(model, folded, from, direction);
  if (!result) return '-';
  return 'select' in result ? result.select : 'fold' in result ? `fold ${result.fold}` : `unfold ${result.unfold}`;
}

describe('walking through the tree', () => {
  it('goes up and down the cards that are shown, also through experiments', () => {
    assert.equal(walked('stream', 'next'), 'fake');
    assert.equal(walked('print', 'previous'), 'replay');
    assert.equal(walked('lost', 'next', new Set(['lost'])), 'slow');
    assert.equal(walked('alone', 'next'), '-');
  });

  it('goes to the first and the last card, and starts at the first', () => {
    assert.equal(walked('stuck', 'first'), 'lost');
    assert.equal(walked('stuck', 'last'), 'alone');
    assert.equal(walked(null, 'next'), 'lost');
  });

  it('goes in: opens a fold first, then to the first child; from an outcome to what serves it', () => {
    assert.equal(walked('lost', 'in', new Set(['lost'])), 'unfold lost');
    assert.equal(walked('lost', 'in'), 'blind');
    assert.equal(walked('sooner', 'in'), 'lost');
    assert.equal(walked('faster', 'in'), 'sooner');
    assert.equal(walked('resume', 'in'), '-');
  });

  it('goes out: closes an open branch first, then to the parent; from the top to the outcome', () => {
    assert.equal(walked('blind', 'out'), 'fold blind');
    assert.equal(walked('blind', 'out', new Set(['blind'])), 'lost');
    assert.equal(walked('stream', 'out'), 'blind');
    assert.equal(walked('slow', 'out'), 'sooner');
    assert.equal(walked('alone', 'out'), '-');
  });

  it('walks the lane when an outcome is selected', () => {
    assert.equal(walked('faster', 'next'), 'sooner');
    assert.equal(walked('calmer', 'next'), '-');
    assert.equal(walked('sooner', 'out'), 'faster');
  });

  it('walks the parked ideas when one is selected', () => {
    const parked = new Workspace('parked:\n  - { id: a, title: A }\n  - { id: b, title: B }\n').model;
    assert.deepEqual(step(parked, none, 'a', 'next'), { select: 'b' });
    assert.equal(step(parked, none, 'b', 'next'), undefined);
    assert.equal(step(parked, none, 'b', 'in'), undefined);
  });

  it('seeks by first letters after the selected card, and around the end', () => {
    assert.equal(typeAhead(model, none, 'stream', 'r'), 'replay');
    assert.equal(typeAhead(model, none, 'replay', 'r'), 'resume');
    assert.equal(typeAhead(model, none, 'alone', 'i am s'), 'stuck');
    assert.equal(typeAhead(model, none, 'lost', 'x'), undefined);
  });

  it('opens the folds above a card, and no other', () => {
    assert.deepEqual([...revealing(model, new Set(['lost', 'blind', 'stuck']), 'stream')], ['stuck']);
    assert.deepEqual([...revealing(model, new Set(['blind']), 'blind')], ['blind']);
  });

  it('finds the card that takes over when one is gone', () => {
    const { view } = new Workspace();
    const lost = view.opportunities[0]!;
    const without = (key: string) =>
      buildModel({
        ...view,
        opportunities: [
          {
            ...lost,
            opportunities: lost.opportunities
              .filter(one => one.key !== key)
              .map(one => ({ ...one, solutions: one.solutions.filter(solution => solution.key !== key) })),
          },
          ...view.opportunities.slice(1),
        ],
      });
    assert.equal(nearest(model, without('stream'), 'stream'), 'print');
    assert.equal(nearest(model, without('print'), 'print'), 'stream');
    assert.equal(nearest(model, without('resume'), 'resume'), 'stuck');
    assert.equal(nearest(model, without('blind'), 'fake'), 'stuck');
  });
});
