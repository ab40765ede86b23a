import type { Operation } from '../../../../src/core/operations/schema';
import { becomes, lines } from './golden';
import { set } from './setting';

const move: Operation = { op: 'move', id: 'b', parent: 'a' };
const above = ['opportunities:', '  - id: a', '    opportunities:', '      - id: c'];

/** What other tools take for the end of a line, and YAML for a character of the line like any other. */
const characters: Record<string, string> = {
  'a line separator': '\u2028',
  'a paragraph separator': '\u2029',
  'a next line': '\u0085',
  'a lone return': '\r',
};

for (const [name, sign] of Object.entries(characters)) {
  // Before a line feed a return is a part of the line break.
  const atEnd = sign === '\r' ? '' : sign;
  describe(`${name} ends no line`, () => {
    const places: Record<string, readonly string[]> = {
      'a comment': [`  # said${sign}# by`, '  - id: b', `    title: x # said c${sign}by d`, `    # e${sign}    f`],
      'a text in quotes': ['  - id: b', `    title: "x${sign}y"`],
      'a literal text': ['  - id: b', '    title: |-', `      x${sign}y`, `      ${sign}`, '      z'],
      brackets: ['  - id: b', '    evidence: [', `      x, # c${sign}d`, '    ]'],
    };
    for (const [place, item] of Object.entries(places))
      becomes(
        `in ${place} that moves deeper`,
        move,
        lines(...above, ...item),
        lines(...above, ...item.map(line => `    ${line}`)),
      );

    becomes(
      'in the comment behind the header of a text',
      set('who', 'y'),
      lines('opportunities:', '  - id: a', `    who: |- # c${sign}d`, '      x'),
      lines('opportunities:', '  - id: a', `    who: |- # c${sign}d`, '      y'),
    );
    becomes(
      'in a comment of an item in brackets',
      { op: 'move', id: 'a', parent: null, index: 1 },
      lines('parked: [', `  # e${sign}f${atEnd}`, `  { id: a }, # c${sign}d${atEnd}`, '  { id: b },', ']'),
      lines('parked: [', '  { id: b },', `  # e${sign}f${atEnd}`, `  { id: a }, # c${sign}d${atEnd}`, ']'),
    );
    becomes(
      'in a comment between a key and its value',
      set('x_list', 'b', '/'),
      lines(`x_list: # c${atEnd}`, '  - a'),
      lines(`x_list: b # c${atEnd}`),
    );
    becomes(
      'in a comment of a file that holds nothing else',
      set('title', 'T', '/'),
      lines(`# c${sign}...`, '# d'),
      lines(`# c${sign}...`, '# d', 'title: T'),
    );
  });
}
