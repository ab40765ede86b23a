import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  composeEdits,
  invertEdits,
  mapOffset,
  minimizeEdit,
  type TextEdit,
} from '../../../../src/core/text/edit';

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\r', '\n', '\ud83d', '\ude00', 'é'), maxLength: 24 });

/** Sorted edits without overlap, insertions at one offset included. */
function editsOf(text: string): fc.Arbitrary<TextEdit[]> {
  return fc.array(fc.tuple(fc.nat(text.length), fc.nat(4), anyText), { maxLength: 5 }).map(drafts => {
    const edits: TextEdit[] = [];
    let position = 0;
    for (const [offset, length, inserted] of drafts.sort((a, b) => a[0] - b[0])) {
      if (offset >= position) {
        const fits = Math.min(length, text.length - offset);
        edits.push({ offset, length: fits, text: inserted });
        position = offset + fits;
      }
    }
    return edits;
  });
}

const edited = anyText.chain(text => fc.tuple(fc.constant(text), editsOf(text)));
const editedTwice = edited.chain(([text, first]) =>
  fc.tuple(fc.constant(text), fc.constant(first), editsOf(applyEdits(text, first))),
);

describe('applyEdits', () => {
  it('replaces, inserts and removes, counting in the text before all edits', () => {
    const edits = [
      { offset: 0, length: 3, text: 'ONE' },
      { offset: 3, length: 0, text: '!' },
      { offset: 3, length: 1, text: '' },
      { offset: 7, length: 0, text: '?' },
    ];
    assert.equal(applyEdits('one two', edits), 'ONE!two?');
  });

  it('keeps the order of insertions at one offset', () => {
    assert.equal(
      applyEdits('ad', [
        { offset: 1, length: 0, text: 'b' },
        { offset: 1, length: 0, text: 'c' },
      ]),
      'abcd',
    );
  });

  for (const [name, edits] of Object.entries({
    overlap: [
      { offset: 0, length: 3, text: '' },
      { offset: 2, length: 0, text: 'x' },
    ],
    'wrong order': [
      { offset: 2, length: 0, text: 'x' },
      { offset: 0, length: 1, text: '' },
    ],
    'an end outside the text': [{ offset: 2, length: 5, text: '' }],
  })) {
    it(`throws on ${name}`, () => assert.throws(() => applyEdits('abcd', edits), RangeError));
  }
});

describe('composeEdits', () => {
  it('equals one list after the other, for any texts and edits', () => {
    fc.assert(
      fc.property(editedTwice, ([text, first, second]) => {
        assert.equal(applyEdits(text, composeEdits(first, second)), applyEdits(applyEdits(text, first), second));
      }),
      { numRuns: 1000 },
    );
  });

  it('merges adjacent edits and forgets text that comes and goes', () => {
    assert.deepEqual(composeEdits([{ offset: 2, length: 0, text: 'x' }], [{ offset: 2, length: 1, text: '' }]), []);
    assert.deepEqual(composeEdits([{ offset: 2, length: 1, text: 'x' }], [{ offset: 3, length: 2, text: 'y' }]), [
      { offset: 2, length: 3, text: 'xy' },
    ]);
  });

  it('throws on edits that overlap', () => {
    const overlapping = [
      { offset: 0, length: 3, text: '' },
      { offset: 2, length: 0, text: 'x' },
    ];
    assert.throws(() => composeEdits(overlapping, []), RangeError);
  });
});

describe('invertEdits', () => {
  it('takes any edits back', () => {
    fc.assert(
      fc.property(edited, ([text, edits]) => {
        assert.equal(applyEdits(applyEdits(text, edits), invertEdits(text, edits)), text);
      }),
    );
  });
});

describe('minimizeEdit', () => {
  it('leaves out what stays the same', () => {
    assert.deepEqual(minimizeEdit('effort: 3..6', { offset: 8, length: 4, text: '3..8' }), {
      offset: 11,
      length: 1,
      text: '8',
    });
    assert.equal(minimizeEdit('abc', { offset: 0, length: 3, text: 'abc' }), undefined);
    assert.deepEqual(minimizeEdit('aa', { offset: 0, length: 2, text: 'aaa' }), { offset: 2, length: 0, text: 'a' });
  });

  it('never cuts a surrogate pair or a CRLF', () => {
    assert.deepEqual(minimizeEdit('😀', { offset: 0, length: 2, text: '😁' }), { offset: 0, length: 2, text: '😁' });
    assert.deepEqual(minimizeEdit('a\r\n', { offset: 0, length: 3, text: 'a\n' }), {
      offset: 1,
      length: 2,
      text: '\n',
    });
    assert.deepEqual(minimizeEdit('a\r\nb', { offset: 0, length: 4, text: 'a\rb' }), {
      offset: 1,
      length: 2,
      text: '\r',
    });
  });

  it('does the same as the edit it stands for', () => {
    fc.assert(
      fc.property(edited, ([text, edits]) => {
        for (const edit of edits) {
          const minimal = minimizeEdit(text, edit);
          assert.equal(applyEdits(text, minimal ? [minimal] : []), applyEdits(text, [edit]));
        }
      }),
    );
  });
});

describe('mapOffset', () => {
  const edits = [
    { offset: 2, length: 0, text: 'xyz' },
    { offset: 4, length: 3, text: 'Q' },
  ];
  for (const [offset, left, right] of [
    [0, 0, 0],
    [2, 2, 5],
    [3, 6, 6],
    [4, 7, 7],
    [5, 7, 8],
    [7, 8, 8],
    [9, 10, 10],
  ] as const) {
    it(`maps ${offset} to ${left} on the left and ${right} on the right`, () => {
      assert.equal(mapOffset(offset, edits), left);
      assert.equal(mapOffset(offset, edits, 'right'), right);
    });
  }

  it('keeps the order of offsets and stays in the text', () => {
    fc.assert(
      fc.property(edited, fc.constantFrom('left', 'right'), ([text, list], stick) => {
        const mapped = Array.from({ length: text.length + 1 }, (_, offset) => mapOffset(offset, list, stick));
        assert.deepEqual(
          mapped,
          mapped.toSorted((a, b) => a - b),
        );
        assert.ok(mapped.every(offset => offset >= 0 && offset <= applyEdits(text, list).length));
      }),
    );
  });
});
