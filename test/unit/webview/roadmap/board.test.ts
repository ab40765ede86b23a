import assert from 'node:assert/strict';
import { buildRoadmap, type Roadmap } from '../../../../src/core/generate/roadmap/roadmap';
import { receiveRefusal, receiveSnapshot } from '../../../../webview/board/receive';
import { aimAt, cardId, findCard, ownersOf, shownPart } from '../../../../webview/roadmap/model';
import { createTestService } from '../../support/service';

const tree = `title: T
owner: squad-a
outcomes:
  - { id: out, title: Fewer calls, level: business }
opportunities:
  - id: wait
    title: I wait
    outcome: out
    place: buy
    horizon: now
    solutions:
      - { id: told, title: Tell, horizon: now }
      - { id: later, title: Later, horizon: next }
  - { id: lost, title: I am lost, horizon: next }
`;
const files = {
  'a.tree.yaml': tree,
  'b.tree.yaml': 'title: B\nowner: squad-b\nopportunities:\n  - { id: other, title: Other, horizon: now }\n',
  'j.journey.yaml': 'stages:\n  - places:\n      - { id: buy, title: Buy }\n      - { id: send, title: Send }\n',
};
const all = { audience: 'squad', filter: {} } as const;

function roadmap(columns: Roadmap['columnsAre'] = 'journey'): Roadmap {
  return buildRoadmap(createTestService(files), { title: 'R', columns, rows: ['recent', 'now', 'next', 'future'] });
}

const idOf = (key: string, of = roadmap()) =>
  cardId(of.rows.flatMap(({ cells }) => cells.flat()).find(item => item.key === key)!);

describe('The board of a roadmap', () => {
  it('puts a card into another row, with the solutions that are told on it, and back to where each was', () => {
    const aim = aimAt(roadmap(), idOf('wait'), { row: 'future', column: '0' }, 'squad');
    assert.ok(aim.type === 'put');
    const { put, done, back } = aim.move;
    assert.deepEqual(
      put.items.map(({ key, value }) => [key, value]),
      [
        ['wait', 'future'],
        ['told', 'future'],
      ],
    );
    assert.equal(done, 'Moved “I wait” to Future.');
    assert.deepEqual(
      back?.put.items.map(({ key, value }) => [key, value]),
      [
        ['wait', 'now'],
        ['told', 'now'],
      ],
    );
  });

  it('says why a card can’t stand in another column', () => {
    assert.deepEqual(aimAt(roadmap(), idOf('wait'), { row: 'now', column: '1' }, 'squad'), {
      type: 'refused',
      words: 'Its column is its place, “Buy”. Change the “place” in the tree.',
    });
    const lost = aimAt(roadmap(), idOf('lost'), { row: 'now', column: '0' }, 'squad');
    assert.equal(lost.words, 'Its column is the place of its opportunity. Write the “place” in the tree.');
    assert.equal(aimAt(roadmap(), idOf('wait'), { row: 'now', column: '0' }, 'squad').type, 'stays');
    assert.equal(aimAt(roadmap(), 'gone', { row: 'now', column: '0' }, 'squad').type, 'refused');
  });

  it('shows the part of one owner or outcome, and everything where the chosen one is gone', () => {
    const whole = roadmap();
    const shown = (filter: object) =>
      shownPart(whole, { ...all, filter }).rows.flatMap(({ cells }) => cells.flat().map(({ key }) => key));
    assert.deepEqual(ownersOf(whole), ['squad-a', 'squad-b']);
    assert.deepEqual(shown({ owner: 'squad-b' }), ['other']);
    assert.deepEqual(shown({ outcome: 'out' }), ['wait', 'later']);
    assert.equal(shown({ owner: 'gone' }).length, 4);
    assert.deepEqual(
      shownPart(roadmap('outcomes'), { ...all, filter: { owner: 'squad-b' } }).columns.map(({ title }) => title),
      ['Not placed'],
    );
  });

  it('finds a card with its row and column', () => {
    const found = findCard(roadmap(), idOf('later'));
    assert.deepEqual([found?.horizon, found?.column], ['next', 0]);
  });
});

describe('A board hears of its moves', () => {
  const snapshot = { type: 'snapshot', version: 1, epoch: 0, broken: null, editable: true } as const;
  const put = { uri: 'u', field: 'horizon' as const, items: [] };
  const back = { put, done: 'Moved.', back: { put, done: 'Back.' } };
  const state = {
    snapshot: null,
    look: all,
    place: null,
    pending: [{ request: 1, done: 'Moved.', back }],
    done: [],
    undone: [],
    drag: null,
    popup: null,
    notice: null,
  };

  it('says what is done and offers to take it back', () => {
    const received = receiveSnapshot(state, { ...snapshot, settled: [1] });
    assert.equal(received.said, 'Moved.');
    assert.deepEqual(received.state.notice, { text: 'Moved.', refused: false, undo: true });
    assert.deepEqual(received.state.done, [back]);
    assert.deepEqual(received.state.pending, []);
  });

  it('takes back in the order in which things were done, here or in another file', () => {
    const pending = [...state.pending, { request: 2, done: 'Renamed.', back: 'undo' as const }];
    const received = receiveSnapshot({ ...state, pending }, { ...snapshot, settled: [1, 2] });
    assert.deepEqual(received.state.done, [back, 'undo']);
    assert.equal(received.said, 'Renamed.');
  });

  it('waits while nothing is settled', () => {
    const received = receiveSnapshot(state, { ...snapshot, settled: [] });
    assert.equal(received.said, undefined);
    assert.equal(received.state.pending.length, 1);
  });

  it('tells why something was not done, and takes nothing of it back', () => {
    const after = receiveRefusal(state, { request: 1, reason: 'The file is gone.', hasPlace: true });
    assert.deepEqual(after.notice, { text: 'The file is gone.', refused: true, undo: false, request: 1 });
    assert.deepEqual([after.pending, after.done], [[], []]);
  });
});
