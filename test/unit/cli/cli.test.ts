import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commands } from '../../../src/cli/commands';
import { runCli } from './memory-io';
import { latin1, tree } from './project';

describe('canopy', () => {
  it('says what it can do, and its version', async () => {
    assert.match((await runCli(['--help'])).out, /canopy check \[paths\]/);
    assert.match((await runCli(['check', '--help'])).out, /--fail-on/);
    assert.match((await runCli(['help', 'apply'])).out, /other files in which a\s+renamed id is referred to/);
    const { code, out } = await runCli(['--version']);
    assert.equal(code, 0);
    assert.match(out, /^\d+\.\d+\.\d+\n$/);
  });

  for (const { name, about, examples } of commands) {
    it(`tells a newcomer what ${name} does, in lines that fit a terminal, with examples that name it`, async () => {
      const { code, out } = await runCli([name, '--help']);
      assert.equal(code, 0);
      assert.ok(out.replace(/\s+/g, ' ').includes(about.slice(0, 60)), out);
      assert.deepEqual(
        [out, (await runCli(['--help'])).out].flatMap(text => text.split('\n')).filter(line => line.length > 100),
        [],
      );
      assert.ok(Object.keys(examples).length > 0);
      for (const example of Object.keys(examples)) assert.match(example, new RegExp(`canopy ${name}\\b`));
    });
  }

  for (const [argv, sentence] of [
    [['--bogus'], /^canopy has no option --bogus\. Options stand behind a command: see canopy --help\.$/],
    [['--hlp'], /^canopy has no option --hlp; the nearest is --help\./],
    [['frob'], /^There is no command “frob”\. Commands: check, score\b/],
    [['score', '--by', 'rice'], /^--by takes list, effort, duration, not “rice”\.$/],
    [['chek'], /no command “chek”; the nearest is check\. Commands: check, score, apply\b/],
    [['check', '--formt', 'json'], /no option --formt; the nearest is --format/],
    [['check', '--format', 'jsn'], /--format takes text, json, sarif, github, not “jsn”; the nearest is json\.$/],
    [['help', 'chek'], /no command “chek”; the nearest is check\./],
    [['check', '--format'], /^--format needs one of text, json, sarif, github\. See canopy check --help\.$/],
    [['check', '--format', '--fail-on', 'hint'], /^--format needs one of text, json, sarif, github\. See/],
    [['score', '--as-of'], /^--as-of needs a value: DATE\. See canopy score --help\.$/],
    [['apply', '--write=yes'], /^--write takes no value\. See canopy apply --help\.$/],
    [['check', '-'], /^Standard input is empty: pipe a Canopy file into it\.$/],
    [['apply', 'a.tree.yaml', 'folder'], /^“folder” is a folder: name a file of operations\.$/],
    [['check', '--fail-on', 'never'], /--fail-on takes error, warning, hint/],
    [['check', 'nowhere'], /^There is no file or folder “nowhere”\.$/],
    [['check', 'notes.md'], /“notes\.md” is not a Canopy file: the name of one ends with \.tree\.yaml/],
    [['check', 'latin.tree.yaml'], /^latin\.tree\.yaml is not encoded as UTF-8 \(line 1, character 8\)/],
    [['apply', 'a.tree.yaml'], /takes a FILE and an OPERATIONS\.json/],
    [['apply', 'folder', 'ops.json'], /“folder” is a folder: name one file/],
    [['apply', '-', '-'], /^FILE and OPERATIONS\.json can’t both be standard input\.$/],
    [['apply', '-', 'ops.json', '--write'], /^--write needs a file: what comes from standard input is printed\.$/],
    [['apply', '-', 'ops.json'], /^Standard input is empty: pipe a Canopy file into it\.$/],
    [['apply', 'a.tree.yaml', 'ops.json', 'nowhere'], /^There is no file or folder “nowhere”\.$/],
    [['render', '-', '--stdin-name', 'notes.md'], /^“notes\.md” is not a Canopy file/],
    [['apply', 'a.tree.yaml', 'nope.json'], /^There is no file “nope\.json”\.$/],
    [['apply', 'a.tree.yaml', 'notes.md'], /^notes\.md:1:1 is no JSON: “#” stands where a value belongs\.$/],
    [
      ['apply', 'a.tree.yaml', 'wrong.json'],
      /^wrong\.json, operation 2, key field: This is empty\. See canopy apply --help\.$/,
    ],
    [['apply', 'a.tree.yaml', 'object.json'], /^object\.json: A list belongs here: \[ … \]\./],
    [
      ['apply', 'a.tree.yaml', 'op.json'],
      /^op\.json, operation 1, key op: One of set, add, move, remove, convert, rename belongs here\./,
    ],
    [
      ['apply', 'a.tree.yaml', 'kind.json'],
      /^kind\.json, operation 1, key kind: One of tree, outcome, .* belongs here\./,
    ],
    [['apply', 'a.tree.yaml', 'key.json'], /^key\.json, operation 1: There is no key “under” here\./],
    [
      ['apply', 'a.tree.yaml', 'missing.json'],
      /^missing\.json, operation 1, key id: This is missing\. A text belongs here\. See canopy apply --help\.$/,
    ],
    [
      ['apply', 'a.tree.yaml', 'valueless.json'],
      /^valueless\.json, operation 2, key value: This is missing\. A value belongs here\. See canopy/,
    ],
    [
      ['apply', 'a.tree.yaml', 'comma.json'],
      /^comma\.json:2:41 is no JSON: a comma too many stands before this “\]”\.$/,
    ],
    [['apply', 'a.tree.yaml', 'empty.json'], /^empty\.json is empty: a list of operations belongs there\.$/],
    [['check', '\u001b[31m'], /^There is no file or folder “\[31m”\.$/],
  ] as [string[], RegExp][]) {
    it(`ends with 2 and one sentence: ${JSON.stringify(argv.join(' '))}`, async () => {
      const { code, out, err } = await runCli(argv, {
        'a.tree.yaml': tree,
        'folder/b.tree.yaml': tree,
        'notes.md': '# notes',
        'latin.tree.yaml': latin1,
        'ops.json': '[]',
        'object.json': '{"op":"remove","id":"a"}',
        'op.json': '[{"op":"explode"}]',
        'kind.json': '[{"op":"add","parent":"a","kind":"dragon","node":{}}]',
        'key.json': '[{"op":"remove","id":"a","under":"b"}]',
        'missing.json': '[{"op":"remove"}]',
        'valueless.json': '[{"op":"remove","id":"a"},{"op":"set","id":"a","field":"kind"}]',
        'comma.json': '[\n  { "op": "remove", "id": "a", "x": 1 },]',
        'empty.json': '',
        'wrong.json': '[{"op":"remove","id":"a"},{"op":"set","id":"a","field":"","value":1}]',
      });
      assert.equal(code, 2, err);
      assert.equal(out, '');
      assert.match(err.trimEnd(), sentence);
      assert.equal(err.trimEnd().split('\n').length, 1);
    });
  }
});

const built = path.resolve(import.meta.dirname, '../../../dist/cli.js');
if (existsSync(built)) {
  describe('dist/cli.js', () => {
    const root = path.resolve(import.meta.dirname, '../../..');
    const canopy = (folder: string, argv: readonly string[], input = '', env: Readonly<Record<string, string>> = {}) =>
      spawnSync(process.execPath, [built, ...argv], {
        cwd: path.join(root, folder),
        env: { ...process.env, GITHUB_WORKSPACE: '', ...env },
        input,
        encoding: 'utf8',
      });

    it('runs in Node as it is', () => {
      const { status, stdout, stderr } = canopy('examples', ['check', 'anti-patterns', '--format', 'json']);
      assert.equal(stderr, '');
      assert.equal(status, 1);
      assert.ok(JSON.parse(stdout).diagnostics.length > 20);
    });

    it('tells GitHub where the files stand in what it has checked out', () => {
      const files = (env: Readonly<Record<string, string>>) => {
        const { stdout } = canopy('examples/anti-patterns', ['check', '--format', 'github'], '', env);
        return new Set([...stdout.matchAll(/ file=(.*?)[^/,]+,/g)].map(([, folder]) => folder));
      };
      assert.deepEqual(files({ GITHUB_WORKSPACE: root }), new Set(['examples/anti-patterns/']));
      assert.deepEqual(files({ GITHUB_WORKSPACE: path.join(root, 'examples') }), new Set(['anti-patterns/']));
    });

    it('draws and edits what is piped in', () => {
      const drawn = canopy('examples', ['render', '-', '.', '--format', 'markdown'], tree);
      assert.deepEqual([drawn.status, drawn.stderr], [0, '']);
      assert.match(drawn.stdout, /^# T\n/);
      const folder = mkdtempSync(path.join(tmpdir(), 'canopy-piped-'));
      try {
        const operations = path.join(folder, 'ops.json');
        writeFileSync(operations, '[{ "op": "set", "id": "a", "field": "kind", "value": "need" }]');
        const edited = canopy('examples', ['apply', '-', operations, folder], tree);
        assert.deepEqual([edited.status, edited.stderr], [0, '']);
        assert.equal(edited.stdout, tree.replace('why\n', 'why\n    kind: need\n'));
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
}
