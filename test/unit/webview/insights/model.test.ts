import assert from 'node:assert/strict';
import type { InsightCard, InsightsView } from '../../../../src/core/views/insights-view';
import { hinted, type Look, lookOf, unlinked } from '../../../../webview/insights/look';
import { aimAt, columnsOf, shownCards, unheard, unlinkedCards } from '../../../../webview/insights/model';

const card = (key: string, values: Partial<InsightCard> = {}): InsightCard => ({
  key,
  finding: `Finding ${key}`,
  bias: [],
  links: [],
  hints: [],
  ...values,
});
const link = {
  uri: 'u',
  opportunity: 'o',
  evidence: 'e',
  title: 'I wait',
  evidenceTitle: 'b',
  relation: 'sizes',
} as const;
const hint = { code: 'insight-unknown-bias', severity: 'hint', message: 'M', fixes: [] } as const;

const view: InsightsView = {
  title: 'Week one',
  insights: [
    card('a', { kind: 'interview', segment: 'new', place: 'buy', quote: 'I killed it' }),
    card('b', { kind: 'telemetry', links: [link] }),
    card('c', { segment: 'old hands', place: 'gone', hints: [hint] }),
  ],
  places: [
    { id: 'buy', title: 'Buy' },
    { id: 'send', title: 'Send' },
  ],
  opportunities: [
    { uri: 'u', key: 'o', title: 'I wait', tree: 'T', evidence: 1 },
    { uri: 'u', key: 'p', title: 'I am lost', tree: 'T', evidence: 0 },
  ],
};

const look = (part: Partial<Look> = {}): Look => ({ ...lookOf(undefined), ...part });
const keys = (cards: readonly InsightCard[]) => cards.map(({ key }) => key).join(' ');
const columns = (by: 'kind' | 'place' | 'segment') =>
  columnsOf(view, by, view.insights).map(({ title, cards }) => `${title}: ${keys(cards)}`.trim());

describe('The board of insights', () => {
  it('has a column for each kind, each place of the journeys and each segment, and one for what states none', () => {
    assert.deepEqual(columns('kind'), ['Survey:', 'Interview: a', 'Telemetry: b', 'Channel:', 'Not stated: c']);
    assert.deepEqual(columns('place'), ['Buy: a', 'Send:', 'gone: c', 'No place: b']);
    assert.deepEqual(columns('segment'), ['new: a', 'old hands: c', 'Not stated: b']);
  });

  it('finds words in what is said of an insight, in its place and in its opportunities', () => {
    const found = (query: string) => keys(shownCards(view, look({ query })));
    assert.equal(found(''), 'a b c');
    assert.equal(found('KILLED buy'), 'a');
    assert.equal(found('wait'), 'b');
    assert.equal(found('nobody'), '');
  });

  it('filters by field, by relation, by hint and by what is not linked', () => {
    assert.equal(keys(shownCards(view, look({ kind: 'interview' }))), 'a');
    assert.equal(keys(shownCards(view, look({ place: 'gone' }))), 'c');
    assert.equal(keys(shownCards(view, look({ segment: 'new' }))), 'a');
    assert.equal(keys(shownCards(view, look({ links: 'sizes' }))), 'b');
    assert.equal(keys(shownCards(view, look({ links: hinted }))), 'c');
    assert.equal(keys(shownCards(view, look({ links: unlinked }))), 'a c');
  });

  it('sets the field of its columns as one operation, and takes the key away in the last one', () => {
    const aim = aimAt(view, { by: 'place' }, 'a', { column: 'send' });
    assert.ok(aim.type === 'edit');
    assert.deepEqual(aim.edit.operations, [{ op: 'set', id: 'a', field: 'place', value: 'send' }]);
    assert.equal(aim.edit.done, 'Moved “Finding a” to Send.');
    const away = aimAt(view, { by: 'kind' }, 'a', { column: '' });
    assert.ok(away.type === 'edit');
    assert.deepEqual(away.edit.operations, [{ op: 'set', id: 'a', field: 'kind', value: null }]);
  });

  it('says why a card does not move', () => {
    assert.deepEqual(aimAt(view, { by: 'kind' }, 'a', { column: 'interview' }), {
      type: 'stays',
      words: '“Finding a” stays where it is.',
    });
    assert.equal(aimAt(view, { by: 'list' }, 'a', { column: '' }).type, 'refused');
    assert.equal(aimAt(view, { by: 'kind' }, 'z', { column: '' }).words, 'This insight is gone from the text.');
  });

  it('knows what is not linked, both ways', () => {
    assert.equal(keys(unlinkedCards(view)), 'a c');
    assert.deepEqual(
      unheard(view).map(({ title }) => title),
      ['I am lost'],
    );
  });

  it('reads back how it was laid out, and begins with kinds where that is unknown', () => {
    assert.equal(lookOf({ by: 'segment', panel: false }).by, 'segment');
    assert.equal(lookOf({ by: 'colour' }).by, 'kind');
    assert.equal(lookOf(undefined).panel, null);
  });
});
