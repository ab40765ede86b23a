import assert from 'node:assert/strict';
import { isTreeFile } from '../../../../src/core/service';
import { problemsOfItems } from '../../../../src/host/editor/problems';
import { brokenState, snapshotOf } from '../../../../src/host/editor/snapshot';
import { cardOf, treeContent } from '../../../../src/host/editor/tree/cards';
import { readToCanvas } from '../../../../src/protocol/read-tree';
import { createExampleService } from '../../support/examples';
import { createTestService } from '../../support/service';

const uri = 'a.tree.yaml';
const good = 'title: Tree\nopportunities:\n  - id: a\n    title: When I wait, I can’t tell how long\n';

function fileOf(service: ReturnType<typeof createTestService>, name = uri) {
  const file = service.index.get(name);
  assert.ok(isTreeFile(file));
  return file;
}

describe('A snapshot', () => {
  it('is what the canvas takes', () => {
    const name = 'local-development.tree.yaml';
    const service = createExampleService('local-development');
    const file = fileOf(service, name);
    const state = { version: 3, epoch: 1, settled: [4], writable: true };
    const snapshot = snapshotOf(file, treeContent(file, service.diagnose(name), service), state);
    const read = readToCanvas(JSON.parse(JSON.stringify(snapshot)));
    assert.deepEqual(JSON.parse(JSON.stringify(read)), snapshot);
    assert.equal(snapshot.editable, true);
    assert.equal(snapshot.broken, null);
    assert.deepEqual([snapshot.version, snapshot.epoch, snapshot.settled], [3, 1, [4]]);
  });

  it('can’t be edited where the file is read-only', () => {
    const service = createTestService({ [uri]: good });
    const file = fileOf(service);
    const state = { version: 1, epoch: 0, settled: [], writable: false };
    assert.equal(snapshotOf(file, treeContent(file, [], service), state).editable, false);
  });

  it('keeps the last tree that could be read, and says since when and why', () => {
    const service = createTestService({ [uri]: good });
    service.index.update(uri, `${good}    kind\n`);
    const file = fileOf(service);
    const state = { version: 2, epoch: 0, settled: [], writable: true };
    const { view, broken, editable } = snapshotOf(file, treeContent(file, [], service), state);
    assert.equal(view.opportunities[0]?.id, 'a');
    assert.equal(editable, false);
    assert.match(broken?.since ?? '', /^\d\d:\d\d$/);
    assert.equal(broken?.conflict, false);
    assert.ok((broken?.message ?? '').length > 0);
  });

  it('says of a file that never could be read that there is no such time', () => {
    const service = createTestService({ [uri]: 'title: [Tree\nopportunities: x\n' });
    assert.equal(brokenState(fileOf(service))?.since, '');
  });

  it('tells a merge conflict, with its first line', () => {
    const service = createTestService({ [uri]: good });
    service.index.update(uri, `<<<<<<< ours\n${good}=======\n${good}>>>>>>> theirs\n`);
    const broken = brokenState(fileOf(service));
    assert.deepEqual([broken?.conflict, broken?.line, broken?.text], [true, 0, '<<<<<<< ours']);
  });
});

describe('The problems of cards', () => {
  const text = `title: Tree
outcomes:
  - id: sooner
    title: Sooner
    measurements:
      - { on: someday, value: 3 }
opportunities:
  - id: a
    title: Build a dashboard
    outcome: nowhere
`;

  it('are counted on each card, the worst one first', () => {
    const service = createTestService({ [uri]: text });
    const diagnostics = service.diagnose(uri);
    const problems = problemsOfItems(fileOf(service), diagnostics, cardOf);
    const ofCard = diagnostics.filter(({ node }) => node === 'a');
    assert.equal(problems.a?.count, ofCard.length);
    assert.equal(problems.a?.severity, 'error');
    assert.equal(problems.a?.message, ofCard.find(({ severity }) => severity === 'error')?.message);
  });

  it('of what has no card of its own stand on the card above', () => {
    const service = createTestService({ [uri]: text });
    const diagnostics = service.diagnose(uri);
    assert.ok(diagnostics.some(({ node }) => node?.includes('measurements')));
    const problems = problemsOfItems(fileOf(service), diagnostics, cardOf);
    const expected = diagnostics.filter(({ node }) => node === 'sooner' || node?.includes('measurements'));
    assert.equal(problems.sooner?.count, expected.length);
    assert.deepEqual(Object.keys(problems).sort(), ['a', 'sooner']);
  });
});
