import assert from 'node:assert/strict';
import { gapOf, type JourneyView, projectJourney } from '../../../../src/core/views/journey-view';
import { aimAt, cardId, cardsOf, columnsOf, placesOf } from '../../../../webview/journey/model';
import { createTestService } from '../../support/service';

const files = {
  'j.journey.yaml': `title: J
stages:
  - id: shop
    title: Shop
    places:
      - { id: buy, title: Buy, products: [till, app] }
      - { id: send, title: Send }
      - { title: Nameless }
  - { id: after, title: After }
`,
  'a.tree.yaml': `title: T
outcomes:
  - { id: out, title: Fewer calls, place: send, from: 60 min, to: 30 min }
opportunities:
  - id: wait
    title: I wait
    place: buy
    solutions: [{ id: till, title: A second till, horizon: now }]
    opportunities:
      - { id: below, title: Below, solutions: [{ id: sign, title: A sign }] }
      - { id: apart, title: Apart, place: send }
  - { id: call, title: I call, outcome: out }
  - { id: lost, title: I am lost }
`,
  'i.insights.yaml':
    'insights:\n  - { id: i1, kind: interview, place: buy }\n  - { id: i2, kind: interview, place: buy }\n',
};

function view(): JourneyView {
  const service = createTestService(files);
  const file = service.index.all().find(({ kind }) => kind === 'journey')!;
  return projectJourney(service, file, undefined);
}

const idOf = (key: string) => cardId(cardsOf(view()).find(card => card.key === key)!);

describe('The map of a journey', () => {
  it('has at each place what names it, and what serves an outcome that does', () => {
    assert.deepEqual(
      placesOf(view()).map(({ title, products, heard, opportunities, outcomes }) => ({
        title,
        products,
        heard: heard.map(({ kind, count }) => `${kind} ${count}`),
        opportunities: opportunities.map(({ key }) => key),
        outcomes: outcomes.map(({ way }) => way),
      })),
      [
        { title: 'Buy', products: ['till', 'app'], heard: ['interview 2'], opportunities: ['wait'], outcomes: [] },
        { title: 'Send', products: [], heard: [], opportunities: ['apart', 'call'], outcomes: ['60 min → 30 min'] },
        { title: 'Nameless', products: [], heard: [], opportunities: [], outcomes: [] },
      ],
    );
    assert.deepEqual(
      view().unplaced.map(({ key }) => key),
      ['lost'],
    );
  });

  it('has a column for each place, for a stage without any, and for what has no place', () => {
    assert.deepEqual(
      columnsOf(view()).map(({ title, bare, isFirst }) => [title, bare !== undefined, isFirst]),
      [
        ['Buy', false, true],
        ['Send', false, false],
        ['Nameless', false, false],
        ['After', true, true],
        ['Not placed', false, true],
      ],
    );
  });

  it('tells what is tried at a place, for narrower needs too', () => {
    assert.deepEqual(
      cardsOf(view()).map(({ key, solutions }) => [
        key,
        ...solutions.map(({ title, horizon }) => `${title} ${horizon}`),
      ]),
      [['wait', 'A second till now', 'A sign undefined'], ['apart'], ['call'], ['lost']],
    );
  });

  it('moves an opportunity to a place, and back to what it named itself', () => {
    const aim = aimAt(view(), idOf('call'), { column: 'buy' });
    assert.ok(aim.type === 'put');
    assert.deepEqual(aim.move.put.items, [{ key: 'call', title: 'I call', value: 'buy' }]);
    assert.deepEqual(aim.move.back?.put.items, [{ key: 'call', title: 'I call', value: null }]);
    assert.equal(aim.move.back?.done, '“I call” is at Send again.');
  });

  it('says why a card can’t stand somewhere', () => {
    const words = (key: string, column: string) => aimAt(view(), idOf(key), { column }).words;
    assert.equal(words('wait', 'buy'), '“I wait” stays where it is.');
    assert.equal(words('wait', 'after'), '“After” has no places yet. Add the first one to it.');
    assert.equal(words('wait', ''), 'Put it at the place where it happens.');
    assert.equal(
      words('wait', placesOf(view())[2]!.key),
      '“Nameless” has no id yet, so nothing can name it. Write one in the text.',
    );
  });

  it('tells where nobody was heard', () => {
    assert.deepEqual(placesOf(view()).map(gapOf), [undefined, undefined, 'silent']);
  });
});
