import assert from 'node:assert/strict';
import { type Direction, moveByKey } from '../../../webview/tree/edits/moves';
import { moveOperations } from '../../../webview/tree/edits/place';
import { outline, Workspace } from './workspace';

/** Moves a card by key through the text, and gives the tree that came out. */
function moved(key: string, direction: Direction, text?: string): string[] {
  const workspace = new Workspace(text);
  const { model } = workspace;
  const item = model.items.get(key)!;
  const place = moveByKey(model, item, direction);
  assert(place.ok, place.ok ? '' : place.reason);
  workspace.apply(moveOperations(model, item, place.value));
  return outline(workspace.model);
}

function refusal(key: string, direction: Direction): string | undefined {
  const { model } = new Workspace();
  const place = moveByKey(model, model.items.get(key)!, direction);
  return place.ok ? undefined : place.reason;
}

describe('moving with the keyboard', () => {
  it('goes among siblings', () => {
    assert.deepEqual(moved('print', 'up').slice(3, 6), ['  blind', '    print', '    stream']);
    assert.deepEqual(moved('blind', 'down').slice(3, 6), ['  stuck', '    resume', '  blind']);
    assert.deepEqual(moved('fake', 'down').slice(5, 7), ['      replay', '      fake']);
  });

  it('goes among the branches of one outcome, past others in the text', () => {
    const after = moved('slow', 'up');
    assert.deepEqual(after.slice(1, 4), ['[sooner]', 'slow', 'lost']);
    assert.deepEqual(after.slice(-4), ['[calmer]', 'noisy', '[none]', 'alone']);
  });

  it('goes under the card above', () => {
    assert.equal(moved('stuck', 'in').includes('    stuck'), true);
    assert.equal(moved('slow', 'in').includes('  slow'), true);
  });

  it('goes out one level, behind the card that held it', () => {
    const after = moved('blind', 'out');
    assert.deepEqual(after.slice(1, 6), ['[sooner]', 'lost', '  stuck', '    resume', 'blind']);
    assert.equal(moved('stream', 'out').includes('  stream'), true);
  });

  it('says why a card stays', () => {
    assert.equal(refusal('stream', 'up'), '“Stream it” is the first solution here.');
    assert.equal(refusal('lost', 'out'), '“I am lost” is at the top level already.');
    assert.equal(refusal('fake', 'out'), 'An experiment can’t stand under an opportunity.');
    assert.equal(refusal('stream', 'in'), 'No card above “Stream it” can take it.');
  });
});
