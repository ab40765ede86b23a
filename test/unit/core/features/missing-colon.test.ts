import assert from 'node:assert/strict';
import { allFixed, fixed } from '../../support/fixes';
import { createTestService } from '../../support/service';

const uri = 'a.tree.yaml';

/** The errors of a text: what they underline, and what they say. */
function errors(text: string): string[] {
  return createTestService({ [uri]: text })
    .diagnose(uri)
    .filter(({ severity }) => severity === 'error')
    .map(({ range, message }) => `${text.slice(range.start, range.end)} | ${message}`);
}

function offers(text: string): string[] {
  return createTestService({ [uri]: text })
    .codeActions(uri, { start: 0, end: text.length })
    .filter(({ diagnostic }) => diagnostic.severity === 'error')
    .map(({ title }) => title);
}

describe('a key without its colon', () => {
  const mended: Readonly<Record<string, readonly [before: string, title: string, after: string]>> = {
    'at the top of a file': [
      'title Build faster\noutcomes:\n  - id: x\n    title: A\n',
      'Add the missing colon: “title: Build faster”',
      'title: Build faster\noutcomes:\n  - id: x\n    title: A\n',
    ],
    'in an item': [
      'title: T\noutcomes:\n  - id: x\n    title Less waiting # really\n    from: 3h\n',
      'Add the missing colon: “title: Less waiting”',
      'title: T\noutcomes:\n  - id: x\n    title: Less waiting # really\n    from: 3h\n',
    ],
    'right behind a dash': [
      'title: T\noutcomes:\n  - title Less waiting\n    from: 3h\n',
      'Add the missing colon: “title: Less waiting”',
      'title: T\noutcomes:\n  - title: Less waiting\n    from: 3h\n',
    ],
    'in a list inside an item': [
      'opportunities:\n  - title: A\n    solutions:\n    - id: s\n      horizon now\n      title: S\n',
      'Add the missing colon: “horizon: now”',
      'opportunities:\n  - title: A\n    solutions:\n    - id: s\n      horizon: now\n      title: S\n',
    ],
    'in a group': [
      'opportunities:\n  - title: A\n    solutions:\n      - title: S\n        result:\n          value 3h\n          on: 2026-11-01\n',
      'Add the missing colon: “value: 3h”',
      'opportunities:\n  - title: A\n    solutions:\n      - title: S\n        result:\n          value: 3h\n          on: 2026-11-01\n',
    ],
    'before a value in quotes': [
      'title "Build faster"\nowner: me\n',
      'Add the missing colon: “title: "Build faster"”',
      'title: "Build faster"\nowner: me\n',
    ],
    'before a list': [
      'title: T\noutcomes\n  - id: x\n    title: A\n',
      'Add the missing colon: “outcomes:”',
      'title: T\noutcomes:\n  - id: x\n    title: A\n',
    ],
    'with nothing behind it, so that its value can be typed': [
      'title: T\nowner\nreviewed: 2026-11-01\n',
      'Add the missing colon: “owner:”',
      'title: T\nowner: \nreviewed: 2026-11-01\n',
    ],
    'as the last line': ['title: T\nowner me', 'Add the missing colon: “owner: me”', 'title: T\nowner: me'],
    'with Windows line breaks': [
      'title: T\r\nowner\r\nreviewed: 2026-11-01\r\n',
      'Add the missing colon: “owner:”',
      'title: T\r\nowner: \r\nreviewed: 2026-11-01\r\n',
    ],
    'as the whole file': [
      'title Build faster\n',
      'Add the missing colon: “title: Build faster”',
      'title: Build faster\n',
    ],
    'as the whole file, over several lines': [
      'title Build faster\nowner me\n',
      'Add the missing colons: “title:”, “owner:”',
      'title: Build faster\nowner: me\n',
    ],
    'as a whole item': [
      'title: T\noutcomes:\n  - title Build faster\n',
      'Add the missing colon: “title: Build faster”',
      'title: T\noutcomes:\n  - title: Build faster\n',
    ],
    'in braces': [
      'title: T\nparked:\n  - { id: x, title Build faster }\n',
      'Add the missing colon: “title: Build faster”',
      'title: T\nparked:\n  - { id: x, title: Build faster }\n',
    ],
    'where more mistakes show once it is mended': [
      'title: T\noutcomes:\n  - id: x\n    title A\n    outcomes:\n      - title B\n        from\n          - x\n',
      'Add the missing colon: “title: A”',
      'title: T\noutcomes:\n  - id: x\n    title: A\n    outcomes:\n      - title B\n        from\n          - x\n',
    ],
  };
  for (const [place, [before, title, after]] of Object.entries(mended))
    it(`gets one ${place}`, () => assert.equal(fixed(before, title), after));

  it('is told with the place and what to write', () => {
    assert.deepEqual(errors('title: T\noutcomes:\n  - id: x\n    title Less waiting\n    from: 3h\n'), [
      'title Less waiting | A colon is missing after “title”. Write “title: Less waiting”.',
    ]);
    assert.deepEqual(errors('title: T\noutcomes:\n  - title Less waiting\n    from: 3h\n'), [
      'title Less waiting | A colon is missing after “title”. Write “title: Less waiting”.',
    ]);
    assert.deepEqual(errors('title: T\nowner\nreviewed: 2026-11-01\n'), [
      'owner | A colon is missing after “owner”. Write “owner:”.',
    ]);
    assert.deepEqual(errors('title Build faster\n'), [
      'title Build faster | A colon is missing after “title”. Write “title: Build faster”.',
    ]);
  });

  it('is not guessed: a word that is no key of this kind of item is only told', () => {
    const text = 'title: T\noutcomes:\n  - id: x\n    titel Build\n    horizon now\n';
    assert.deepEqual(errors(text), [
      'titel Build | A colon is missing in “titel Build”. Begin the line with a key, a colon and a space.',
      'horizon now | A colon is missing in “horizon now”. Begin the line with a key, a colon and a space.',
    ]);
    assert.deepEqual(offers(text), []);
  });

  it('is not put where the key stands already', () => {
    assert.deepEqual(offers('title: T\ntitle of the tree\nowner: me\n'), []);
  });

  it('is only one reading of a text that stands alone as an item', () => {
    const text = 'title: T\nopportunities:\n  - kind of slow\n';
    assert.deepEqual(offers(text), ['Write “title:” before it', 'Add the missing colon: “kind: of slow”']);
    assert.match(errors(text)[0]!, /^kind of slow \| A text alone does not say what it is/);
    assert.equal(fixed(text, 'Write “title:” before it'), 'title: T\nopportunities:\n  - title: kind of slow\n');
  });

  it('is mended with all others at once', () => {
    assert.deepEqual(
      allFixed(
        { [uri]: 'title A\nowner\nreviewed: 2026-11-01\noutcomes:\n  - id: x\n    title:B\n' },
        { code: 'yaml-syntax' },
      ),
      { texts: { [uri]: 'title: A\nowner: \nreviewed: 2026-11-01\noutcomes:\n  - id: x\n    title: B\n' }, count: 3 },
    );
  });

  it('is not mended while it is typed, when a file is saved', () => {
    const planned = (text: string) => {
      const service = createTestService({ [uri]: text });
      return service.planFixAll(service.diagnose(uri), 'safe').ok;
    };
    assert.equal(planned('title: T\nowner\nreviewed: 2026-11-01\n'), false);
    assert.equal(planned('title: T\nparked:\n  - title\n'), false);
    assert.equal(planned('title: T\nparked:\n  - title of a song\n'), false);
  });
});

