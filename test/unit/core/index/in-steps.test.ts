import assert from 'node:assert/strict';
import type { NodeOf } from '../../../../src/core/artefacts/model';
import type { WorkspaceFile } from '../../../../src/core/index/file';
import type { Service } from '../../../../src/core/service';
import { atOnce } from '../../../../src/core/steps';
import { createTestService } from '../../support/service';

const opportunities = Array.from(
  { length: 6 },
  (_, at) => `  - id: o${at}\n    title: When I wait, I can’t tell why\n`,
);
const files = {
  'a.tree.yaml': `title: T\nopportunities:\n${opportunities.join('')}`,
  'q.scorecard.yaml':
    'entries:\n  - { id: e, opportunity: o1, reach: 10, frequency: 2, hours_lost: 1, confidence: 50%, effort: 1 }\n',
};
const other = files['q.scorecard.yaml'].replace('reach: 10', 'reach: 20').replace('id: e', 'id: o2');

type Tree = WorkspaceFile & { readonly root: NodeOf<'tree'> };
const treeOf = (service: Service) => service.index.get('a.tree.yaml') as Tree;

describe('what is computed in steps', () => {
  for (let done = 0; done <= 8; done++) {
    it(`is that of the state at its end, where another file changes after ${done} steps`, () => {
      const service = createTestService(files);
      const [judged, seen] = [service.diagnoseAhead('a.tree.yaml'), service.treeViewInSteps(treeOf(service))];
      for (let step = 0; step < done; step++) {
        judged.next();
        seen.next();
      }
      service.index.update('q.scorecard.yaml', other);
      atOnce(judged);
      atOnce(seen);
      const fresh = createTestService({ ...files, 'q.scorecard.yaml': other });
      assert.deepEqual(service.diagnose('a.tree.yaml'), fresh.diagnose('a.tree.yaml'));
      assert.deepEqual(service.treeView(treeOf(service)), fresh.treeView(treeOf(fresh)));
    });
  }

  it('is kept, and found by who asks next', () => {
    const service = createTestService(files);
    atOnce(service.diagnoseAhead('a.tree.yaml'));
    assert.equal(service.diagnoseAhead('a.tree.yaml').next().done, true);
    const view = atOnce(service.treeViewInSteps(treeOf(service)));
    assert.equal(service.treeView(treeOf(service)), view);
    assert.deepEqual(service.treeViewInSteps(treeOf(service)).next(), { done: true, value: view });
  });

  it('is no view where the file has another text by then, and no problem where it is gone', () => {
    const service = createTestService(files);
    const [judged, seen] = [service.diagnoseAhead('a.tree.yaml'), service.treeViewInSteps(treeOf(service))];
    for (const steps of [judged, seen]) steps.next();
    service.index.update('a.tree.yaml', 'title: Another\n');
    assert.equal(atOnce(seen), undefined);
    service.index.remove('a.tree.yaml');
    atOnce(judged);
    assert.deepEqual(service.diagnose('a.tree.yaml'), []);
  });
});
