import assert from 'node:assert/strict';
import { type XmlElement as Parsed, XmlElement as ParsedElement, parseXml, XmlText } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { readXml, type XmlElement } from '../../../../src/core/text/xml';

interface Plain {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Plain[];
}

function plain({ name, attributes, text, children }: XmlElement): Plain {
  return { name, attributes: Object.fromEntries(attributes), text, children: children.map(plain) };
}

/** The same of another reader. */
function plainParsed({ name, attributes, children }: Parsed): Plain {
  const text = children.map(child => (child instanceof XmlText ? child.text : '')).join('');
  const elements = children.filter(child => child instanceof ParsedElement);
  return { name, attributes: { ...attributes }, text, children: elements.map(plainParsed) };
}

const piece = fc.constantFrom(
  ...['<a>', '</a>', '<b c="1" d=\'&lt;x&#10;\'>', '</b>', '<b/>', 'text', ' ', '\n', '&amp;', '&#xe9;'],
  ...['<!-- <a> -->', '<?x y?>', '<![CDATA[<&]]>', '"', "'", '=', '<a c="\t1"  />', '<ü x:y="ö"/>'],
);

describe('XML', () => {
  it('is read as another reader reads it, wherever that one can', () => {
    let read = 0;
    const document = fc.array(piece, { maxLength: 12 }).map(pieces => `<r>${pieces.join('')}</r>`);
    fc.assert(
      fc.property(document, text => {
        let expected: Parsed | null;
        try {
          expected = parseXml(text).root;
        } catch {
          assert.equal(readXml(text).ok, false, text);
          return;
        }
        read++;
        const found = readXml(text);
        assert.ok(found.ok, text);
        assert.deepEqual(plain(found.value), plainParsed(expected!));
      }),
      { seed: 8, numRuns: 3000 },
    );
    assert.ok(read > 300, `${read} documents could be read`);
  });

  it('may begin with a declaration, a document type and comments', () => {
    const text = '<?xml version="1.0"?>\n<!DOCTYPE r [<!ENTITY e "x">]>\n<!-- of ours -->\n<r>&e;</r>\n';
    assert.deepEqual(readXml(text), {
      ok: true,
      value: { name: 'r', attributes: new Map(), children: [], text: '&e;' },
    });
  });

  const problems: [text: string, reason: string][] = [
    ['<a>\n<b>\n</a>', 'Line 3: </a> closes nothing.'],
    ['<a>\n<b', 'Line 2: this is no tag, or one that is not closed.'],
    ['<a><b/>', '<a> is not closed.'],
    ['<a/><a/>', 'One element should hold all others.'],
    ['words', 'One element should hold all others.'],
    ['', 'One element should hold all others.'],
  ];
  for (const [text, reason] of problems) {
    it(`says where it ends: ${JSON.stringify(text)}`, () => assert.deepEqual(readXml(text), { ok: false, reason }));
  }

  it('is read of a deep and of a long text', () => {
    assert.equal(readXml('<a>'.repeat(50_000)).ok, false);
    assert.equal(readXml(`<a ${'b="c" '.repeat(50_000)}>`).ok, false);
    assert.equal(readXml(`<a>${'<'.repeat(50_000)}`).ok, false);
  });
});
