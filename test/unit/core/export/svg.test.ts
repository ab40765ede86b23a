import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseXml, type XmlElement, XmlText } from '@rgrove/parse-xml';
import { drawnWidth } from '../../../../src/core/export/fonts/widths';
import { cardWidth } from '../../../../src/core/export/svg/card';
import { linesOf } from '../../../../src/core/export/svg/draw-text';
import { layOutTree } from '../../../../src/core/export/svg/layout';
import type { PlacedCard } from '../../../../src/core/export/svg/placed';
import { treeSvg } from '../../../../src/core/export/svg/svg';
import { exportTree } from '../../../../src/core/export/tree';
import { treeOf } from './tree-of';

const examples = path.resolve(import.meta.dirname, '../../../../examples');
const example = readFileSync(path.join(examples, 'local-development/local-development.tree.yaml'), 'utf8');
const directions = ['right', 'down'] as const;

function draw(text: string, theme: 'light' | 'dark' = 'light'): XmlElement {
  const svg = treeSvg(exportTree(treeOf(text)), { direction: 'right', theme });
  return parseXml(svg).root!;
}

function textsOf(element: XmlElement): string[] {
  return element.children.flatMap(child => {
    if (child instanceof XmlText) return [child.text];
    return 'children' in child ? textsOf(child as XmlElement) : [];
  });
}

function elementsOf(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(child => ('children' in child ? elementsOf(child as XmlElement) : []))];
}

describe('a tree as SVG', () => {
  it('gives each line the width that it was broken for, so that no face of the reader’s makes it longer', () => {
    const lines = (title: string) =>
      elementsOf(draw(`opportunities:\n  - { id: a, title: ${title} }\n`)).filter(
        each =>
          each.name === 'text' && each.attributes['font-weight'] === '600' && each.attributes['font-size'] === '12',
      );
    for (const title of ['When I wait, I can’t tell why', 'Für Grüße: WWWWW iiiii', '启动时显示每个步骤的进度']) {
      for (const { attributes } of lines(title)) {
        assert.equal(attributes.lengthAdjust, 'spacingAndGlyphs');
        assert.ok(Number(attributes.textLength) <= cardWidth - 13 - 8, title);
      }
    }
    assert.deepEqual(
      lines('عندما يفشل النشر').map(({ attributes }) => attributes.textLength),
      [undefined],
    );
  });

  it('is as wide as its legend, also for a single card', () => {
    const tree = exportTree(treeOf('opportunities:\n  - { id: a, title: When I wait }\n'));
    const heat = { bounds: [6, 12, 24, 48] as [number, number, number, number], unit: 'hours' };
    const root = parseXml(treeSvg({ ...tree, heat }, { direction: 'right', theme: 'light' })).root!;
    const last = elementsOf(root).find(each => each.name === 'text' && textsOf(each).includes('≥ 48'))!;
    assert.ok(Number(last.attributes.x) + drawnWidth('≥ 48', { size: 11 }) + 24 <= Number(root.attributes.width));
  });

  for (const direction of directions) {
    for (const theme of ['light', 'dark'] as const) {
      it(`is XML with every title, without scripts, styles and links: ${direction}, ${theme}`, () => {
        const root = parseXml(treeSvg(exportTree(treeOf(example)), { direction, theme })).root!;
        const names = new Set(elementsOf(root).map(({ name }) => name));
        assert.deepEqual([...names].sort(), ['defs', 'g', 'path', 'pattern', 'rect', 'svg', 'text', 'title']);
        const attributes = new Set(elementsOf(root).flatMap(element => Object.keys(element.attributes)));
        assert.deepEqual(
          [...attributes].filter(name => /^on|href|style|class/.test(name)),
          [],
        );
        assert.ok(textsOf(root).includes('Solution: Stream the provisioning progress'));
      });
    }

    it(`lets no two cards meet, and keeps each parent before its children: ${direction}`, () => {
      const { cards, edges, width, height } = layOutTree(exportTree(treeOf(example)).roots, direction);
      assert.ok(cards.length > 60);
      assert.equal(edges.length, cards.length - exportTree(treeOf(example)).roots.length);
      for (const [at, first] of cards.entries()) {
        assert.ok(
          first.x >= 0 && first.y >= 0 && first.x + cardWidth <= width && first.y + first.card.height <= height,
        );
        for (const second of cards.slice(at + 1))
          assert.ok(!meet(first, second), `${title(first)} and ${title(second)}`);
      }
    });

    it(`draws an empty tree: ${direction}`, () => {
      const svg = treeSvg(exportTree(treeOf('title: Nothing yet\n')), { direction, theme: 'light' });
      assert.ok(textsOf(parseXml(svg).root!).includes('Nothing yet'));
    });
  }

  it('stands for itself whatever a title holds', () => {
    const title = '</text><script>x</script> & "q" \\u0000\\u0001\\uFFFE ]]> \\U0001F600';
    const root = draw(`title: "${title.replaceAll('"', '\\"')}"\nopportunities:\n  - title: "a\\tb <b>"\n`);
    assert.ok(textsOf(root).join(' ').includes('</text><script>x</script> & "q"'));
    assert.ok(textsOf(root).includes('a b <b>'));
  });

  it('sets a title that runs from right to left from the right', () => {
    const root = draw('title: T\nopportunities:\n  - title: عندما أنتظر لا أعرف لماذا\n  - title: When I say שלום\n');
    const line = elementsOf(root).filter(({ name, attributes }) => name === 'text' && attributes.direction === 'rtl');
    assert.deepEqual(line.flatMap(textsOf).join(' '), 'عندما أنتظر لا أعرف لماذا');
    assert.equal(line[0]!.attributes.x, String(cardWidth - 8));
  });

  it('draws a branch, or a set of cards each below the nearest one above it', () => {
    const view = treeOf(
      'title: T\noutcomes:\n  - id: o\n    title: O\nopportunities:\n  - id: a\n    title: A\n    outcome: o\n    opportunities:\n      - id: b\n        title: B\n        solutions:\n          - id: s\n            title: S\n',
    );
    const shape = (choice: Parameters<typeof exportTree>[1]) => {
      const told = (nodes: ReturnType<typeof exportTree>['roots']): string =>
        nodes.map(({ card, children }) => `${card.title}(${told(children)})`).join(' ');
      return told(exportTree(view, choice).roots);
    };
    assert.equal(shape({}), 'O(A(B(S())))');
    assert.equal(shape({ branch: 'b' }), 'B(S())');
    assert.equal(shape({ keys: new Set(['o', 's', 'a']) }), 'O(A(S()))');
    assert.equal(shape({ branch: 'nowhere' }), '');
  });
});