describe('a colon without the space behind it', () => {
  const mended: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'at the top of a file': ['title:Build\nowner: me\n', 'title: Build\nowner: me\n'],
    'as the whole file': ['title:Build\n', 'title: Build\n'],
    'in an item': [
      'title: T\noutcomes:\n  - id: x\n    title:Build\n    from: 3h\n',
      'title: T\noutcomes:\n  - id: x\n    title: Build\n    from: 3h\n',
    ],
    'right behind a dash': [
      'title: T\noutcomes:\n  - title:Build\n    from: 3h\n',
      'title: T\noutcomes:\n  - title: Build\n    from: 3h\n',
    ],
    'as a whole item': ['title: T\nparked:\n  - title:Build\n', 'title: T\nparked:\n  - title: Build\n'],
    'in braces': [
      'title: T\nparked:\n  - { id: x, title:Build }\n',
      'title: T\nparked:\n  - { id: x, title: Build }\n',
    ],
  };
  for (const [place, [before, after]] of Object.entries(mended))
    it(`gets one ${place}`, () => assert.equal(fixed(before, 'Add the missing space: “title: Build”'), after));

  it('gets one behind a space that stands before the colon', () => {
    assert.equal(fixed('title: T\nowner :me\n', 'Add the missing space: “owner: me”'), 'title: T\nowner : me\n');
  });

  it('is told with the place and what to write', () => {
    const message = 'title:Build | A space is missing after “title:”. Write “title: Build”.';
    assert.deepEqual(errors('title:Build\nowner: me\n'), [message]);
    assert.deepEqual(errors('title:Build\n'), [message]);
    assert.deepEqual(errors('title: T\noutcomes:\n  - title:Build\n    from: 3h\n'), [message]);
  });
});
