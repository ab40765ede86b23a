import assert from 'node:assert/strict';
import { type OutlineItem, readOutline } from '../../../../src/core/text/outline';

/** Titles with their depth, as `> > title`. */
function shown(items: readonly OutlineItem[], depth = 0): string[] {
  return items.flatMap(({ text, children }) => ['> '.repeat(depth) + text, ...shown(children, depth + 1)]);
}

describe('Reading an outline', () => {
  it('takes levels from the indentation, by spaces or tabs', () => {
    assert.deepEqual(shown(readOutline('One\n  Two\n    Three\n  Four\n\nFive')), [
      'One',
      '> Two',
      '> > Three',
      '> Four',
      'Five',
    ]);
    assert.deepEqual(shown(readOutline('One\n\tTwo\n\t\tThree')), ['One', '> Two', '> > Three']);
  });

  it('reads bullets, numbers, boxes and bold words of Markdown', () => {
    const text = '* **One**\r\n  1. Two\r\n  2) [x] Three\r\n- [ ] Four\r\n---\r\n+ Five';
    assert.deepEqual(shown(readOutline(text)), ['One', '> Two', '> Three', 'Four', 'Five']);
  });

  it('puts lists below their headings', () => {
    const text = '# Goals\n- One\n## Pains ##\n- Two\n  - Three\n# Rest';
    assert.deepEqual(shown(readOutline(text)), ['Goals', '> One', '> Pains', '> > Two', '> > > Three', 'Rest']);
  });

  it('keeps words that only look like marks', () => {
    assert.deepEqual(shown(readOutline('-5 % restarts\n3.5 hours lost\n#tag')), [
      '-5 % restarts',
      '3.5 hours lost',
      '#tag',
    ]);
  });

  it('finds nothing in nothing', () => {
    assert.deepEqual(readOutline(' \n\n- \n***'), []);
  });
});
