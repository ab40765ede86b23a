import assert from 'node:assert/strict';
import type { AgentFiles } from '../../../../src/core/agents/files';
import { agentTools } from '../../../../src/core/agents/tools';
import { createTestService } from '../../support/service';

const tree = `title: T
outcomes:
  - { id: faster, title: Developers wait fewer minutes for their build, baseline: 9 min, target: 5 min, by: 2027-03-31 }
opportunities:
  - id: wait
    title: When I wait for a build, I can’t tell why it takes so long
    outcome: nowhere
`;
const scorecard =
  'title: S\nentries:\n  - { id: e, opportunity: wait, reach: 120, frequency: 3, hours_lost: 0.5, effort: 3 }\n';

/** The code and file of each problem that operations bring, and what the check of the files told before. */
async function brought(operations: readonly object[], severities = {}) {
  const service = createTestService({ 'a.tree.yaml': tree, 'b.scorecard.yaml': scorecard });
  const files: AgentFiles = {
    service,
    nameOf: uri => uri,
    diagnose: (uri, within = service) => within.diagnose(uri, { severities }),
    write: async (_uri, _operations, plan) => plan(),
  };
  const revision = service.index.revision;
  const answer = await agentTools.apply.call({ file: 'a.tree.yaml', operations, dryRun: true }, files);
  assert.ok(answer.ok, answer.ok ? '' : answer.reason);
  assert.equal(service.index.revision, revision, 'The files are as they were');
  return answer.value.newProblems.map(({ file, code, node }) => `${file} ${code} ${node}`);
}

describe('"apply" tells the problems that a change brings', () => {
  it('a key that is unknown, and a reference that leads nowhere', async () => {
    const operations = [
      { op: 'set', id: 'wait', field: 'place', value: 'no-such-place' },
      { op: 'add', parent: 'wait', kind: 'solution', node: { id: 'show', title: 'Show the queue', evidences: ['x'] } },
    ];
    const told = await brought(operations);
    assert.ok(told.includes('a.tree.yaml dangling-reference wait'), told.join());
    assert.ok(told.includes('a.tree.yaml unknown-key show'), told.join());
  });

  it('those in files that refer to what is gone', async () => {
    const told = await brought([{ op: 'remove', id: 'wait' }]);
    assert.ok(told.includes('b.scorecard.yaml dangling-reference e'), told.join());
  });

  it('none where the same problem was there before', async () => {
    assert.deepEqual(await brought([{ op: 'rename', id: 'wait', to: 'waiting' }]), []);
    assert.deepEqual(await brought([{ op: 'set', id: 'wait', field: 'outcome', value: 'faster' }]), []);
  });

  it('as they are weighed where the agent works', async () => {
    const operations = [{ op: 'set', id: 'wait', field: 'place', value: 'no-such-place' }];
    assert.deepEqual(await brought(operations, { 'dangling-reference': 'off' }), []);
  });
});
