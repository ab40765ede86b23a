import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { showsColors } from '../../../src/cli/style';
import { runCli } from './memory-io';
import { latin1, tree } from './project';

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

  it('knows the ids of a file that is not UTF-8', async () => {
    const latin = Uint8Array.from('title: M\u00fcnchen\noutcomes:\n  - id: nowhere\n    title: N\n', sign =>
      sign.charCodeAt(0),
    );
    const { code, out } = await runCli(['check'], { ...files, 'latin.tree.yaml': latin });
    assert.equal(code, 2);
    assert.doesNotMatch(out, /dangling-reference|latin/);
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

  for (const [what, given, surroundings, expected] of [
    ['the checkout of GitHub', { 'sub/.git/HEAD': '' }, { checkout: '/project' }, 'sub/deep/b.tree.yaml'],
    ['the git repository', { '.git/HEAD': '' }, {}, 'sub/deep/b.tree.yaml'],
    [
      'the git repository beside a checkout',
      { 'sub/.git/HEAD': '' },
      { checkout: '/project/other' },
      'deep/b.tree.yaml',
    ],
    ['the working directory', {}, {}, 'deep/b.tree.yaml'],
  ] as const) {
    it(`tells GitHub and SARIF the paths from ${what}`, async () => {
      const own = { ...given, 'sub/deep/b.tree.yaml': tree, 'other/c.tree.yaml': 'title: C\n' };
      const checked = async (format: string) =>
        (await runCli(['check', '--format', format], own, '', { cwd: '/project/sub', ...surroundings })).out;
      assert.match(await checked('github'), new RegExp(`^::error file=${expected},line=8,`, 'm'));
      const [{ locations }] = JSON.parse(await checked('sarif')).runs[0].results;
      assert.equal(locations[0].physicalLocation.artifactLocation.uri, expected);
      assert.equal(JSON.parse(await checked('json')).diagnostics[0].file, 'deep/b.tree.yaml');
      assert.match(await checked('text'), /^deep\/b\.tree\.yaml:8:14 error/m);
    });
  }

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

  it('searches the folders that a glob finds', async () => {
    const own = { ...files, 'deep/.hidden/f.tree.yaml': tree, 'deep/c.tree.yaml': tree };
    assert.match((await runCli(['check', 'deep/*'], own)).out, /in 2 files: /);
    assert.match((await runCli(['check', 'd*p'], own)).out, /in 3 files: /);
    assert.match((await runCli(['check', '{deep,more}/er'], own)).out, /in 1 file\b/);
    assert.match((await runCli(['check', '!(node_modules|dist)'], own)).out, /in 4 files: /);
  });

  for (const [what, paths, left] of [
    ['all but a folder', ['!deep'], ['a']],
    ['all but what a glob means', ['!deep/**'], ['a']],
    ['all but files that a glob means', ['!**/*.yml'], ['a', 'h']],
    ['what is named before', ['deep', 'a.tree.yaml', '!deep/er'], ['a', 'h']],
    ['what is named after', ['!**/er', 'deep'], ['h']],
    ['what is named itself', ['deep', 'a.tree.yaml', '!a.tree.yaml'], ['b', 'h']],
  ] as const) {
    it(`leaves out what stands behind a “!”: ${what}`, async () => {
      const titled = (title: string) => `title: ${title}\ntitel: x\n`;
      const own = {
        'a.tree.yaml': titled('a'),
        'deep/er/b.tree.yml': titled('b'),
        'deep/.hid/h.tree.yaml': titled('h'),
      };
      const { out } = await runCli(['check', ...paths, '--format', 'json'], own);
      const { files: count, diagnostics } = JSON.parse(out);
      const found = new Set(diagnostics.map(({ file }: { file: string }) => /(\w)\.tree/.exec(file)![1]));
      assert.deepEqual([[...found].sort(), count], [left, left.length]);
    });
  }

  it('takes what is piped in for the file whose name it has', async () => {
    const { out } = await runCli(
      ['check', '.', '-', '--stdin-name', 'a.tree.yaml'],
      { 'a.tree.yaml': 'title: T\n' },
      tree,
    );
    assert.match(out, /^a\.tree\.yaml:8:14 error .*\(dangling-reference\)$/m);
    assert.match(out, / in 1 file: /);
  });

  it('checks nothing where all is left out', async () => {
    const { code, out } = await runCli(['check', '!**'], files);
    assert.deepEqual([code, out], [0, 'No Canopy files here. See canopy --help for how they are named.\n']);
    assert.match((await runCli(['check', '-', '!stdin.tree.yaml'], files, tree)).out, /in 1 file\b/);
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
