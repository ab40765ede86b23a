import assert from 'node:assert/strict';
import { createTestService } from '../../support/service';

const uri = 'a.tree.yaml';
const good = 'title: München\noutcomes:\n  - id: wait\n    title: People wait less\n';
/** As `good` reads where its bytes are taken for those of another encoding. */
const lossy = good.replace('ü', '\ufffd');
const obstacle = { offset: lossy.indexOf('\ufffd'), message: 'Its bytes are no text in UTF-8.' };
const other = { 'b.tree.yaml': 'title: B\nopportunities:\n  - title: When I wait, I can’t work\n    outcome: wait\n' };

describe('a file whose text is not what it holds', () => {
  it('says so at the place, and says no more', () => {
    const service = createTestService({});
    service.index.update(uri, lossy, obstacle);
    assert.deepEqual(
      service.diagnose(uri).map(({ code, severity, message, range }) => ({ code, severity, message, range })),
      [{ code: 'unreadable-file', severity: 'error', message: obstacle.message, range: { start: 8, end: 9 } }],
    );
  });

  it('is not written to', () => {
    const service = createTestService({});
    service.index.update(uri, lossy, obstacle);
    const plan = service.plan(uri, [{ op: 'set', id: 'wait', field: 'title', value: 'N' }]);
    assert.deepEqual(plan, {
      ok: false,
      code: 'unreadable-file',
      reason: `Nothing is written to this file while it can’t be read. Line 1: ${obstacle.message}`,
      range: { start: 8, end: 9 },
    });
  });

  it('still defines its ids, as far as they can be read', () => {
    const service = createTestService(other);
    assert.deepEqual(
      service
        .diagnose('b.tree.yaml')
        .map(({ code }) => code)
        .filter(code => code === 'dangling-reference'),
      ['dangling-reference'],
    );
    service.index.update(uri, lossy, obstacle);
    assert.deepEqual(
      service.diagnose('b.tree.yaml').filter(({ code }) => code === 'dangling-reference'),
      [],
    );
  });

  it('keeps the last model of a text that was, and else shows what can be made of this one', () => {
    const service = createTestService({ [uri]: good });
    assert.equal(service.index.update(uri, lossy, obstacle)?.root.values.title, 'München');
    service.index.remove(uri);
    assert.equal(service.index.update(uri, lossy, obstacle)?.root.values.title, 'M\ufffdnchen');
    const later = lossy.replace('nchen', 'nster');
    assert.equal(service.index.update(uri, later, obstacle)?.root.values.title, 'M\ufffdnster');
  });

  it('is read again once nothing stands in the way, also where its text is the same', () => {
    const service = createTestService({});
    service.index.update(uri, lossy, obstacle);
    const { readable, root } = service.index.update(uri, lossy)!;
    assert.deepEqual([readable, root.values.title], [true, 'M\ufffdnchen']);
    assert.deepEqual(
      service.diagnose(uri).filter(({ code }) => code === 'unreadable-file'),
      [],
    );
    const again = service.index.update(uri, lossy, obstacle)!;
    assert.equal(again.readable, false);
    assert.equal(service.index.update(uri, lossy, { ...obstacle }), again);
  });

  it('has its place at the end where its text is shorter', () => {
    const service = createTestService({});
    service.index.update(uri, '', { offset: 0, message: 'It can’t be opened.' });
    assert.deepEqual(
      service.diagnose(uri).map(({ range }) => range),
      [{ start: 0, end: 0 }],
    );
  });
});
