import type { Operation } from '../../../../src/core/operations/schema';
import { becomes, lines } from './golden';

const remove = (id: string): Operation => ({ op: 'remove', id });
const under = (...rest: string[]) => lines('opportunities:', '  - id: a', ...rest.map(line => `    ${line}`));

describe('remove', () => {
  becomes(
    'with the comments that lead it',
    remove('t'),
    under('solutions:', '  # about s', '  - id: s', '  # about t', '  - id: t', '      # deep', '  # end', 'who: w'),
    under('solutions:', '  # about s', '  - id: s', '  # end', 'who: w'),
  );
  becomes(
    'without the deeper comment of the item before',
    remove('t'),
    under('solutions:', '  - id: s', '', '      # deep', '  - id: t', '  - id: u'),
    under('solutions:', '  - id: s', '', '      # deep', '  - id: u'),
  );
  becomes(
    'with the deeper comments below it, behind blank lines, too',
    remove('s'),
    under('solutions:', '  - id: s', '', '      # deep', '', '      # deeper', '', '  # about t', '  - id: t'),
    under('solutions:', '  # about t', '  - id: t'),
  );
  becomes('the last takes its key along', remove('s'), under('title: A', 'solutions:', '  - id: s'), under('title: A'));
  becomes(
    'the last leaves a key on the dash’s line to the next',
    remove('s'),
    'opportunities:\n- solutions:\n  - id: s\n  title: A\n',
    'opportunities:\n- title: A\n',
  );
  becomes(
    'the last leaves [] behind a key with a comment',
    remove('s'),
    under('solutions: # tried', '  - id: s # s', 'who: w'),
    under('solutions: [] # tried', 'who: w'),
  );
  becomes(
    'the last leaves [] below a comment',
    remove('s'),
    under('title: A', '# tried', 'solutions:', '  - id: s'),
    under('title: A', '# tried', 'solutions: []'),
  );
  becomes(
    'the blank lines of a group',
    remove('b'),
    lines('parked:', '- id: a', '', '- id: b', '', '- id: c'),
    lines('parked:', '- id: a', '', '- id: c'),
  );
  becomes(
    'the blank lines below it, or above it where it is the last',
    [remove('/parked/0'), remove('/parked/1')],
    lines('parked:', '- a', '', '- b', '', '', '- c', '', 'title: T'),
    lines('parked:', '- b', '', 'title: T'),
  );
  becomes('last in the file', remove('b'), 'parked:\n- id: a\n\n- id: b', 'parked:\n- id: a');
  becomes('in brackets', remove('a'), 'parked: [ { id: a },  { id: b } ]\n', 'parked: [ { id: b } ]\n');
  becomes('last in brackets', remove('b'), 'parked: [{ id: a }, { id: b }]\n', 'parked: [{ id: a }]\n');
  becomes(
    'last in brackets over lines',
    remove('b'),
    lines('parked: [', '  { id: a }, # a', '  { id: b } # b', ']'),
    lines('parked: [', '  { id: a } # a', ']'),
  );
  becomes('all of a file', remove('a'), '# head\nparked:\n- id: a\n', '# head\n');
  becomes(
    'behind a text that keeps its line breaks',
    remove('b'),
    'opportunities:\n- title: |+\n    a\n\n\n- id: b\n',
    'opportunities:\n- title: |+\n    a\n\n\n',
  );
});
