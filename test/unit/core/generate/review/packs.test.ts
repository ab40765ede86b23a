import assert from 'node:assert/strict';
import { toHtml } from '../../../../../src/core/generate/document/html';
import { toMarkdown } from '../../../../../src/core/generate/document/markdown';
import { packNames, reviewPack, usualStart } from '../../../../../src/core/generate/review/packs';
import { reviewPeriod } from '../../../../../src/core/generate/review/period';
import { isoDate } from '../../../../../src/core/values/date';
import { createExampleService } from '../../../support/examples';
import { assertGolden } from '../../../support/golden';
import { createTestService, today } from '../../../support/service';

const since = isoDate(2026, 10, 1);

function packOf(name: (typeof packNames)[number], files: Record<string, string>, before?: Record<string, string>) {
  const period = reviewPeriod(createTestService(files), since, before && createTestService(before));
  return toMarkdown(reviewPack(name, period, { folder: '' }));
}

describe('The document of a review', () => {
  for (const name of packNames) {
    it(`${name} says what the example’s files say`, () => {
      const period = reviewPeriod(createExampleService('local-development'), since);
      const document = reviewPack(name, period, { folder: '' });
      assertGolden(`review-${name}.md`, toMarkdown(document));
      assert.match(toHtml(document, 'en'), /<h2>/);
    });
  }

  it('looks back as far as the review is usually held', () => {
    const starts = packNames.map(name => usualStart(name, today).text);
    assert.deepEqual(starts, ['2026-08-22', '2026-08-22', '2026-10-22', '2026-11-08', '2026-11-15']);
  });

  it('tells what changed since the last one, and where entries stood then', () => {
    const tree = (title: string) => `title: T\nopportunities: [{ id: a, title: ${title} }, { id: b, title: B }]\n`;
    const card = (effort: number) =>
      `title: S\nentries:\n${[effort, 2]
        .map((weeks, at) => `  - { id: e${at}, opportunity: ${'ab'[at]}, cost_of_delay: 12, effort: ${weeks} }\n`)
        .join('')}`;
    const text = packOf(
      'director',
      { 'a.tree.yaml': tree('New words'), 's.scorecard.yaml': card(1) },
      { 'a.tree.yaml': tree('Old words'), 's.scorecard.yaml': card(4) },
    );
    assert.match(text, /\| 1 \| New words \| 12 \| — \| 2 with 3 \|\n\| 2 \| B \| 6 \| — \| 1 with 6 \|/);
    assert.match(text, /“Old words”/);
    assert.doesNotMatch(text, /not at hand/);
  });

  it('tells what the dates tell where the files of that day are not known, and says what can’t be', () => {
    const text = packOf('director', {
      'a.tree.yaml':
        'title: T\nreviewed: 2026-11-20\noutcomes: [{ title: O, measurements: [{ on: 2026-09-01, value: 5 }, { on: 2026-11-02, value: 4 }] }]\nopportunities: [{ title: P, solutions: [{ title: S, shipped: 2026-11-03 }] }]\n',
      'i.insights.yaml': 'insights: [{ id: i, finding: F, kind: survey, on: 2026-11-02 }]\n',
      'k.kata.yaml': 'title: K\nsteps: [{ step: Ask, on: 2026-11-04, actual: 3 }]\n',
    });
    assert.match(text, /ranks that moved and new decisions can’t be told\./);
    for (const line of ['O: 4 on 2026-11-02, after 5', 'S, on 2026-11-03', 'survey: 1 insight', 'T, on 2026-11-20'])
      assert.ok(text.includes(`  - ${line}\n`), `${line} in ${text}`);
    assert.ok(text.includes('  - Ask (2026-11-04): came to 3\n'));
    assert.match(packOf('director', {}), /Nothing in the files is dated after that day\. The files/);
  });

  it('of an empty workspace asks instead of making something up', () => {
    assert.match(packOf('consumer', {}), /_Which opportunity comes first\? No scorecard names one\._/);
    assert.doesNotMatch(packOf('demo', {}), /^## /m);
  });

  it('tells only what is dated within the period as new', () => {
    const insight = (id: string, on: string) => `{ id: ${id}, finding: ${id}, kind: survey, on: ${on} }`;
    const text = packOf('demo', {
      'i.insights.yaml': `insights: [${insight('early', '2026-10-01')}, ${insight('new', '2026-10-02')}, ${insight('coming', '2026-11-23')}]\n`,
    });
    assert.match(text, /^- new \(survey, 2026-10-02, no opportunity rests on it yet\)$/m);
    assert.doesNotMatch(text, /early|coming/);
  });
});
