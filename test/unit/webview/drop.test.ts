import assert from 'node:assert/strict';
import { aimAt, slotEdge, slotsFor } from '../../../webview/tree/edits/drop';
import { moveOperations } from '../../../webview/tree/edits/place';
import { layOut } from '../../../webview/tree/layout/layout';
import type { Item } from '../../../webview/tree/model/tree';
import { outline, TEXT, Workspace } from './workspace';

const heightOf = (item: Item) => (item.data.card?.kind === 'outcome' ? 100 : 50);

/** A drag of a card to a point that is given from the box of another. */
function drag(key: string, over: string, dx: number, dy: number, folded: ReadonlySet<string> = new Set(), text = TEXT) {
  const workspace = new Workspace(text);
  const { model } = workspace;
  const layout = layOut(model, folded, heightOf);
  const item = model.items.get(key)!;
  const box = layout.placed.get(over)!;
  const slots = slotsFor(model, layout, folded, item);
  const aim = aimAt(model, layout, slots, item, { x: box.x + dx, y: box.y + dy });
  const drop = () => {
    assert(aim?.type === 'slot');
    const operations = moveOperations(model, item, aim.slot.place);
    workspace.apply(operations);
    return { operations, tree: outline(workspace.model) };
  };
  return { aim, drop, box };
}

describe('dragging a card', () => {
  it('lands as a child of the card under the pointer, behind its siblings', () => {
    const { aim, drop } = drag('print', 'stuck', 20, 25);
    assert.equal(aim?.label, 'Move here as 2nd solution.');
    const { operations, tree } = drop();
    assert.deepEqual(operations, [{ op: 'move', id: 'print', parent: 'stuck', index: 1 }]);
    assert.deepEqual(tree.slice(-8, -4), ['  stuck', '    resume', '    print', 'slow']);
  });

  it('makes a solution of a parked idea, and nothing else', () => {
    const text = `${TEXT}parked:\n  - id: idea\n    title: An idea\n`;
    const { aim, drop } = drag('idea', 'stuck', 20, 25, new Set(), text);
    assert.equal(aim?.label, 'Move here as 2nd solution.');
    const { operations, tree } = drop();
    assert.deepEqual(operations, [{ op: 'move', id: 'idea', parent: 'stuck', index: 1 }]);
    assert.deepEqual(tree.slice(-8, -4), ['  stuck', '    resume', '    idea', 'slow']);
    assert.equal(
      drag('idea', 'sooner', 20, 25, new Set(), text).aim?.label,
      'A parked idea can’t stand under an outcome.',
    );
  });

  it('lands between siblings, counted without itself', () => {
    const { aim, drop } = drag('stream', 'print', 20, 52);
    assert.equal(aim?.label, 'Move here as 2nd solution.');
    assert.deepEqual(drop().operations, [{ op: 'move', id: 'stream', parent: 'blind', index: 1 }]);
  });

  it('lands before or after a card of its own kind at its edges', () => {
    assert.equal(drag('resume', 'print', 20, 5).aim?.label, 'Move here as 2nd solution.');
    assert.equal(drag('resume', 'print', 20, 45).aim?.label, 'Move here as 3rd solution.');
    assert.deepEqual(drag('stuck', 'slow', 20, 4).drop().operations, [
      { op: 'move', id: 'stuck', parent: 'sooner', index: 1 },
    ]);
  });

  it('changes the outcome that a branch serves by dropping it on the outcome', () => {
    const { drop } = drag('slow', 'calmer', 20, 50);
    const { operations, tree } = drop();
    assert.deepEqual(operations, [{ op: 'move', id: 'slow', parent: 'calmer', index: 3 }]);
    assert.deepEqual(tree.slice(-5), ['[calmer]', 'noisy', 'slow', '[none]', 'alone']);
  });

  it('takes the outcome away where a branch goes to those that serve none', () => {
    const { operations, tree } = drag('slow', 'alone', 20, 46).drop();
    assert.deepEqual(operations[0], { op: 'set', id: 'slow', field: 'outcome', value: null });
    assert.deepEqual(tree.slice(-3), ['[none]', 'alone', 'slow']);
  });

  it('refuses what can’t stand there, with the reason', () => {
    assert.equal(drag('print', 'fake', 20, 10).aim?.label, 'A solution can’t stand under an experiment.');
    assert.equal(drag('blind', 'resume', 20, 25).aim?.label, 'An opportunity can’t stand under a solution.');
    assert.equal(drag('lost', 'blind', 20, 25).aim?.label, '“I am lost” can’t be moved below itself.');
    assert.equal(drag('print', 'fake', 20, 10).aim?.type, 'refused');
  });

  it('says where nothing would change, and aims at nothing far from every place', () => {
    const { aim } = drag('stream', 'print', 20, -4);
    assert.equal(aim?.type === 'slot' && aim.stays, true);
    assert.equal(drag('stream', 'noisy', 600, 300).aim, undefined);
  });

  it('shows the line where the first opportunity of a card with solutions will stand, above them', () => {
    const { aim, drop, box } = drag('slow', 'stuck', 20, 25);
    assert(aim?.type === 'slot');
    assert.equal(aim.label, 'Move here as 1st opportunity.');
    assert.equal(aim.slot.y, box.y - 3.5);
    const { tree } = drop();
    assert.deepEqual(tree.slice(tree.indexOf('  stuck')).slice(0, 3), ['  stuck', '    slow', '    resume']);
  });

  it('offers no place among its siblings where they stand in another order than in the text', () => {
    const { model } = new Workspace(TEXT.replace('    title: I am slow\n', '    title: I am slow\n    horizon: now\n'));
    const layout = layOut(model, new Set(), heightOf);
    const slots = slotsFor(model, layout, new Set(), model.items.get('slow')!, true);
    assert.deepEqual(
      slots.map(({ place }) => [place.parent?.data.key ?? place.outcome?.data.key, place.index]),
      [
        ['faster', 3],
        ['calmer', 3],
        ['lost', 2],
        ['blind', 0],
        ['stuck', 0],
        ['noisy', 0],
        ['alone', 0],
        [undefined, 2],
      ],
    );
  });

  it('shows it below the opportunities for the first solution', () => {
    const { aim, drop } = drag('resume', 'lost', 20, 25);
    assert(aim?.type === 'slot');
    const { tree } = drop();
    assert.ok(tree.indexOf('  resume') > tree.indexOf('  stuck'));
    assert.ok(aim.slot.y > drag('resume', 'stuck', 20, 25).box.y);
  });

  it('drops into a folded card behind what it hides', () => {
    const { operations } = drag('resume', 'blind', 20, 25, new Set(['blind'])).drop();
    assert.deepEqual(operations, [{ op: 'move', id: 'resume', parent: 'blind', index: 2 }]);
  });

  it('draws the edge that the card would get', () => {
    const { aim } = drag('print', 'stuck', 20, 25);
    assert(aim?.type === 'slot');
    assert.match(slotEdge(aim.slot), /^M556 .*H574$/);
  });
});
