import assert from 'node:assert/strict';
import { type Destination, destinationsOf, searchDestinations } from '../../../webview/tree/edits/destinations';
import { moveOperations } from '../../../webview/tree/edits/place';
import { TEXT, Workspace } from './workspace';

const withIdea = `${TEXT}parked:
  - id: idea
    title: An idea
`;

function destinations(key: string, text = TEXT): Destination[] {
  const { model } = new Workspace(text);
  return destinationsOf(model, model.items.get(key)!);
}

/** `blind: 3 end, 1 before stream` */
function told(all: readonly Destination[]): string[] {
  return all.map(({ over, spots }) => {
    const places = spots.map(({ position, before }) => `${position} ${before ? `before ${before.data.key}` : 'end'}`);
    return `${over?.data.key ?? '-'}: ${places.join(', ')}`;
  });
}

describe('the places where a card may go', () => {
  it('are those below every card that can take it, the end first, without where it stands', () => {
    assert.deepEqual(told(destinations('print')), [
      'lost: 1 end',
      'blind: 1 before stream',
      'stuck: 2 end, 1 before resume',
      'slow: 1 end',
      'noisy: 1 end',
      'alone: 1 end',
    ]);
  });

  it('are never below the card itself', () => {
    const over = destinations('lost').map(one => one.over?.data.key);
    assert.deepEqual(over, ['faster', 'sooner', 'calmer', 'slow', 'noisy', 'alone', undefined]);
  });

  it('of a parked idea are those of a solution', () => {
    const found = destinations('idea', withIdea);
    assert.equal(
      found.every(({ kind }) => kind === 'solution'),
      true,
    );
    assert.deepEqual(told(found)[1], 'blind: 3 end, 1 before stream, 2 before print');
  });

  it('are each one move to the place that is named', () => {
    const checked = ['print', 'fake', 'slow', 'alone', 'blind', 'sooner', 'idea'].flatMap(key =>
      destinations(key, withIdea).flatMap(({ over, spots }, nth) =>
        spots.map((_, index) => ({ key, over, nth, index })),
      ),
    );
    assert.ok(checked.length > 40, `${checked.length} places`);
    for (const { key, over, nth, index } of checked) {
      const workspace = new Workspace(withIdea);
      const { model } = workspace;
      const item = model.items.get(key)!;
      const { kind, spots } = destinationsOf(model, item)[nth]!;
      const { place, position } = spots[index]!;
      workspace.apply(moveOperations(model, item, place));
      const after = workspace.model;
      const title = item.data.card!.title;
      const moved = [...after.items.values()].find(one => one.data.card?.title === title)!;
      const served = after.groups.find(group => group.roots.includes(moved))?.outcome;
      const parent = moved.parent?.data.card ? moved.parent : served;
      const siblings = after.groups.find(group => group.roots.includes(moved))?.roots ?? moved.parent!.children!;
      const same = siblings.filter(one => one.data.card?.kind === kind);
      assert.deepEqual(
        [parent?.data.key, moved.data.card?.kind, same.indexOf(moved) + 1],
        [over?.data.key, kind, position],
        `${key} below ${over?.data.key}, ${position}`,
      );
    }
  });

  it('are found by words of the card above, or of the card that it would stand before', () => {
    const all = destinations('print');
    assert.deepEqual(told(searchDestinations(all, 'stuck AM')), ['stuck: 2 end, 1 before resume']);
    assert.deepEqual(told(searchDestinations(all, 'stream')), ['blind: 1 before stream']);
    assert.deepEqual(searchDestinations(all, ' '), all);
    assert.deepEqual(searchDestinations(all, 'nowhere'), []);
  });
});
