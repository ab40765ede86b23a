import assert from 'node:assert/strict';
import { runCli } from './memory-io';

const tree = `title: Tests
opportunities:
  - id: wait
    title: When I wait, I lose the thread
    kind: pain
    solutions:
      - id: cache
        title: 'Add a "cache" #1'
  - id: other
    title: O
`;
const files = {
  'd/a.tree.yaml': tree,
  'd/deep/q.scorecard.yaml':
    'title: S\nentries:\n  - { id: e, opportunity: wait, capability: C, cost_of_delay: 100, effort: 4 }\n',
  'd/j.journey.yaml': 'title: J\n',
  'broken.tree.yaml': 'a: [',
};

describe('canopy render', () => {
  it('draws a tree with the scores of the files around it', async () => {
    const { code, out } = await runCli(['render', 'd/a.tree.yaml', '--format', 'markdown'], files);
    assert.equal(code, 0);
    assert.match(out, /^# Tests\n\n- \*\*Pain:\*\* When I wait, I lose the thread \(CD3 25, 0 insights\)\n/);
  });

  it('looks for scores in all of the git repository, or where paths say', async () => {
    const own = {
      '.git/HEAD': '',
      'd/a.tree.yaml': tree,
      'other/q.scorecard.yaml': files['d/deep/q.scorecard.yaml'],
    };
    const draw = async (...argv: string[]) =>
      (await runCli(['render', ...argv, '--format', 'markdown'], own, tree)).out;
    assert.match(await draw('d/a.tree.yaml'), /thread \(CD3 25, /);
    assert.match(await draw('d/a.tree.yaml', 'other/*'), /thread \(CD3 25, /);
    assert.doesNotMatch(await draw('d/a.tree.yaml', 'd'), /CD3/);
    assert.equal(await draw('-', 'other'), await draw('d/a.tree.yaml'));
    assert.equal(await draw('-', '--stdin-name', 'd/a.tree.yaml'), await draw('d/a.tree.yaml'));
  });

  it('draws a scorecard as a picture, a table and a page, as of a day', async () => {
    const draw = (...argv: string[]) => runCli(['render', 'd/deep/q.scorecard.yaml', ...argv], files);
    const svg = await draw('--theme', 'dark');
    assert.match(svg.out, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<title>S<\/title>/s);
    assert.match((await draw('--format', 'markdown', '--as-of', '2027-01-02')).out, /as of 2027-01-02\.\n/);
    assert.match((await draw('--format', 'html')).out, /^<!DOCTYPE html>.*<figure><svg /s);
    const { code, err } = await draw('--format', 'mermaid');
    assert.equal(code, 2);
    assert.match(err, /A \*\.scorecard\.yaml is not drawn as mermaid, but as svg, markdown, html/);
  });

  it('draws a kata as a picture, a table and a page', async () => {
    const kata = { 'a.kata.yaml': 'title: K\nmetric: calls\nstart: { value: 9 }\ntarget: { value: 3 }\n' };
    const draw = async (...argv: string[]) => (await runCli(['render', 'a.kata.yaml', ...argv], kata)).out;
    assert.match(await draw(), /^<svg .*<title id="kata-title">calls<\/title>/s);
    assert.match(await draw('--format', 'markdown'), /^# K\n.*calls: 9 at the start, the target is 3\.\n/s);
    assert.match(await draw('--format', 'html'), /^<!DOCTYPE html>.*<figure><svg /s);
  });

  it('draws a roadmap as a picture, a table and a page', async () => {
    const own = { ...files, 'd/r.roadmap.yaml': 'title: Ours\n' };
    const draw = (...argv: string[]) => runCli(['render', 'd/r.roadmap.yaml', ...argv], own);
    assert.match((await draw('--theme', 'dark')).out, /^<\?xml .*<title>Ours<\/title>/s);
    assert.match((await draw('--format', 'markdown')).out, /^# Ours\n/);
    assert.match((await draw('--format', 'html')).out, /^<!DOCTYPE html>/i);
  });

  it('writes a journey and insights as a document of the files around them', async () => {
    const own = {
      ...files,
      'd/u.journey.yaml': 'title: U\nstages:\n  - title: Shop\n    places:\n      - { id: buy, title: Buy }\n',
      'd/w.insights.yaml': 'title: W\ninsights:\n  - { id: heard, kind: survey, place: buy, finding: They wait }\n',
    };
    const draw = async (name: string, format: string) => (await runCli(['render', name, '--format', format], own)).out;
    assert.match(
      await draw('d/u.journey.yaml', 'markdown'),
      /^# U\n.*## Shop\n.*\| \*\*Buy\*\* \| {2}\| Survey: 1 \|/s,
    );
    assert.match(await draw('d/u.journey.yaml', 'html'), /^<!DOCTYPE html>/i);
    assert.match(
      await draw('d/w.insights.yaml', 'markdown'),
      /^# W\n.*## Survey\n.*They wait.*## Unlinked insights\n/s,
    );
    assert.match(await draw('d/w.insights.yaml', 'html'), /^<!DOCTYPE html>/i);
  });

  it('draws a tree that is still empty under a heading', async () => {
    const { out } = await runCli(['render', 'new.tree.yaml', '--format', 'markdown'], { 'new.tree.yaml': '' });
    assert.equal(out, '# Tree without a title\n');
  });

  it('draws one branch', async () => {
    const { out } = await runCli(
      ['render', 'd/a.tree.yaml', '--format', 'mermaid', '--branch', 'cache', '--direction', 'down'],
      files,
    );
    assert.equal(out, 'flowchart TD\n  n0("<small>Solution</small><br/>Add a #34;cache#34; #35;1")\n');
  });

  for (const [format, start] of [
    ['svg', /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg /],
    ['html', /^<!doctype html>\n<html lang="en" data-theme="dark">/],
  ] as [string, RegExp][]) {
    it(`draws a tree as ${format}`, async () => {
      const { code, out } = await runCli(['render', 'd/a.tree.yaml', '--format', format, '--theme', 'dark'], files);
      assert.equal(code, 0);
      assert.match(out, start);
      assert.ok(out.includes('CD3 25'));
    });
  }

  it('draws what can’t be drawn as Markdown, where nothing else is asked for', async () => {
    const { code, out } = await runCli(['render', 'd/j.journey.yaml'], files);
    assert.deepEqual(
      [code, out],
      [0, (await runCli(['render', 'd/j.journey.yaml', '--format', 'markdown'], files)).out],
    );
    assert.match((await runCli(['render', 'd/a.tree.yaml'], files)).out, /^<\?xml /);
  });

  for (const [argv, sentence] of [
    [[], /takes a FILE/],
    [['d'], /“d” is a folder: name one file\.$/],
    [['d/a.tree.yaml', '--branch', 'z', '--format', 'markdown'], /no card with the id “z”/],
    [
      ['d/j.journey.yaml', '--format', 'svg'],
      /^A \*\.journey\.yaml is not drawn as svg, but as markdown, html: choose with --format\.$/,
    ],
    [['broken.tree.yaml'], /^broken\.tree\.yaml:\d+:\d+ can’t be read as YAML\. \S/],
  ] as [string[], RegExp][]) {
    it(`ends with 2 and one sentence: ${argv.join(' ')}`, async () => {
      const { code, out, err } = await runCli(['render', ...argv], files);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err.trimEnd(), sentence);
    });
  }
});
