import assert from 'node:assert/strict';
import type { DocumentSymbol } from '../../../../src/core/features/symbols';
import { createExampleService } from '../../support/examples';
import { createTestService } from '../../support/service';

const tree = `title: T
outcomes:
  - id: lead-time
    title: Sooner
    from: 10h
    to: 7h
    measurements: [{ on: 2026-07-01, value: 10h }]
opportunities:
  - id: blind
    title: When I start, I wait
    kind: pain
    horizon: now
    evidence: [talks]
    solutions:
      - title: Stream it
        experiments: [{ title: Try it, status: done, verdict: refuted }]
  - id: no-title
parked: [{ title: Rewrite it }]
`;

function outline(symbols: readonly DocumentSymbol[], indent = ''): string {
  return symbols
    .map(
      ({ kind, name, detail, children }) =>
        `${indent}${kind} ${name}${detail ? ` (${detail})` : ''}\n${outline(children, `${indent}  `)}`,
    )
    .join('');
}

describe('documentSymbols', () => {
  it('are the outline of a file', () => {
    assert.equal(
      outline([...createTestService({ 'a.tree.yaml': tree }).documentSymbols('a.tree.yaml')]),
      `outcome Sooner (10h → 7h)
opportunity When I start, I wait (pain, now)
  solution Stream it
    experiment Try it (refuted)
opportunity no-title
idea Rewrite it
`,
    );
  });

  it('select the name inside of the item', () => {
    const [, blind] = createTestService({ 'a.tree.yaml': tree }).documentSymbols('a.tree.yaml');
    assert.equal(tree.slice(blind?.selectionRange.start, blind?.selectionRange.end), 'When I start, I wait');
    assert.ok(tree.slice(blind?.range.start, blind?.range.end).startsWith('id: blind\n'));
  });

  it('hold what they select and what is below them, in real files', () => {
    const service = createExampleService('local-development');
    const check = (symbol: DocumentSymbol): void => {
      const { range, selectionRange, children, name } = symbol;
      assert.ok(name.length > 0);
      assert.ok(range.start <= selectionRange.start && selectionRange.end <= range.end, name);
      for (const child of children) {
        assert.ok(range.start <= child.range.start && child.range.end <= range.end, child.name);
        check(child);
      }
    };
    for (const { uri } of service.index.all()) Array.from(service.documentSymbols(uri)).forEach(check);
    assert.ok([...service.documentSymbols('local-development.tree.yaml')].length > 3);
  });

  it('are none while the text can’t be read', () => {
    const service = createTestService({ 'a.tree.yaml': tree });
    service.index.update('a.tree.yaml', `${tree}oops`);
    assert.deepEqual([...service.documentSymbols('a.tree.yaml')], []);
  });
});

describe('workspaceSymbols', () => {
  const service = createTestService({
    'a.tree.yaml': tree,
    'b.journey.yaml': 'stages:\n  - { id: s, title: Start, places: [{ id: set-up, title: Set up }] }\n',
  });
  const names = (query: string) => service.workspaceSymbols(query).map(({ name, uri }) => `${uri} ${name}`);

  it('are found by letters of the name or the id, in their order', () => {
    assert.deepEqual(names('strm'), ['a.tree.yaml Stream it']);
    assert.deepEqual(names('lead'), ['a.tree.yaml Sooner']);
    assert.deepEqual(names('SET UP'), ['b.journey.yaml Set up']);
    assert.deepEqual(names('zzz'), []);
  });

  it('say what they stand in', () => {
    const [found] = service.workspaceSymbols('strm');
    assert.equal(found?.container, 'When I start, I wait');
    assert.equal(found?.kind, 'solution');
  });
});
