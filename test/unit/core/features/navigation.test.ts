import assert from 'node:assert/strict';
import type { Location } from '../../../../src/core/features/navigation';
import { createTestService } from '../../support/service';

const files: Record<string, string> = {
  'a.tree.yaml':
    'opportunities:\n  - id: blind\n    title: When I start, I wait\n    place: set-up\n    evidence: [talks]\n',
  'b.journey.yaml': 'stages:\n  - title: S\n    places: [{ id: set-up, title: Set up }]\n',
  'c.scorecard.yaml': 'entries:\n  - { opportunity: blind, capability: C }\n',
};

const at = (uri: string, text: string) => [uri, files[uri]!.indexOf(text) + 1] as const;
const places = (found: readonly Location[]) => found.map(({ uri, range }) => `${uri} ${range.start}`);

describe('definition', () => {
  it('leads from a reference to the id that it means', () => {
    const [found, ...more] = createTestService(files).definition(...at('a.tree.yaml', 'set-up'));
    assert.deepEqual(more, []);
    assert.equal(found?.uri, 'b.journey.yaml');
    const text = files['b.journey.yaml']!;
    assert.equal(text.slice(found?.selectionRange.start, found?.selectionRange.end), 'set-up');
    assert.equal(text.slice(found?.range.start, found?.range.end), '{ id: set-up, title: Set up }');
  });

  it('leads nowhere from a text, a key or an id that nothing has', () => {
    const service = createTestService(files);
    assert.deepEqual(service.definition(...at('a.tree.yaml', 'When')), []);
    assert.deepEqual(service.definition(...at('a.tree.yaml', 'place')), []);
    assert.deepEqual(service.definition(...at('a.tree.yaml', 'talks')), []);
  });

  it('leads to each of two that have the same id', () => {
    const twice = { ...files, 'd.journey.yaml': files['b.journey.yaml']! };
    assert.equal(createTestService(twice).definition(...at('a.tree.yaml', 'set-up')).length, 2);
  });
});

describe('references', () => {
  it('are found from the id and from any reference to it, in all files', () => {
    const service = createTestService(files);
    const expected = [`c.scorecard.yaml ${files['c.scorecard.yaml']!.indexOf('blind')}`];
    assert.deepEqual(
      places(service.references(...at('a.tree.yaml', 'blind'), { includeDeclaration: false })),
      expected,
    );
    assert.deepEqual(
      places(service.references(...at('c.scorecard.yaml', 'blind'), { includeDeclaration: false })),
      expected,
    );
  });

  it('include the id itself when asked', () => {
    const found = createTestService(files).references(...at('c.scorecard.yaml', 'blind'), { includeDeclaration: true });
    assert.deepEqual(places(found), [
      `a.tree.yaml ${files['a.tree.yaml']!.indexOf('blind')}`,
      `c.scorecard.yaml ${files['c.scorecard.yaml']!.indexOf('blind')}`,
    ]);
  });
});
