import assert from 'node:assert/strict';
import { ordinal, scoreText } from '../../../src/core/views/words';
import { cardLabel } from '../../../webview/tree/model/label';
import { scrollFor, scrollTopFor, zoomStep } from '../../../webview/tree/viewport';
import { Workspace } from './workspace';

describe('words of the canvas', () => {
  it('counts positions', () => {
    assert.deepEqual([1, 2, 3, 4, 11, 12, 13, 21, 22, 101].map(ordinal), [
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '101st',
    ]);
  });

  it('shows no more digits of a score than help', () => {
    assert.deepEqual([56.4, 10, 9.87, 0.428, 0].map(scoreText), ['56', '10', '9.9', '0.43', '0']);
  });

  it('says a card in full: kind, title, facts, problems, and what is folded', () => {
    const card = {
      ...new Workspace().item('lost').data.card!,
      evidence: [{ insight: 'i', relation: 'supports' as const }],
    };
    const problem = { severity: 'warning', count: 2, message: 'Too vague.' } as const;
    assert.equal(
      cardLabel(card, problem, 6),
      'Opportunity, no kind. I am lost. no score, 1 insight, 2 warnings, Too vague., 6 cards folded',
    );
  });
});

describe('the view on the canvas', () => {
  it('zooms in steps that end', () => {
    assert.deepEqual(
      [zoomStep(1, 1), zoomStep(1, -1), zoomStep(0.93, -1), zoomStep(2, 1), zoomStep(0.1, -1)],
      [1.25, 0.85, 0.85, 2, 0.1],
    );
  });

  it('scrolls as little as it takes, and shows the start of what is too long', () => {
    assert.equal(scrollFor(100, 150, 0, 400), 0);
    assert.equal(scrollFor(500, 550, 0, 400), 174);
    assert.equal(scrollFor(100, 150, 300, 400), 76);
    assert.equal(scrollFor(500, 1200, 600, 400), 476);
  });

  it('shows a card that it jumps to below as many of the cards above it as fit', () => {
    assert.equal(scrollTopFor(2000, 2050, [1900, 1700], 0, 400), 1676);
    assert.equal(scrollTopFor(2000, 2050, [1900, 1600], 0, 400), 1876);
    assert.equal(scrollTopFor(2000, 2050, [], 0, 400), 1976);
    assert.equal(scrollTopFor(100, 150, [50], 3000, 400), 0);
    assert.equal(scrollTopFor(450, 500, [200], 0, 400), 176);
  });

  it('moves as little as possible to a card beside the view', () => {
    assert.equal(scrollTopFor(1420, 1470, [1000], 1000, 400), 1094);
    assert.equal(scrollTopFor(900, 950, [800], 1000, 400), 876);
  });
});
