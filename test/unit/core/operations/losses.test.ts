import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import type { Operation } from '../../../../src/core/operations/schema';
import { edited, lines } from './golden';

/** An edit of the title of `a`; all else stays. */
const edit: Operation = { op: 'set', id: 'a', field: 'title', value: 'New' };
const item = (...rest: string[]) => lines('opportunities:', '  - id: a', '    title: Old', ...rest);

/** What the YAML library's own writer does to a text in which one value was set. */
function libraryWrites(text: string): string {
  const document = parseDocument(text);
  document.setIn(['opportunities', 0, 'title'], 'New');
  return document.toString();
}

/** Looks of a text that the library's writer does not keep. */
const losses: Record<string, string> = {
  'several blank lines in a row': item('', '', '', '  - id: b'),
  'blank lines at the start': `\n\n\n# What it is about\n${item()}`,
  'comments that are aligned': lines('owner: o          # who', 'title: t          # what') + item(),
  'an indentation for each list': lines('parked:', '- id: x', 'outcomes:', '    - id: o') + item(),
  'wide dashes': lines('parked:', '-   id: x') + item(),
  'spaces inside of brackets': lines('parked: [{id: x},   {  id: y  }]') + item(),
  'brackets over several lines': lines('parked: [', '    { id: x },', '    { id: y },', '  ]') + item(),
  'where a folded text is broken': item('    who: >', '      one', '      two three', '', '      four'),
  'where a plain text is broken': item('    who: one', '      two', '      three'),
  'long lines': item(`    who: ${'a long text '.repeat(20).trim()}`),
  'CRLF line ends': item('    who: w').replaceAll('\n', '\r\n'),
  'a byte order mark': `\ufeff${item()}`,
  'no final line break': item().trimEnd(),
  'quotes that are not needed': item("    who: 'w'", '    "source": "s"'),
  escapes: item('    who: "caf\\u00e9 \\/ bar"'),
  'numbers as they are written': lines('x_a: 1.50', 'x_b: 0x1F', 'x_c: 1e3', 'x_d: +5') + item(),
  'words for nothing': lines('x_a: ~', 'x_b: NULL', 'x_c:', 'x_d: null') + item(),
  'space before a value': item('    who:     w'),
  'space at the end of a line': item('    who: w   ', '    # note  '),
  'a comment between a key and its list': lines('parked: # ideas', '  # none yet', '  - id: x') + item(),
  'comments at columns of their own': item('  # two', ' # one', '      # six', '    who: w', '# none'),
  'a comment behind a dash': lines('parked:', '  - # first', '    id: x') + item(),
  'a comment behind the header of a text': item('    who: | # as said', '      w'),
  'comments at the end': `${item()}\n# The end\n\n# The very end\n`,
  'a key that stands behind a question mark': item('    ? source', '    : s'),
  'a marker of the document': `---\n${item()}...\n`,
};

describe('what the YAML library’s own writer loses', () => {
  for (const [name, text] of Object.entries(losses)) {
    it(`keeps ${name}`, () => assert.equal(edited(text, edit), text.replace('title: Old', 'title: New')));
  }

  it('is no made-up list: the library changes most of these texts', () => {
    const lost = Object.values(losses).filter(text => libraryWrites(text) !== text.replace('title: Old', 'title: New'));
    assert.ok(lost.length >= Object.keys(losses).length * 0.7, `${lost.length} of ${Object.keys(losses).length}`);
  });

  it('keeps aliases and anchors elsewhere in the file', () => {
    const text = lines('x_base: &base', '  who: w', 'parked:', '  - <<: *base', '    id: x') + item();
    assert.equal(edited(text, edit), text.replace('title: Old', 'title: New'));
  });
});
