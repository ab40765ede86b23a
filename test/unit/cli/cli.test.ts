import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { commands } from '../../../src/cli/commands';
import { showsColors } from '../../../src/cli/style';
import { runCli } from './memory-io';

const tree =
  'title: T\noutcomes:\n  - id: o\n    title: O\nopportunities:\n  - id: a\n    title: When I wait, I can’t tell why\n    outcome: nowhere # c\n';
const scorecard =
  'title: S\nentries:\n  - id: e\n    opportunity: a\n    reach: 120\n    frequency: 3\n    hours_lost: 0.5\n    confidence: 80%\n    effort: 3..6\n  - id: f\n    opportunity: a\n    reach: 10\n';
const latin1 = new Uint8Array([0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20, 0xe9]);

describe('canopy', () => {
  it('says what it can do, and its version', async () => {
    assert.match((await runCli(['--help'])).out, /canopy check \[paths\]/);
    assert.match((await runCli(['check', '--help'])).out, /--fail-on/);
    assert.match((await runCli(['help', 'apply'])).out, /references to it\s+are renamed in the files in FILE’s folder/);
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
    [[], /^A command is missing/],
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
    [['apply', 'a.tree.yaml', 'nope.json'], /^There is no file “nope\.json”\.$/],
    [['apply', 'a.tree.yaml', 'notes.md'], /^notes\.md is no JSON: /],
    [
      ['apply', 'a.tree.yaml', 'wrong.json'],
      /^wrong\.json, operation 1, key field: This is empty\. See canopy apply --help\.$/,
    ],
    [['apply', 'a.tree.yaml', 'object.json'], /^object\.json: A list belongs here: \[ … \]\./],
    [
      ['apply', 'a.tree.yaml', 'op.json'],
      /^op\.json, operation 0, key op: One of set, add, move, remove, convert, rename belongs here\./,
    ],
    [
      ['apply', 'a.tree.yaml', 'kind.json'],
      /^kind\.json, operation 0, key kind: One of tree, outcome, .* belongs here\./,
    ],
    [['apply', 'a.tree.yaml', 'key.json'], /^key\.json, operation 0: There is no key “under” here\./],
    [['apply', 'a.tree.yaml', 'missing.json'], /^missing\.json, operation 0, key id: A text belongs here\./],
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

describe('canopy check', () => {
  it('looks whether the decisions that are named stand there, beside the file or in the working directory', async () => {
    const solution = (title: string, decision: string) => `{ title: ${title}, decision: ${decision} }`;
    const names = [solution('S', 'd/1.md'), solution('U', 'docs/2.md#why'), solution('V', 'docs/3.md')].join(', ');
    const files = {
      'team/a.tree.yaml': `title: T\nopportunities:\n  - title: O\n    solutions: [${names}]\n`,
      'team/d/1.md': '',
      'docs/2.md': '',
    };
    const { out } = await runCli(['check', '--format', 'json'], files);
    const missing = JSON.parse(out).diagnostics.filter(
      ({ code }: { code: string }) => code === 'solution-decision-not-found',
    );
    assert.deepEqual(
      missing.map(({ message }: { message: string }) => message),
      ['“docs/3.md”, the decision on “V”, is not there. Write the record, or correct its path.'],
    );
  });

  const files = {
    'a.tree.yaml': tree,
    'deep/er/b.tree.yml': 'title: B\n',
    'node_modules/x/c.tree.yaml': ': broken',
    'deep/.git/d.tree.yaml': ': broken',
    'dist/e.tree.yaml': ': broken',
    'readme.md': '',
  };

  it('reports what is wrong in all folders but those of others, with its place', async () => {
    const { code, out, err } = await runCli(['check'], files);
    assert.equal(err, '');
    assert.equal(code, 1);
    assert.match(out, /^a\.tree\.yaml:8:14 error .*nowhere.* \(dangling-reference\)$/m);
    assert.match(out, /in 2 files: /);
  });

  it('ends with 0 where nothing is as grave as --fail-on says', async () => {
    const hints = { 'a.tree.yaml': 'title: T\ntitel: x\n' };
    assert.equal((await runCli(['check'], hints)).code, 0);
    assert.equal((await runCli(['check', '--fail-on', 'hint'], hints)).code, 1);
    assert.deepEqual(
      await runCli(['check', 'ok'], { 'ok/x.journey.yaml': 'title: J\nreviewed: 2026-11-01\n' }).then(
        ({ code, out }) => [code, out],
      ),
      [0, 'No problems in 1 file.\n'],
    );
    const { code, out } = await runCli(['check', 'docs'], { 'docs/notes.md': '# Notes' });
    assert.deepEqual([code, out], [0, 'No Canopy files here. See canopy --help for how they are named.\n']);
  });

  it('checks the others where a file is not UTF-8, says where that is, and ends with 2', async () => {
    const { code, out, err } = await runCli(['check'], { ...files, 'latin.tree.yaml': latin1 });
    assert.equal(code, 2);
    assert.equal(
      err,
      'latin.tree.yaml is not encoded as UTF-8 (line 1, character 8). Save it as UTF-8 and try again.\n',
    );
    assert.match(out, /^a\.tree\.yaml:8:14 error /m);
  });

  it('looks references up over all files given', async () => {
    const other = { ...files, 'o.tree.yaml': 'title: O\noutcomes:\n  - id: nowhere\n    title: N\n' };
    assert.match((await runCli(['check', 'a.tree.yaml'], other)).out, /dangling-reference/);
    assert.doesNotMatch((await runCli(['check', 'a.tree.yaml', 'o.tree.yaml'], other)).out, /dangling-reference/);
  });

  it('writes JSON with ranges and fixes', async () => {
    const { out } = await runCli(['check', '--format', 'json'], files);
    const report = JSON.parse(out);
    assert.deepEqual([report.version, report.files], [1, 2]);
    const found = report.diagnostics.find((each: { code: string }) => each.code === 'dangling-reference');
    assert.equal(found.file, 'a.tree.yaml');
    assert.equal(found.severity, 'error');
    assert.equal(found.node, 'a');
    assert.deepEqual(found.range, { start: { line: 7, character: 13 }, end: { line: 7, character: 20 } });
    assert.ok(Array.isArray(found.fixes));
  });

  it('writes SARIF', async () => {
    const { out } = await runCli(['check', '--format', 'sarif'], { 'with space/a.tree.yaml': tree });
    const { version, runs } = JSON.parse(out);
    assert.equal(version, '2.1.0');
    const { tool, results } = runs[0];
    const found = results.find((each: { ruleId: string }) => each.ruleId === 'dangling-reference');
    assert.equal(tool.driver.rules[found.ruleIndex].id, 'dangling-reference');
    const { shortDescription, help, defaultConfiguration } = tool.driver.rules[found.ruleIndex];
    assert.match(shortDescription.text, /^A reference leads to something/);
    assert.match(help.markdown, /proves nothing[\s\S]*\n\nSource: /);
    assert.deepEqual(defaultConfiguration, { level: 'error' });
    assert.equal(found.level, 'error');
    const { artifactLocation, region } = found.locations[0].physicalLocation;
    assert.equal(artifactLocation.uri, 'with%20space/a.tree.yaml');
    assert.deepEqual(region, { startLine: 8, startColumn: 14, endLine: 8, endColumn: 21 });
  });

  it('writes annotations for GitHub, escaped', async () => {
    const { out } = await runCli(['check', '--format', 'github'], {
      'a,b:100%.tree.yaml': tree.replace('nowhere', '"x%0A::error::y"'),
    });
    const line = out.split('\n').find(each => each.includes('dangling-reference'))!;
    assert.match(
      line,
      /^::error file=a%2Cb%3A100%25\.tree\.yaml,line=8,endLine=8,col=14,endColumn=30,title=dangling-reference::/,
    );
    assert.match(line, /x%250A::error::y/);
  });

  it('lets no text of a file steer the terminal', async () => {
    const { out } = await runCli(['check'], { 'a.tree.yaml': tree.replace('nowhere', '"\\e[2Jgone\\u202e"') });
    assert.match(out, /\[2Jgone/);
    assert.ok([...out].every(character => character === '\n' || !/[\p{Cc}\u202e]/u.test(character)));
  });

  it('searches a glob by itself, for a shell that leaves it as it is', async () => {
    assert.match((await runCli(['check', '**/*.tree.y*ml'], files)).out, /in 2 files: /);
    assert.match((await runCli(['check', 'deep/*/b.{tree,kata}.yml'], files)).out, /in 1 file\b/);
    const none = await runCli(['check', 'deep/*.kata.yaml'], files);
    assert.deepEqual(
      [none.code, none.err],
      [2, '“deep/*.kata.yaml” finds no Canopy file: *.tree.yaml, *.scorecard.yaml and so on. See canopy --help.\n'],
    );
  });

  it('colours for a terminal, and what a file says stays plain', async () => {
    const { out } = await runCli(['check'], files, '', { colors: true });
    assert.ok(out.includes('\u001b[1ma.tree.yaml:8:14\u001b[22m \u001b[31merror\u001b[39m '), out);
    const plain = (await runCli(['check'], files)).out;
    assert.equal(stripVTControlCharacters(out), plain);
  });

  for (const [env, isTerminal, wanted] of [
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ NO_COLOR: '', FORCE_COLOR: '' }, false, false],
    [{ FORCE_COLOR: '1', TERM: 'dumb' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
  ] as [Record<string, string>, boolean, boolean][]) {
    it(`${wanted ? 'colours' : 'stays plain'} with ${JSON.stringify(env)} on ${isTerminal ? 'a terminal' : 'a pipe'}`, () =>
      assert.equal(showsColors(env, isTerminal), wanted));
  }

  it('reads standard input under a name', async () => {
    assert.match((await runCli(['check', '-'], {}, tree)).out, /^stdin\.tree\.yaml:8:14 error/m);
    assert.match(
      (await runCli(['check', '-', '--stdin-name', 'x/y.insights.yaml'], {}, 'insights: x\n')).out,
      /^x\/y\.insights\.yaml:1:\d+ error/m,
    );
  });
});

describe('canopy score', () => {
  /** What an entry without a deadline, and without a neighbour that it swaps with, says. */
  const undated = {
    tiedWithNext: false,
    divideBy: 'effort',
    latestStart: null,
    costOfDelayFromLatestStart: null,
    cd3FromLatestStart: null,
  };

  it('ranks by CD3 and leaves out what can’t be computed', async () => {
    const { code, out } = await runCli(['score'], { 'q.scorecard.yaml': scorecard, 'a.tree.yaml': tree });
    assert.equal(code, 0);
    assert.deepEqual(
      out
        .split('\n')
        .slice(2, 4)
        .map(line =>
          line
            .trim()
            .split(/\s{2,}/)
            .slice(0, 4),
        ),
      [
        ['1', 'e', 'a', '40'],
        ['—', 'f', 'a', '—'],
      ],
    );
  });

  it('says why an entry has no score, and that a list has no entries', async () => {
    const { out } = await runCli(['score'], {
      'a.scorecard.yaml': 'entries:\n  - { id: e, reach: 9, frequency: lots, hours_lost: -1, effort: 2 }\n',
      'b.scorecard.yaml': 'title: New\n',
    });
    assert.match(
      out,
      / {2}No usable number for: frequency\. Problem with hours lost: “-1” is negative\. State a number that is zero or more\.\n/,
    );
    assert.match(out, /b\.scorecard\.yaml, ranked as of .*\nNo entry stands in this list yet\.\n/);
  });

  it('ranks the others where a file is no YAML, says which, and ends with 2', async () => {
    const { code, out, err } = await runCli(['score'], {
      'q.scorecard.yaml': scorecard,
      'b.scorecard.yaml': 'title: [',
    });
    assert.deepEqual(
      [code, err],
      [2, 'b.scorecard.yaml can’t be read as YAML. Run canopy check on it to see where.\n'],
    );
    assert.match(out, /^ +1 +e +a +40 /m);
  });

  it('writes JSON with null for what can’t be computed', async () => {
    const { out } = await runCli(['score', '--format', 'json'], { 'q.scorecard.yaml': scorecard });
    const { version, entries } = JSON.parse(out);
    assert.equal(version, 1);
    const { cd3Likely, ...first } = entries[0];
    assert.deepEqual(first, {
      file: 'q.scorecard.yaml',
      id: 'e',
      opportunity: 'a',
      weeklyImpact: 1.5,
      costOfDelay: 180,
      cd3: 40,
      rice: 32,
      withoutScore: null,
      rank: 1,
      unit: 'hours',
      cd3Range: [30, 60],
      rankFirstProbability: 1,
      ...undated,
    });
    assert.ok(cd3Likely[0] > 30 && cd3Likely[1] < 60 && cd3Likely[0] < cd3Likely[1]);
    assert.deepEqual(entries[1], {
      file: 'q.scorecard.yaml',
      id: 'f',
      opportunity: 'a',
      weeklyImpact: null,
      costOfDelay: null,
      cd3: null,
      rice: null,
      withoutScore: 'No usable number for: frequency, hours lost, effort.',
      rank: null,
      unit: 'hours',
      cd3Range: null,
      cd3Likely: null,
      rankFirstProbability: null,
      ...undated,
    });
  });

  it('writes CSV that no spreadsheet runs as a formula', async () => {
    const sly = scorecard.replace('opportunity: a', 'opportunity: \'=HYPERLINK("x","y")\'');
    const { out } = await runCli(['score', '--format', 'csv'], { 'q.scorecard.yaml': sly });
    const [header, first, second, end] = out.split('\r\n');
    assert.match(header!, /^file,rank,id,opportunity,cd3,/);
    assert.ok(first!.startsWith(`q.scorecard.yaml,1,e,"'=HYPERLINK(""x"",""y"")",40,30,60,`), first);
    assert.equal(second, 'q.scorecard.yaml,,f,a,,,,,,,,,,hours,false,effort,,,');
    assert.equal(end, '');
  });

  it('writes Markdown that stays a table', async () => {
    const { out } = await runCli(['score', '--format', 'markdown'], {
      'q.scorecard.yaml': scorecard.replace('opportunity: a', "opportunity: 'a | <b>'"),
    });
    assert.match(out, /\| 1 \| e \| a \\\| \\<b\\> \| 40 \|/);
  });
});

describe('canopy apply', () => {
  const rename = JSON.stringify([{ op: 'rename', id: 'a', to: 'b' }]);
  const files = {
    'd/a.tree.yaml': `\ufeff${tree}`,
    'd/deep/q.scorecard.yaml': scorecard,
    'other/q.scorecard.yaml': scorecard,
    'ops.json': rename,
  };

  it('prints the new text, writes nothing, and says so', async () => {
    const { code, out, err, files: after } = await runCli(['apply', 'd/a.tree.yaml', 'ops.json'], files);
    assert.equal(code, 0);
    assert.equal(err, 'Printed only: --write writes d/a.tree.yaml, d/deep/q.scorecard.yaml.\n');
    assert.equal(out, `\ufeff${tree.replace('id: a', 'id: b')}`);
    assert.deepEqual(after, files);
  });

  it('writes the file, and the references in its folder and below', async () => {
    const { code, out, files: after } = await runCli(['apply', 'd/a.tree.yaml', 'ops.json', '--write'], files);
    assert.equal(code, 0);
    assert.equal(out, 'Written: d/a.tree.yaml, d/deep/q.scorecard.yaml.\n');
    assert.deepEqual(after, {
      ...files,
      'd/a.tree.yaml': `\ufeff${tree.replace('id: a', 'id: b')}`,
      'd/deep/q.scorecard.yaml': scorecard.replaceAll('opportunity: a', 'opportunity: b'),
    });
  });

  it('is not held up by a file beside it that is not UTF-8, and says so', async () => {
    const operations = '[{ "op": "set", "id": "/", "field": "title", "value": "New" }]';
    const { code, out, err } = await runCli(
      ['apply', 'a.tree.yaml', '-'],
      { 'a.tree.yaml': 'title: Old\n', 'latin.tree.yaml': latin1 },
      operations,
    );
    assert.deepEqual([code, out], [0, 'title: New\n']);
    assert.match(err, /^latin\.tree\.yaml is not encoded as UTF-8/);
    const nothing = await runCli(['apply', 'a.tree.yaml', '-'], { 'a.tree.yaml': 'title: Old\n' }, '[]');
    assert.equal(nothing.err, 'Printed only: there is nothing to change.\n');
  });

  it('reads operations from standard input', async () => {
    const { out } = await runCli(['apply', 'a.tree.yaml', '-'], { 'a.tree.yaml': tree }, '[{"op":"remove","id":"o"}]');
    assert.equal(out, tree.replace('outcomes:\n  - id: o\n    title: O\n', ''));
  });

  it('tells a refusal as data or as a sentence, and writes nothing', async () => {
    const given = {
      'a.tree.yaml': tree,
      'ops.json': '[{"op":"set","id":"a","field":"title","value":"x"},{"op":"remove","id":"z"}]',
    };
    const {
      code,
      out,
      files: after,
    } = await runCli(['apply', 'a.tree.yaml', 'ops.json', '--write', '--format', 'json'], given);
    assert.equal(code, 1);
    assert.deepEqual(Object.keys(JSON.parse(out)), ['refused']);
    assert.equal(JSON.parse(out).refused.code, 'not-found');
    assert.match(JSON.parse(out).refused.message, /“z”/);
    assert.deepEqual(after, given);
    const text = await runCli(['apply', 'a.tree.yaml', 'ops.json'], given);
    assert.equal(text.code, 1);
    assert.match(text.err, /“z”.*\(not-found\)\n$/);
  });
});

const built = path.resolve(import.meta.dirname, '../../../dist/cli.js');
if (existsSync(built)) {
  describe('dist/cli.js', () => {
    it('runs in Node as it is', () => {
      const cwd = path.resolve(import.meta.dirname, '../../../examples');
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [built, 'check', 'anti-patterns', '--format', 'json'],
        { cwd, encoding: 'utf8' },
      );
      assert.equal(stderr, '');
      assert.equal(status, 1);
      assert.ok(JSON.parse(stdout).diagnostics.length > 20);
    });
  });
}
