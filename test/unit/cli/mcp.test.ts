import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { greeting, McpClient } from './mcp-client';
import { runCli } from './memory-io';

const root = path.resolve(import.meta.dirname, '../../..');
const built = path.join(root, 'dist/cli.js');

const tree =
  'title: T # keep me\noutcomes:\n  - id: o\n    title: O\nopportunities:\n  - id: a\n    title: When I wait, I can’t tell why\n    outcome: nowhere # c\n';
const scorecard =
  'title: S\nentries:\n  - { id: e, opportunity: a, reach: 120, frequency: 3, hours_lost: 0.5, effort: 3 }\n';

describe('canopy mcp', function () {
  this.timeout(60_000);
  const bundle = path.join(mkdtempSync(path.join(tmpdir(), 'canopy-cli-')), 'cli.cjs');
  let folder: string;
  let client: McpClient;

  const file = (name: string) => path.join(folder, 'discovery', name);
  const text = (name: string) => readFileSync(file(name), 'utf8');

  // Started from its source, the process would take longer than all its answers.
  before(() =>
    build({ absWorkingDir: root, entryPoints: ['src/cli/main.ts'], bundle: true, platform: 'node', outfile: bundle }),
  );
  after(() => rmSync(path.dirname(bundle), { recursive: true }));

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'canopy-mcp-'));
    mkdirSync(path.join(folder, 'discovery/deep'), { recursive: true });
    writeFileSync(file('a.tree.yaml'), tree);
    writeFileSync(file('deep/q.scorecard.yaml'), scorecard);
    writeFileSync(path.join(folder, 'outside.tree.yaml'), tree);
    client = new McpClient([bundle, 'mcp', 'discovery'], folder);
  });

  afterEach(async () => {
    assert.equal(await client.hangUp(), 0, client.errors);
    rmSync(folder, { recursive: true });
  });

  it('judges links to decisions as the command line does, and tells nothing of what stands outside', async () => {
    const solution = (title: string, decision: string) => `      - { title: ${title}, decision: ${decision} }\n`;
    writeFileSync(path.join(folder, 'secret.md'), '');
    writeFileSync(file('deep/there.md'), '');
    writeFileSync(
      file('b.tree.yaml'),
      `title: B\nopportunities:\n  - title: When I wait, I can’t tell why\n    solutions:\n${solution('A', 'deep/there.md')}${solution('B', 'deep/gone.md')}${solution('C', '../secret.md')}${solution('D', '../none.md')}`,
    );
    await client.initialize();
    const { diagnostics } = (await client.call('check', { file: 'b.tree.yaml' })).data;
    const lost = diagnostics.filter(({ code }: { code: string }) => code === 'solution-decision-not-found');
    assert.equal(lost.length, 1);
    assert.match(lost[0].message, /gone\.md/);
  });

  it('says who it is and what it offers', async () => {
    const { result } = await client.initialize();
    assert.equal(result.serverInfo.name, 'canopy');
    assert.match(result.instructions, /"apply" edits by operations/);
    const { tools } = (await client.ask('tools/list')).result;
    assert.deepEqual(
      tools.map(({ name, annotations }: { name: string; annotations: { readOnlyHint: boolean } }) => [
        name,
        annotations.readOnlyHint,
      ]),
      [
        ['list', true],
        ['read', true],
        ['check', true],
        ['score', true],
        ['apply', false],
      ],
    );
    assert.deepEqual(Object.keys(tools[4].inputSchema.properties), ['file', 'operations', 'dryRun']);
  });

  it('lists, reads, checks and scores the files of its folder and no others', async () => {
    await client.initialize();
    const { data: listed } = await client.call('list');
    assert.deepEqual(
      listed.files.map((each: { file: string; items: number }) => [each.file, each.items]),
      [
        ['a.tree.yaml', 2],
        ['deep/q.scorecard.yaml', 1],
      ],
    );
    const { data: read } = await client.call('read', { file: 'a.tree.yaml' });
    assert.equal(read.text, tree);
    const { data: item } = await client.call('read', { id: 'a' });
    assert.match(item.text, /^- id: a\n {4}title: When I wait/);
    assert.deepEqual(item.referredToBy, [{ file: 'deep/q.scorecard.yaml', item: 'e', field: 'opportunity' }]);
    assert.match(item.about.join('\n'), /CD3/);
    const { data: checked } = await client.call('check', { least: 'error' });
    assert.deepEqual(
      checked.diagnostics.map((each: { file: string; code: string }) => [each.file, each.code]),
      [['a.tree.yaml', 'dangling-reference']],
    );
    const { data: scored } = await client.call('score');
    assert.deepEqual(
      scored.lists.map((list: { file: string; entries: { cd3: number }[] }) => [list.file, list.entries[0]!.cd3]),
      [['deep/q.scorecard.yaml', 60]],
    );
  });

  it('shows what would change and writes only when it is told to, in all files that follow', async () => {
    await client.initialize();
    const input = { file: 'a.tree.yaml', operations: [{ op: 'rename', id: 'a', to: 'b' }] };
    const dry = await client.call('apply', input);
    assert.equal(dry.data.written, false);
    assert.deepEqual(
      dry.data.changes.map((each: { file: string }) => each.file),
      ['a.tree.yaml', 'deep/q.scorecard.yaml'],
    );
    assert.match(dry.data.changes[0].diff, /^--- a\/a\.tree\.yaml\n[\s\S]*\n- {2}- id: a\n\+ {2}- id: b\n/);
    assert.deepEqual([text('a.tree.yaml'), text('deep/q.scorecard.yaml')], [tree, scorecard]);
    const wet = await client.call('apply', { ...input, dryRun: false });
    assert.deepEqual(wet.data, { ...dry.data, written: true });
    assert.equal(text('a.tree.yaml'), tree.replace('id: a', 'id: b'));
    assert.equal(text('deep/q.scorecard.yaml'), scorecard.replace('opportunity: a', 'opportunity: b'));
  });

  it('sees what others have written since the last question', async () => {
    await client.initialize();
    await client.call('list');
    writeFileSync(file('a.tree.yaml'), tree.replace('title: O', 'title: Another'));
    rmSync(file('deep/q.scorecard.yaml'));
    const { data } = await client.call('apply', {
      file: 'a.tree.yaml',
      operations: [{ op: 'set', id: 'o', field: 'who', value: 'developers' }],
      dryRun: false,
    });
    assert.equal(data.written, true);
    assert.match(text('a.tree.yaml'), /title: Another\n {4}who: developers\n/);
    assert.equal((await client.call('list')).data.files.length, 1);
  });

  for (const [what, name, input, code, sentence] of [
    ['an edit that can’t be done', 'apply', [{ op: 'remove', id: 'z' }], 'not-found', /“z”/],
    [
      'an operation that is none',
      'apply',
      [{ op: 'delete', id: 'a' }],
      'value-format',
      /^At “operations\/0\/op”: One of set, add/,
    ],
    [
      'an input without operations',
      'apply',
      undefined,
      'value-format',
      /^At “operations”: This is missing\. A list belongs here/,
    ],
  ] as const) {
    it(`refuses ${what} with a code and a sentence, and writes nothing`, async () => {
      await client.initialize();
      const { isError, data } = await client.call(name, { file: 'a.tree.yaml', operations: input, dryRun: false });
      assert.equal(isError, true);
      assert.equal(data.refused.code, code);
      assert.match(data.refused.message, sentence);
      assert.equal(text('a.tree.yaml'), tree);
    });
  }

  for (const outside of ['../outside.tree.yaml', '/etc/passwd', 'linked.tree.yaml', 'deep/../../outside.tree.yaml']) {
    it(`neither reads nor writes ${outside}`, async () => {
      symlinkSync(path.join(folder, 'outside.tree.yaml'), file('linked.tree.yaml'));
      await client.initialize();
      for (const [name, input] of [
        ['read', {}],
        ['check', {}],
        ['apply', { operations: [{ op: 'remove', id: 'a' }], dryRun: false }],
      ] as const) {
        const { data } = await client.call(name, { file: outside, ...input });
        assert.deepEqual(data.refused.code, 'not-found', JSON.stringify(data));
      }
      assert.equal(readFileSync(path.join(folder, 'outside.tree.yaml'), 'utf8'), tree);
    });
  }

  it('offers the files and the fields of each kind as resources', async () => {
    await client.initialize();
    const { resources } = (await client.ask('resources/list')).result;
    assert.ok(resources.some(({ uri }: { uri: string }) => uri === 'canopy://files/deep/q.scorecard.yaml'));
    const read = async (uri: string) => {
      const { result } = await client.ask('resources/read', { uri });
      return result.contents[0].text;
    };
    assert.equal(await read('canopy://files/a.tree.yaml'), tree);
    assert.match(await read('canopy://format/tree'), /"opportunities"/);
    const { error } = await client.ask('resources/read', { uri: 'canopy://files/../outside.tree.yaml' });
    assert.ok(error, 'There is no such resource');
  });

  it('answers what is no question with an error, and goes on', async () => {
    await client.initialize();
    client.say('this is no JSON', '{"jsonrpc":"2.0"}', '[]', '', '{"jsonrpc":"2.0","id":77,"method":7}');
    const { error } = await client.ask('no/such/method');
    assert.equal(error?.code, -32601);
    assert.deepEqual(
      client.heard.flatMap(({ id, error }) => (error && error.code !== -32601 ? [[id, error.code]] : [])),
      [
        [null, -32700],
        [null, -32600],
        [null, -32600],
        [77, -32600],
      ],
    );
    assert.equal(client.errors, '');
    const unknown = await client.call('destroy');
    assert.equal(unknown.isError, true);
    assert.match(unknown.data.refused.message, /There is no tool “destroy”\. The tools are list, read/);
    assert.equal((await client.call('list')).data.files.length, 2);
  });

  it('does not say back at length what it was sent', async () => {
    await client.initialize();
    const long = 'x'.repeat(100_000);
    const { data } = await client.call('read', { id: long });
    assert.match(data.refused.message, /^There is no item “x+ … x+” here\. “list” and “read” name what there is\.$/);
    const answers = [
      await client.ask('tools/call', { name: long, arguments: {} }),
      await client.ask('resources/read', { uri: long }),
      await client.ask(long),
    ];
    for (const answer of answers) assert.ok(JSON.stringify(answer).length < 2000, JSON.stringify(answer).slice(0, 200));
  });

  it('writes nothing for an edit that was cancelled before its turn', async () => {
    await client.initialize();
    const operations = [{ op: 'remove', id: 'a' }];
    client.say(
      {
        jsonrpc: '2.0',
        id: 1000,
        method: 'tools/call',
        params: { name: 'apply', arguments: { file: 'a.tree.yaml', operations, dryRun: false } },
      },
      { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1000, reason: 'changed my mind' } },
    );
    await client.call('list');
    assert.equal(text('a.tree.yaml'), tree);
    assert.deepEqual(
      client.heard.filter(({ id }) => id === 1000),
      [],
    );
  });

  it('answers what was asked before its input ended', async () => {
    client.sayAndHangUp(
      { jsonrpc: '2.0', id: 1, method: 'initialize', params: greeting },
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'check', arguments: {} } },
      { jsonrpc: '2.0', id: 3, method: 'tools/call', params: { name: 'list', arguments: {} } },
      { jsonrpc: '2.0', id: 4, method: 'no/such/method' },
    );
    assert.equal(await client.exited, 0);
    assert.deepEqual(client.heard.map(({ id }) => id).toSorted(), [1, 2, 3, 4]);
    const listed = client.heard.find(({ id }) => id === 3)!;
    assert.equal(JSON.parse(listed.result.content[0].text).files.length, 2);
  });

  it('ends with 2 and a sentence at a message over 10 MB, after it has answered what came before', async () => {
    const ending = new McpClient([bundle, 'mcp', 'discovery'], folder);
    await ending.initialize();
    ending.say(
      { jsonrpc: '2.0', id: 50, method: 'tools/call', params: { name: 'list', arguments: {} } },
      `"${'x'.repeat(10 * 1024 * 1024)}"`,
    );
    assert.equal(await ending.exited, 2);
    assert.match(ending.errors, /^A message is over 10 MB, more than canopy mcp reads\. [^\n]+\n$/);
    const told = ending.heard.slice(-2).map(({ id, error }) => [id, error?.code]);
    assert.deepEqual(told, [
      [50, undefined],
      [null, -32600],
    ]);
  });

  it('tells of a file that is not UTF-8, and writes nothing to it', async () => {
    writeFileSync(file('latin.tree.yaml'), new Uint8Array([0x74, 0x3a, 0x20, 0xe9]));
    await client.initialize();
    const { files } = (await client.call('list')).data;
    assert.deepEqual(files.map(({ file, readable }: { file: string; readable: boolean }) => [file, readable]).at(-1), [
      'latin.tree.yaml',
      false,
    ]);
    assert.match(client.errors, /^latin\.tree\.yaml is not encoded as UTF-8/);
    const operations = [{ op: 'set', id: '/', field: 'title', value: 'T' }];
    const { data } = await client.call('apply', { file: 'latin.tree.yaml', operations, dryRun: false });
    assert.equal(data.refused.code, 'unreadable-file');
  });

  if (existsSync(built)) {
    it('runs as it is built, with the library of the protocol beside it', async () => {
      const asBuilt = new McpClient([built, 'mcp', 'discovery'], folder);
      await asBuilt.initialize();
      assert.equal((await asBuilt.call('list')).data.files.length, 2);
      assert.equal(await asBuilt.hangUp(), 0);
      assert.equal(asBuilt.errors, '');
    });
  }
});

describe('canopy mcp without a folder', () => {
  for (const [argv, sentence] of [
    [['mcp', 'nowhere'], /^There is no folder “nowhere”\.$/],
    [['mcp', 'a', 'b'], /^canopy mcp takes one FOLDER\./],
  ] as const) {
    it(`ends with 2 and one sentence: ${argv.join(' ')}`, async () => {
      const { code, err } = await runCli(argv);
      assert.equal(code, 2);
      assert.match(err.trimEnd(), sentence);
    });
  }
});