function meet(a: PlacedCard, b: PlacedCard): boolean {
  return a.x < b.x + cardWidth && b.x < a.x + cardWidth && a.y < b.y + b.card.height && b.y < a.y + a.card.height;
}

function title({ card }: PlacedCard): string {
  return card.node.card.title;
}

describe('text that is broken into lines', () => {
  const face = { size: 12 };
  for (const [name, text, expected] of [
    [
      'between words',
      'When I provision the stack for the first time',
      ['When I provision the', 'stack for the first', 'time'],
    ],
    ['inside a word that does not fit alone', 'a pneumonoultramicroscopicsilico', undefined],
    [
      'in scripts without spaces, with the punctuation at its word',
      '新しい環境を準備するとき、止まっているのか分からない。',
      undefined,
    ],
    ['in Thai between words', 'เมื่อฉันรอฉันไม่รู้ว่าทำไมมันช้า', undefined],
    ['not inside of a family', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', undefined],
    ['nothing', '', ['']],
  ] as [string, string, string[] | undefined][]) {
    it(name, () => {
      const lines = linesOf(text, 120, face);
      for (const line of lines) assert.ok(drawnWidth(line, face) <= 120, line);
      if (expected) assert.deepEqual(lines, expected);
      else assert.ok(lines.length > 1);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
      for (const line of lines.slice(1)) assert.doesNotMatch(line, /^(?:\p{M}|\u200d|、|。)/u);
    });
  }
});
