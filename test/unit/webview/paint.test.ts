import assert from 'node:assert/strict';
import type { OpportunityCard } from '../../../src/core/views/tree-view';
import { legendOf, paintOf, paints } from '../../../webview/tree/model/paint';
import { Workspace } from './workspace';

const NOW = Date.parse('2026-11-25');

function card(patch: Partial<OpportunityCard>): OpportunityCard {
  const base = { key: 'a', title: 'A', index: 0, parent: null, line: 0, kind: 'opportunity' } as const;
  return { ...base, evidence: [], opportunities: [], solutions: [], ...patch };
}

const seen = (on?: string) => ({ insight: 'i', relation: 'supports', ...(on ? { on } : {}) }) as const;

describe('the colours of the canvas', () => {
  it('hatch what is not known', () => {
    for (const paint of paints) assert.equal(paintOf(card({}), paint, NOW), 'h0', paint);
    assert.equal(paintOf(card({ evidence: [seen()] }), 'staleness', NOW), 'h0');
  });

  it('count evidence, and the months since the newest', () => {
    assert.equal(paintOf(card({ evidence: [seen()] }), 'evidence', NOW), 'h1');
    assert.equal(paintOf(card({ evidence: Array.from({ length: 8 }, () => seen()) }), 'evidence', NOW), 'h5');
    assert.equal(paintOf(card({ evidence: [seen('2025-01-01'), seen('2026-11-01')] }), 'staleness', NOW), 'h1');
    assert.equal(paintOf(card({ evidence: [seen('2026-08-01')] }), 'staleness', NOW), 'h3');
    assert.equal(paintOf(card({ evidence: [seen('2025-01-01')] }), 'staleness', NOW), 'h5');
  });

  it('give a kind a class of its own, and a horizon a step', () => {
    assert.equal(paintOf(card({ opportunityKind: 'desire' }), 'kind', NOW), 'k-desire');
    assert.equal(paintOf(card({ horizon: 'now' }), 'horizon', NOW), 'h4');
  });

  it('have a legend that holds every class, without one for a score that nothing has', () => {
    const { view } = new Workspace();
    assert.deepEqual(legendOf('cd3', view), []);
    const scored = { ...view, heat: { bounds: [6, 12, 24, 48], unit: 'hours' } };
    assert.deepEqual(
      legendOf('cd3', scored).map(({ paint, label }) => `${paint} ${label}`),
      ['h0 no score', 'h1 < 6', 'h2 6', 'h3 12', 'h4 24', 'h5 48+'],
    );
    assert.deepEqual(
      legendOf('evidence', view).map(({ paint, label }) => `${paint} ${label}`),
      ['h0 none', 'h1 1', 'h2 2', 'h3 3', 'h4 5', 'h5 8+'],
    );
    for (const paint of paints.filter(one => one !== 'cd3')) assert(legendOf(paint, view).length > 4, paint);
  });
});
