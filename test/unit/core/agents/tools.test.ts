import assert from 'node:assert/strict';
import type { AgentFiles } from '../../../../src/core/agents/files';
import { inputSchema } from '../../../../src/core/agents/input-schema';
import type { Answer } from '../../../../src/core/agents/tool';
import { type AgentToolName, agentTools } from '../../../../src/core/agents/tools';
import { uniqueNames } from '../../../../src/core/agents/unique-names';
import { agentToolWords } from '../../../../src/core/agents/words';
import { createTestService } from '../../support/service';

const tree =
  'title: T\nopportunities:\n  - id: wait\n    title: When I wait, I can’t tell why\n    solutions:\n      - title: Show it\n';
const broken = 'title: [\n';

function filesOf(texts: Readonly<Record<string, string>>): AgentFiles {
  const service = createTestService(texts);
  return {
    service,
    nameOf: uri => uri,
    diagnose: uri => service.diagnose(uri),
    write: async (_uri, _operations, plan) => plan(),
  };
}

const files = filesOf({ 'a.tree.yaml': tree, 'b.tree.yaml': broken, 'c.kata.yaml': 'title: K\n' });

function call(name: AgentToolName, input: unknown): Promise<Answer> {
  return agentTools[name].call(input, files);
}

async function refusal(name: AgentToolName, input: unknown): Promise<readonly [string, string]> {
  const answer = await call(name, input);
  assert.ok(!answer.ok);
  return [answer.code, answer.reason];
}

describe('the tools for agents', () => {
  it('list files of a kind, and say which can’t be read', async () => {
    const answer = await agentTools.list.call({ kind: 'tree' }, files);
    assert.deepEqual(answer.ok && answer.value.files.map(({ file, items, readable }) => [file, items, readable]), [
      ['a.tree.yaml', 2, true],
      ['b.tree.yaml', 0, false],
    ]);
  });

  it('read an item without an id by its path in a named file', async () => {
    const answer = await call('read', { file: 'a.tree.yaml', id: '/opportunities/0/solutions/0' });
    assert.ok(answer.ok && 'referredToBy' in answer.value && 'text' in answer.value);
    assert.equal(answer.value.text, '- title: Show it');
    assert.deepEqual(answer.value.referredToBy, []);
  });

  for (const [what, input, code, sentence] of [
    ['neither a file nor an id', {}, 'value-format', /takes a file or an id/],
    ['a file that is not there', { file: 'z.tree.yaml' }, 'not-found', /no file “z\.tree\.yaml” here/],
    ['an id that is not there', { id: 'z' }, 'not-found', /no item “z” here/],
    ['an id that is in another file', { file: 'c.kata.yaml', id: 'wait' }, 'not-found', /no item “wait” here/],
    ['an id in a file that is not there', { file: 'z.tree.yaml', id: 'wait' }, 'not-found', /no file/],
    ['a key of its own', { path: 'a' }, 'value-format', /^There is no key “path” here\.$/],
    ['a number for a name', { file: 1 }, 'value-format', /^At “file”: A text belongs here\.$/],
    ['a path without its file', { id: '/opportunities/0' }, 'value-format', /“\/opportunities\/0” is a path: .*file/],
    ['nothing at all', undefined, 'value-format', /^An object belongs here: \{ … \}\.$/],
  ] as const) {
    it(`refuse to read ${what}`, async () => {
      const [given, reason] = await refusal('read', input);
      assert.equal(given, code);
      assert.match(reason, sentence);
    });
  }

  it('tell the gravest problems first, as many as are asked for, and how many are left out', async () => {
    const all = await agentTools.check.call({}, files);
    const one = await agentTools.check.call({ limit: 1 }, files);
    assert.ok(all.ok && one.ok);
    assert.equal(one.value.diagnostics[0]!.severity, 'error');
    assert.deepEqual([one.value.diagnostics.length, one.value.leftOut], [1, all.value.problems - 1]);
    assert.match((await refusal('check', { limit: 0 }))[1], /^At “limit”: /);
    assert.match(
      (await refusal('check', { least: 'grave' }))[1],
      /^At “least”: One of error, warning, hint belongs here/,
    );
    assert.equal((await refusal('check', { file: 'z' }))[0], 'not-found');
    assert.equal((await refusal('score', { file: 'z' }))[0], 'not-found');
  });

  it('refuse to score a file that is no scorecard', async () => {
    const [code, reason] = await refusal('score', { file: 'a.tree.yaml' });
    assert.equal(code, 'not-found');
    assert.match(reason, /^“a\.tree\.yaml” is no scorecard, so nothing in it is scored\./);
    const all = await agentTools.score.call({}, files);
    assert.deepEqual(all.ok && all.value.lists, []);
  });

  it('tell files apart whose names are the same in two folders', () => {
    const { index } = createTestService({
      '/1/app/a.tree.yaml': tree,
      '/2/app/a.tree.yaml': tree,
      '/2/app/b.tree.yaml': tree,
    });
    const nameOf = uniqueNames(index, uri => uri.slice(3));
    assert.deepEqual(
      index.all().map(({ uri }) => nameOf(uri)),
      ['/1/app/a.tree.yaml', '/2/app/a.tree.yaml', 'app/b.tree.yaml'],
    );
  });

  it('do not write to a file that can’t be read', async () => {
    const operations = [{ op: 'set', id: '/', field: 'title', value: 'x' }];
    assert.equal((await refusal('apply', { file: 'b.tree.yaml', operations, dryRun: false }))[0], 'unreadable-file');
    assert.equal((await refusal('apply', { file: 'z.tree.yaml', operations }))[0], 'not-found');
  });

  for (const name of Object.keys(agentTools) as AgentToolName[]) {
    it(`describe every input of ${name}, in a schema without references`, () => {
      const schema = inputSchema(name);
      const properties = Object.keys(schema.properties as object);
      assert.deepEqual(properties, Object.keys(agentToolWords[name].inputs));
      assert.doesNotMatch(JSON.stringify(schema), /\$ref|\$defs/);
    });
  }
});
