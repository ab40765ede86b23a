import assert from 'node:assert/strict';
import type { AgentFiles } from '../../../../src/core/agents/files';
import { agentTools } from '../../../../src/core/agents/tools';
import { createTestService } from '../../support/service';

const text = `title: T
opportunities:
  - id: a
    title: First
    solutions:
      - title: No id
  - id: a
    title: Second
  - id: b
    title: Third
`;

const service = createTestService({ 'a.tree.yaml': text });
const files: AgentFiles = {
  service,
  nameOf: uri => uri,
  diagnose: uri => service.diagnose(uri),
  write: async (_uri, _operations, plan) => plan(),
};

async function read(id?: string) {
  const answer = await agentTools.read.call({ file: 'a.tree.yaml', id }, files);
  assert.ok(answer.ok, !answer.ok ? answer.reason : '');
  return answer.value;
}

describe('"read"', () => {
  it('names every item as operations do: two that have one id by their paths', async () => {
    const content = await read();
    assert.ok('items' in content);
    assert.deepEqual(
      content.items.map(each => [each.item, each.title, each.in]),
      [
        ['/opportunities/0', 'First', '/'],
        ['/opportunities/0/solutions/0', 'No id', '/opportunities/0'],
        ['/opportunities/1', 'Second', '/'],
        ['b', 'Third', '/'],
      ],
    );
    const operations = [{ op: 'set', id: content.items[2]!.item, field: 'id', value: 'c' }];
    const mended = await agentTools.apply.call({ file: 'a.tree.yaml', operations }, files);
    assert.equal(mended.ok, true);
  });

  it('finds an item by its id and by its path', async () => {
    for (const id of ['b', '/opportunities/2']) {
      const content = await read(id);
      assert.ok('item' in content);
      assert.deepEqual([content.item, content.title], ['b', 'Third']);
    }
    const second = await read('/opportunities/1');
    assert.ok('item' in second);
    assert.equal(second.text, '- id: a\n    title: Second');
  });
});
