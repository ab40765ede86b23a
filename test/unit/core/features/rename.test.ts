import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/edit';
import { createTestService } from '../../support/service';

const files: Record<string, string> = {
  'a.tree.yaml':
    'opportunities:\n  - id: blind # the first one\n    title: T\n    place: set-up\n  - { id: other, title: U }\n',
  'b.scorecard.yaml': 'entries:\n  - opportunity: "blind"\n    capability: C\n',
  'c.kata.yaml': 'title: K\nopportunity: blind\n',
};
const at = (uri: string, text: string) => [uri, files[uri]!.indexOf(text)] as const;

describe('rename', () => {
  it('changes an id and every reference, and nothing else', () => {
    const renamed = createTestService(files).rename(...at('b.scorecard.yaml', 'blind'), 'in-the-dark');
    assert.ok(renamed.ok);
    const after = Object.fromEntries(
      renamed.value.map(({ uri, edits }) => [uri, applyEdits(files[uri]!, edits)] as const),
    );
    assert.deepEqual(
      after,
      Object.fromEntries(Object.entries(files).map(([uri, text]) => [uri, text.replace('blind', 'in-the-dark')])),
    );
  });

  it('refuses a name that can’t be an id, and one that is taken', () => {
    const service = createTestService(files);
    const reasons = ['In The Dark', 'other'].map(name => {
      const renamed = service.rename(...at('a.tree.yaml', 'blind'), name);
      return renamed.ok ? '' : renamed.reason;
    });
    assert.deepEqual(reasons, [
      '“In The Dark” can’t be an id: use lower-case letters, digits and hyphens.',
      'The id “other” is already in use. Choose another one.',
    ]);
  });

  it('changes nothing where the name stays', () => {
    assert.deepEqual(createTestService(files).rename(...at('a.tree.yaml', 'blind'), 'blind'), { ok: true, value: [] });
  });

  it('is prepared on an id only', () => {
    const service = createTestService(files);
    const place = service.prepareRename(...at('b.scorecard.yaml', 'blind'));
    assert.ok(place.ok);
    assert.equal(place.value.placeholder, 'blind');
    const { start, end } = place.value.range;
    assert.equal(files['b.scorecard.yaml']!.slice(start, end).replaceAll('"', ''), 'blind');
    const refused = service.prepareRename(...at('a.tree.yaml', 'title'));
    assert.ok(!refused.ok);
    assert.equal(refused.reason, 'Only an id can be renamed. Put the cursor on one.');
  });

  it('is refused for an id that nothing has, and for one that two have', () => {
    const service = createTestService({ ...files, 'd.tree.yaml': 'parked: [{ id: other, title: V }]\n' });
    const nothing = service.prepareRename(...at('a.tree.yaml', 'set-up'));
    assert.ok(!nothing.ok && nothing.code === 'not-found');
    const twice = service.prepareRename(...at('a.tree.yaml', 'other'));
    assert.ok(!twice.ok && twice.code === 'id-taken');
  });
});
