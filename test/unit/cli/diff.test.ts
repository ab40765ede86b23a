import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { runCli } from './memory-io';

const tree = (...titles: string[]) =>
  `title: T\nopportunities:\n${titles.map(title => `  - title: ${title}\n`).join('')}`;
const scorecard = (effort: number) =>
  `title: S\nentries:\n  - { id: e, capability: Seeing, cost_of_delay: 100, effort: ${effort} }\n`;
const files = {
  'old/a.tree.yaml': tree('A', 'B'),
  'new/a.tree.yaml': tree('B', 'C', 'D'),
  'old/deep/q.scorecard.yaml': scorecard(5),
  'new/deep/q.scorecard.yaml': scorecard(4),
  'old/gone.insights.yaml': 'title: Gone\n',
  'temp-1234': tree('A'),
};

describe('canopy diff', () => {
  it('tells what changed between two files, a sign for each kind of change', async () => {
    const { code, out } = await runCli(['diff', 'old/a.tree.yaml', 'new/a.tree.yaml'], files);
    assert.equal(code, 0);
    assert.equal(
      out,
      'new/a.tree.yaml: 2 added, 1 removed\n  + opportunity “C”\n  + opportunity “D”\n  - opportunity “A”\n',
    );
    const colored = await runCli(['diff', 'old/a.tree.yaml', 'new/a.tree.yaml'], files, '', { colors: true });
    assert.notEqual(colored.out, out);
    assert.equal(stripVTControlCharacters(colored.out), out);
  });

  it('tells what changed between two folders, scores too', async () => {
    const { out } = await runCli(['diff', 'old', 'new'], files);
    assert.match(out, /^a\.tree\.yaml: 2 added, 1 removed$/m);
    assert.match(out, /^deep\/q\.scorecard\.yaml: 1 rescored, 1 changed$/m);
    assert.match(out, /^ {2}# “Seeing”: CD3 20 → 25$/m);
    assert.match(out, /^gone\.insights\.yaml: file removed$/m);
  });

  it('reads a side from standard input, or from a file with a name that is not ours', async () => {
    assert.match((await runCli(['diff', '-', 'new/a.tree.yaml'], files, tree('B', 'C'))).out, /1 added\n.*“D”/);
    assert.match((await runCli(['diff', 'temp-1234', 'old/a.tree.yaml'], files)).out, /^old\/a\.tree\.yaml: 1 added$/m);
  });

  it('writes Markdown and JSON', async () => {
    const markdown = await runCli(['diff', 'old', 'new', '--format', 'markdown'], files);
    assert.match(markdown.out, /^### T\n\n`a\.tree\.yaml`: 2 added, 1 removed\n\n\*\*Added\*\*\n\n- opportunity “C”/);
    const { version, files: told } = JSON.parse((await runCli(['diff', 'old', 'new', '--format', 'json'], files)).out);
    assert.equal(version, 1);
    assert.deepEqual([told[0].file, told[0].status, told[0].counts.added], ['a.tree.yaml', 'changed', 2]);
    assert.deepEqual(told[0].changes[0].kinds, ['added']);
  });

  it('ends with 1 for a difference only where it is asked to', async () => {
    assert.equal((await runCli(['diff', 'old', 'new', '--exit-code'], files)).code, 1);
    const same = await runCli(['diff', 'old', 'old', '--exit-code'], files);
    assert.deepEqual([same.code, same.out], [0, 'Nothing changed.\n']);
  });

  describe('with a revision of git', () => {
    const now = { 'd/a.tree.yaml': tree('A', 'B'), 'd/new.tree.yaml': tree('N'), 'b.kata.yaml': 'title: K\n' };
    const main = { 'd/a.tree.yaml': tree('A'), 'd/gone.tree.yaml': tree('G'), 'b.kata.yaml': 'title: K\n' };
    const older = { 'd/a.tree.yaml': tree('Z') };
    const told = async (...argv: string[]) => {
      const { code, out, err } = await runCli(['diff', ...argv], now, '', { revisions: { main, 'main~1': older } });
      assert.deepEqual([code, err], [0, '']);
      return out;
    };

    it('alone, compares it with what stands in the folder', async () => {
      assert.equal(
        await told('main'),
        `d/a.tree.yaml: 1 added
  + opportunity “B”

d/gone.tree.yaml: file removed, 1 removed
  - opportunity “G”

d/new.tree.yaml: new file, 1 added
  + opportunity “N”
`,
      );
    });

    it('means the path that it is compared with, or names one', async () => {
      const changed = 'd/a.tree.yaml: 1 added\n  + opportunity “B”\n';
      assert.equal(await told('main', 'd/a.tree.yaml'), changed);
      assert.equal(await told('main:d/a.tree.yaml'), changed);
      assert.equal(await told('main:./d/a.tree.yaml', 'd/a.tree.yaml'), changed);
      assert.equal(await told('main', 'd'), (await told('main')).replaceAll('d/', ''));
      assert.equal(await told('main', 'd/new.tree.yaml'), 'd/new.tree.yaml: new file, 1 added\n  + opportunity “N”\n');
      assert.equal(await told('d/a.tree.yaml', 'main'), 'd/a.tree.yaml: 1 removed\n  - opportunity “B”\n');
    });

    it('compares what is gone with nothing, whichever side it is named on', async () => {
      const gone = 'd/gone.tree.yaml: file removed, 1 removed\n  - opportunity “G”\n';
      assert.equal(await told('main', 'd/gone.tree.yaml'), gone);
      assert.equal(
        await told('d/gone.tree.yaml', 'main'),
        'd/gone.tree.yaml: new file, 1 added\n  + opportunity “G”\n',
      );
      const { out } = await runCli(['diff', 'main', 'e'], now, '', {
        revisions: { main: { 'e/f/gone.tree.yaml': tree('G') } },
      });
      assert.equal(out, gone.replace('d/', 'f/'));
    });

    it('alone, compares what is gone with nothing', async () => {
      const gone = 'd/gone.tree.yaml: file removed, 1 removed\n  - opportunity “G”\n';
      assert.equal(await told('main:d/gone.tree.yaml'), gone);
      assert.equal(await told('main:./d/gone.tree.yaml'), gone);
      const { out } = await runCli(['diff', 'main:e'], now, '', {
        revisions: { main: { 'e/f/gone.tree.yaml': tree('G') } },
      });
      assert.equal(out, gone.replace('d/', 'f/'));
    });

    for (const [argv, sentence] of [
      [['main:typo.tree.yaml'], 'main holds no typo.tree.yaml.'],
      [['main', 'typo.tree.yaml'], 'There is no file, folder or git revision “typo.tree.yaml”.'],
      [['main:d/a.tree.yaml', 'd/gone.tree.yaml'], 'There is no file, folder or git revision “d/gone.tree.yaml”.'],
      [
        ['main:broken.tree.yaml', 'd/a.tree.yaml'],
        'main:broken.tree.yaml:1:4 can’t be read as YAML. This bracket is not closed.',
      ],
      [['main:./typo', 'd'], 'main holds no Canopy file at ./typo.'],
      [['main', '/elsewhere/a.tree.yaml'], '“../elsewhere/a.tree.yaml” is outside of the repository of “main”.'],
    ] as const) {
      it(`ends with 2 and one sentence: ${argv.join(' ')}`, async () => {
        const { code, out, err } = await runCli(
          ['diff', ...argv],
          { ...now, '../elsewhere/a.tree.yaml': tree('A') },
          '',
          { revisions: { main: { ...main, 'broken.tree.yaml': 'a: [' } } },
        );
        assert.deepEqual([code, out, err], [2, '', `${sentence}\n`]);
      });
    }

    it('compares two of them', async () => {
      assert.match(await told('main~1', 'main'), /^d\/a\.tree\.yaml: 1 rephrased|1 added, 1 removed/m);
      assert.equal(await told('main:d/a.tree.yaml', 'main'), 'Nothing changed.\n');
    });
  });

  for (const [argv, sentence] of [
    [['old'], /takes an OLD and a NEW/],
    [['old', 'new/a.tree.yaml'], /^“old” is a folder and “new\/a\.tree\.yaml” a file: compare like with like\.$/],
    [['old', 'nowhere'], /^There is no file, folder or git revision “nowhere”\.$/],
    [['temp-1234', 'temp-1234'], /is not a Canopy file/],
    [['nowhere', 'nothing'], /^There is no file, folder or git revision “nowhere”\.$/],
    [['broken.tree.yaml', 'old/a.tree.yaml'], /^broken\.tree\.yaml:1:4 can’t be read as YAML\./],
    [
      ['old/a.tree.yaml', 'broken.tree.yaml'],
      /^broken\.tree\.yaml:1:4 can’t be read as YAML\. This bracket is not closed\.$/,
    ],
  ] as [string[], RegExp][]) {
    it(`ends with 2 and one sentence: ${argv.join(' ')}`, async () => {
      const { code, out, err } = await runCli(['diff', ...argv], { ...files, 'broken.tree.yaml': 'a: [' });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err.trimEnd(), sentence);
    });
  }
});
