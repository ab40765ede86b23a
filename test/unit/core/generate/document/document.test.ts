import assert from 'node:assert/strict';
import {
  type GeneratedDocument,
  heading,
  list,
  own,
  paragraph,
  table,
} from '../../../../../src/core/generate/document/document';
import { toHtml } from '../../../../../src/core/generate/document/html';
import { isEarlierMarkdown, toMarkdown } from '../../../../../src/core/generate/document/markdown';
import { lostParagraphs } from '../../../../../src/core/generate/document/own';
import { toRestructuredText } from '../../../../../src/core/generate/document/restructured-text';

const hostile = [
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '| a | b |',
  '# not a heading',
  '1. not a list',
  '`code` and **bold**',
  '<!-- canopy:own summary -->',
];

const everything: GeneratedDocument = {
  title: '2. Less <waiting>',
  blocks: [
    heading(1, 'Why'),
    paragraph([
      'People ',
      { strong: 'wait*' },
      ' for ',
      { code: 'a`b' },
      ', see ',
      { link: 'the notes', to: 'a b.md' },
    ]),
    ...list(['1. first', { text: 'second', items: ['- below'] }], { ordered: true }),
    table(['Who', 'What'], [['a|b', { lines: ['one', 'two'] }]]),
    own('summary', 'What do you make of it?'),
  ],
};

describe('A document', () => {
  it('as Markdown', () => {
    assert.equal(
      toMarkdown(everything),
      `# 2. Less &lt;waiting&gt;

## Why

People **wait\\*** for \`a’b\`, see [the notes](<a%20b.md>)

1. 1\\. first
2. second
   - \\- below

| Who | What |
| --- | --- |
| a\\|b | one<br>two |

<!-- canopy:own summary -->
_What do you make of it?_
<!-- /canopy:own summary -->
`,
    );
  });

  it('as reStructuredText', () => {
    assert.equal(
      toRestructuredText(everything),
      `#################
2. Less <waiting>
#################

Why
***

People **wait\\*** for \`\`a’b\`\`, see \`the notes <a%20b.md>\`__

1. \\1. first
2. second

   * \\- below

.. list-table::
   :header-rows: 1

   * - Who
     - What
   * - a\\|b
     - one; two

*What do you make of it?*
`,
    );
  });

  it('as HTML runs nothing that people wrote', () => {
    const page = toHtml({ title: hostile[0]!, blocks: hostile.map(text => paragraph(text)) }, 'en');
    assert.doesNotMatch(page, /<img/);
    assert.match(page, /<p>&#60;img src=x onerror=alert\(1\)&#62;<\/p>/);
    const linked = toHtml({ title: 'x', blocks: [paragraph([{ link: 'go', to: 'javascript:alert(1)' }])] }, 'en');
    assert.doesNotMatch(linked, /javascript/);
  });

  it('as HTML leaves room for words, and none for numbers', () => {
    const page = toHtml({ title: 'x', blocks: [table(['Entry', '1', 'Why'], [['a', '< 1 %', '2 of 3']])] }, 'en');
    assert.match(page, /<th scope="row">a<\/th><td class="number">&#60; 1 %<\/td><td>2 of 3<\/td>/);
  });

  it('as Markdown shows what people wrote letter by letter', () => {
    const text = toMarkdown({ title: 'x', blocks: hostile.map(line => paragraph(line)) });
    assert.doesNotMatch(text, /<img|(?<!\\)\]\(javascript|^\| a|^# not|^1\. not|<!--/m);
    assert.doesNotMatch(toMarkdown({ title: 'x', blocks: [paragraph([{ link: 'go', to: 'javascript:x' }])] }), /\]\(/);
  });

  it('is known again by its title, and never another one that only names it', () => {
    const made = toMarkdown({ ...everything, header: { form: 'front-matter', rows: [['status', 'proposed']] } });
    assert.equal(isEarlierMarkdown(made, everything.title), true);
    assert.equal(isEarlierMarkdown(toMarkdown(everything).replaceAll('\n', '\r\n'), everything.title), true);
    assert.equal(isEarlierMarkdown(made, '2. Less'), false);
    assert.equal(isEarlierMarkdown(made, 'Why'), false);
    assert.equal(isEarlierMarkdown(`# Notes\n\n#${made}`, everything.title), false);
    assert.equal(isEarlierMarkdown(made.replaceAll('canopy:own', 'own'), everything.title), false);
  });

  it('keeps its readers’ own paragraphs when it is made again, and tells which it could not keep', () => {
    const edited = toMarkdown(everything).replace('_What do you make of it?_', 'We stay with it.\r\n\r\nFor **now**.');
    const again = toMarkdown({ ...everything, title: 'Other' }, edited);
    assert.match(again, /-->\nWe stay with it\.\n\nFor \*\*now\*\*\.\n<!--/);
    assert.match(toHtml(everything, 'en', edited), /We stay with it/);
    assert.deepEqual(lostParagraphs(edited, again), []);
    assert.deepEqual(lostParagraphs(edited, toMarkdown({ title: 'x', blocks: [] })), ['summary']);
  });
});
