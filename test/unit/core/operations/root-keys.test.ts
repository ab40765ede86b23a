import type { Operation } from '../../../../src/core/operations/schema';
import { becomes } from './golden';

const without = (field: string): Operation => ({ op: 'set', id: '/', field, value: null });

/** Key to remove, text before, text after: at the ends of a file the lines around a key are easily lost or left behind. */
const removals: Readonly<Record<string, readonly [string, string, string]>> = {
  'the last one': ['owner', 'title: T\nowner: x\n', 'title: T\n'],
  'the last one of an open file': ['owner', 'title: T\nowner: x', 'title: T'],
  'the last one below a blank line': ['owner', 'title: T\n\nowner: x\n', 'title: T\n'],
  'the last one below a blank line of an open file': ['owner', 'title: T\n\nowner: x', 'title: T'],
  'the last one below blank lines of an open file': ['owner', 'title: T\n\n\nowner: x', 'title: T'],
  'the last one with its comment': ['owner', 'title: T\n\n# who\nowner: x', 'title: T'],
  'the last one above a comment': ['owner', 'title: T\n\nowner: x\n# end', 'title: T\n\n# end'],
  'the last one above a comment that stands apart': ['owner', 'title: T\nowner: x\n\n# end\n', 'title: T\n\n# end\n'],
  'the last one over several lines': ['owner', 'title: T\n\nowner: |\n  x\n  y', 'title: T'],
  'the last one above blank lines': ['owner', 'title: T\nowner: x\n\n', 'title: T\n\n'],
  'the first one': ['title', 'title: T\nowner: x\n', 'owner: x\n'],
  'the first one above a blank line': ['title', 'title: T\n\nowner: x', 'owner: x'],
  'the first one between blank lines': ['title', '# head\n\ntitle: T\n\nowner: x\n', '# head\n\nowner: x\n'],
  'the first one below the comment of the file': ['title', '# head\ntitle: T\n\nowner: x\n', '# head\n\nowner: x\n'],
  'the only one': ['title', 'title: T\n', ''],
  'the only one of an open file': ['title', 'title: T', ''],
  'the only one between comments': ['title', '# a\ntitle: T\n# b', '# a\n# b'],
  'one in the middle': [
    'owner',
    'title: T\n\nowner: x\n\nreviewed: 2026-11-01\n',
    'title: T\n\nreviewed: 2026-11-01\n',
  ],
};

describe('removing a key at the root', () => {
  for (const [name, [field, before, after]] of Object.entries(removals)) {
    becomes(name, without(field), before, after);
  }

  becomes('keeps a byte order mark', without('title'), '\ufefftitle: T\n\nowner: x', '\ufeffowner: x');
  becomes(
    'which is the list of the last item',
    { op: 'remove', id: 'a' },
    'title: T\n\nparked:\n  - id: a\n    title: x',
    'title: T',
  );
});
