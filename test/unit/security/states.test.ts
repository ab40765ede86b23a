import assert from 'node:assert/strict';
import { reviewCalendar } from '../../../src/core/reviews/calendar';
import { isoDate } from '../../../src/core/values/date';
import { runCli } from '../cli/memory-io';
import { isAtLength } from '../support/at-length';
import { hostileStrings, workspaceWith } from '../support/hostile';
import { createTestService } from '../support/service';
import { markdownMarkup } from './parsers';

/** What other tools write of one item with this title, in each form that is taken in. */
const sources: Readonly<Record<string, (text: string) => string>> = {
  csv: text => `Title,Key,Status\n"${text.replaceAll('"', '""')}","${text.replaceAll('"', '""')}",To do\n`,
  opml: text => {
    const words = text.replace(/[&<>"\p{Cc}]/gu, character => `&#${character.charCodeAt(0) || 1};`);
    return `<opml version="2.0"><body><outline text="${words}"><outline text="${words}" /></outline></body></opml>`;
  },
  markdown: text => `- ${text}\n  - ${text}\n`,
  github: text => JSON.stringify([{ title: text, number: 7, url: text, state: text, labels: [{ name: text }] }]),
  'ost-tools': text =>
    `---\ntype: space_on_a_page\ntitle: ${JSON.stringify(text)}\n---\n# ${text}\n\n## ${text}\n\n### ${text}\n`,
  'ost-builder': text => `# ${text}\n\n## [Outcome] ${text} @next\n- start: ${text}\n### [Opportunity] ${text}\n`,
};

/** Where a text became more than a text: a key, a tag, or something that can't be read. */
const broken = new Set(['yaml-syntax', 'duplicate-key', 'unknown-key', 'unreadable-value', 'not-a-map', 'not-a-list']);

describe('imports of hostile texts', function () {
  this.timeout(120_000);

  for (const [form, source] of Object.entries(sources))
    it(`become a file in which they are texts: ${form}`, async () => {
      let taken = 0;
      for (const text of Object.values(hostileStrings()).flat()) {
        for (const content of [source(text), text]) {
          const { code, out, err } = await runCli(['import', 'given', '--from', form, '--title', text], {
            given: content,
          });
          assert.doesNotMatch(err, /(?!\n)\p{Cc}/u, text);
          if (code !== 0) continue;
          taken++;
          const service = createTestService({ 'made.tree.yaml': out });
          const found = service.diagnose('made.tree.yaml').filter(problem => broken.has(problem.code));
          assert.deepEqual(
            found.map(({ code: name, message }) => `${name}: ${message}`),
            [],
            JSON.stringify(text),
          );
        }
      }
      assert.ok(taken > 100, `${taken} were taken in`);
      assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    });
});

describe('comparisons of hostile texts', function () {
  this.timeout(300_000);

  const below = (folder: string, files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
  const compared = async (before: string, after: string, format: string) => {
    const files = { ...below('old', workspaceWith(before)), ...below('new', workspaceWith(after)) };
    return (await runCli(['diff', 'old', 'new', '--format', format], files)).out;
  };

  it('hold only text where texts belong', async () => {
    const usual = ['Other words', 'https://example.com/page', 'docs/page.md'];
    const known = new Set<string>();
    for (const text of usual)
      for (const out of [
        await compared('Plain words', text, 'markdown'),
        await compared(text, 'Plain words', 'markdown'),
      ])
        for (const each of markdownMarkup(out)) known.add(each);
    for (const [at, text] of Object.values(hostileStrings()).flat().entries()) {
      if (!isAtLength && at % 4 > 0) continue;
      JSON.parse(await compared('Plain words', text, 'json'));
      for (const [before, after] of [
        ['Plain words', text],
        [text, 'Plain words'],
      ] as const) {
        const markdown = await compared(before, after, 'markdown');
        assert.deepEqual(
          markdownMarkup(markdown).filter(each => !known.has(each)),
          [],
          JSON.stringify(text),
        );
        for (const out of [markdown, await compared(before, after, 'text')])
          assert.doesNotMatch(out, /(?![\t\n])[\p{Cc}\u2028-\u202e\u2066-\u2069]/u, JSON.stringify(text));
      }
    }
  });
});

describe('a calendar of hostile titles', () => {
  const day = isoDate(2026, 11, 26);
  const review = { uri: 'a.tree.yaml', kind: 'tree', reviewed: undefined, due: day, late: 0, newInsights: 0 } as const;
  const linesOf = (title: string) => {
    const calendar = reviewCalendar([{ ...review, title }], day);
    for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, title);
    return calendar.replaceAll('\r\n ', '').split('\r\n');
  };

  it('has the lines that it has with others, and none of theirs', () => {
    const plain = linesOf('Plain words').map(line => line.split(':')[0]);
    for (const text of Object.values(hostileStrings()).flat()) {
      const lines = linesOf(text);
      assert.deepEqual(
        lines.map(line => line.split(':')[0]),
        plain,
        JSON.stringify(text),
      );
      assert.doesNotMatch(lines.join('\n'), /(?!\n)[\p{Cc}\u2028-\u202e\u2066-\u2069]/u, JSON.stringify(text));
    }
  });
});

describe('records of hostile texts', function () {
  this.timeout(60_000);

  for (const [call, place] of [
    ['adr first --form madr --write', /^docs\/[\w/-]+\.md$/],
    ['oep first --form pep --number 7 --write', /^oeps\/[\w-]+\.rst$/],
  ] as const)
    it(`are written into their folder alone: ${call}`, async () => {
      for (const text of [
        ...Object.values(hostileStrings()).flat(),
        '../../../etc/passwd',
        '/etc/passwd',
        'C:\\x',
        'a/../..',
      ]) {
        const before = workspaceWith(text);
        const { files } = await runCli(call.split(' '), before);
        const made = Object.keys(files).filter(name => !Object.hasOwn(before, name));
        assert.deepEqual(
          made.filter(name => !place.test(name)),
          [],
          JSON.stringify(text),
        );
        assert.equal(made.length, 1, JSON.stringify(text));
      }
    });
});
