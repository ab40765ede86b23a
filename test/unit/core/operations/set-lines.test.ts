import { becomes, lines } from './golden';
import { set } from './setting';

/** A file with a text of these lines between two other keys. */
const file = (...text: readonly string[]) => lines('title: T', ...text, 'x_last: z # end');
const owner = (value: string) => set('owner', value, '/');

describe('set, where a text stands on several lines', () => {
  describe('literal: lines that did not change stay', () => {
    const text = ['owner: | # as said', '    first line', '    ', '    - second  line', '', '      third'];
    const value = 'first line\n\n- second  line\n\n  third\n';
    becomes(
      'where a word changes',
      owner(value.replace('second', '2nd')),
      file(...text),
      file(...text).replace('second', '2nd'),
    );
    becomes(
      'where a line gets a space at its end',
      owner(value.replace('first line', 'first line ')),
      file(...text),
      file(...text).replace('first line', 'first line '),
    );
    becomes(
      'where a line comes in',
      owner(value.replace('- second', '- new\n- second')),
      file(...text),
      file(...text).replace('    - second', '    - new\n    - second'),
    );
    becomes(
      'where the last line goes',
      owner('first line\n\n- second  line\n'),
      file(...text),
      file(...text.slice(0, 4)),
    );
    becomes(
      'where the first line begins with a space now',
      owner(` ${value}`),
      file(...text),
      file('owner: |4 # as said', '     first line', ...text.slice(2)),
    );
    becomes(
      'where their indentation is told',
      owner(' a\nx\n'),
      file('owner: |4', '     a', '    b'),
      file('owner: |4', '     a', '    x'),
    );
    becomes(
      'where one has what would be escaped',
      owner('a\u2028b\nx'),
      file('owner: |-', '  a\u2028b', '  c\td'),
      file('owner: |-', '  a\u2028b', '  x'),
    );
    becomes(
      'in an item of a list',
      set('x_notes/1', ' a\nb', '/'),
      file('x_notes:', '  - z', '  - |-', '      x', '      b'),
      file('x_notes:', '  - z', '  - |4-', '       a', '      b'),
    );
    becomes(
      'and a text that can’t stand on lines is quoted',
      owner('first\u0007\n'),
      file(...text),
      file('owner: "first\\u0007\\n" # as said'),
    );
  });

  describe('folded: lines that did not change stay', () => {
    const text = [
      'owner: >',
      '    first words',
      '    of it',
      ' ',
      '    second text',
      '    of words',
      '      * item',
      '    end',
    ];
    const value = 'first words of it\nsecond text of words\n  * item\nend\n';
    becomes(
      'where a word changes',
      owner(value.replace('second', '2nd')),
      file(...text),
      file(...text).replace('second', '2nd'),
    );
    becomes(
      'where an item below changes',
      owner(value.replace('item', 'thing')),
      file(...text),
      file(...text).replace('item', 'thing'),
    );
    becomes(
      'where a paragraph comes in',
      owner(value.replace('second', 'A paragraph.\nsecond')),
      file(...text),
      file(...text).replace('    second', '    A paragraph.\n\n    second'),
    );
    becomes(
      'where a paragraph comes last',
      owner('one two\nthree'),
      file('owner: >-', '  one', '  two'),
      file('owner: >-', '  one', '  two', '', '  three'),
    );
    becomes('where the last line break goes', owner(value.trimEnd()), file(...text), file(...text).replace('>', '>-'));
    const word = 'word'.repeat(5);
    becomes(
      'and what is new is broken where others are',
      owner(`one two ${Array(8).fill(word).join(' ')} three`),
      file('owner: >-', '  one', '  two', '  three'),
      file(
        'owner: >-',
        '  one',
        '  two',
        `  ${word} ${word} ${word}`,
        `  ${word} ${word} ${word}`,
        `  ${word} ${word} three`,
      ),
    );
    becomes(
      'and one that is not broken stays on its line',
      owner(Array(8).fill(word).join(' ')),
      file('owner: >-', '  one'),
      file('owner: >-', `  ${Array(8).fill(word).join(' ')}`),
    );
    becomes(
      'and a text that they can’t be folded with is literal',
      owner('  one two'),
      file('owner: >-', '  one', '  two'),
      file('owner: |2-', '    one two'),
    );
  });

  describe('plain: lines that did not change stay', () => {
    const text = ['owner: first words of it', '    second line', '', '    third line # c'];
    const value = 'first words of it second line\nthird line';
    becomes(
      'where a word changes',
      owner(value.replace('second', '2nd')),
      file(...text),
      file(...text).replace('second', '2nd'),
    );
    becomes(
      'where the first line changes',
      owner(value.replace('first', '1st')),
      file(...text),
      file(...text).replace('first', '1st'),
    );
    becomes(
      'where words come in',
      owner(value.replace('line\n', 'line\nmore\n')),
      file(...text),
      file(...text.slice(0, 2), '', '    more', ...text.slice(2)),
    );
    becomes(
      'where it begins on the line below its key',
      owner('one 2'),
      file('owner: # why', '  one', '  two'),
      file('owner: # why', '  one', '  2'),
    );
    becomes(
      'and one that can’t be plain is quoted',
      owner('first: words'),
      file(...text),
      file('owner: "first: words" # c'),
    );
    becomes(
      'and one that can’t be plain is literal where it has lines',
      owner('first: words\nx'),
      file('owner: first', '  words'),
      file('owner: |-', '  first: words', '  x'),
    );
  });
});
