import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { withFonts } from '../../../../src/core/export/fonts/embed';
import { face } from '../../../../src/core/export/fonts/face';
import { fontFaces } from '../../../../src/core/export/fonts/subset';
import { drawnWidth, exactWidth } from '../../../../src/core/export/fonts/widths';
import { treePage } from '../../../../src/core/export/html/page';
import { treeSvg } from '../../../../src/core/export/svg/svg';
import { exportTree } from '../../../../src/core/export/tree';
import { treeOf } from './tree-of';

const folder = path.resolve(import.meta.dirname, '../../../../src/core/export/fonts');
const size12 = { size: 12 };

const treeWith = (title: string) => exportTree(treeOf(`title: T\nopportunities:\n  - title: ${title}\n`));
const drawn = (title: string) => withFonts(treeSvg(treeWith(title), { direction: 'right', theme: 'light' }));

/** The subsets whose styles a document has. */
const subsetsIn = (document: string) =>
  face.subsets.filter(({ range }) => document.includes(`unicode-range:${range};`)).map(({ name }) => name);

describe('the face of exported pictures', () => {
  it('is known by the hashes that the policy of a page names', () => {
    const names = readdirSync(folder).flatMap(name => /^open-sans-(.+)\.json$/.exec(name)?.[1] ?? []);
    assert.deepEqual(names.sort(), face.subsets.map(({ name }) => name).sort());
    for (const { name, range, hash } of face.subsets) {
      const files = JSON.parse(readFileSync(path.join(folder, `open-sans-${name}.json`), 'utf8'));
      const style = createHash('sha256').update(fontFaces(range, files), 'utf8').digest('base64');
      assert.equal(hash, `sha256-${style}`, name);
    }
  });

  for (const [title, expected] of [
    ['When I wait, I can’t tell why', ['latin']],
    ['Zażółć gęślą jaźń', ['latin', 'latin-ext']],
    ['Zaz\u0307o\u0301łc\u0301', ['latin', 'latin-ext']],
    ['Khi tôi chờ đợi', ['latin', 'latin-ext', 'vietnamese']],
    ['Όταν περιμένω', ['latin', 'greek']],
    ['Когда я жду', ['latin', 'cyrillic']],
    ['כשאני מחכה', ['latin', 'hebrew']],
    ['عندما أنتظر', ['latin']],
    ['等待的时候', ['latin']],
  ] as const) {
    it(`comes with a picture as far as it has letters of ${title}`, async () => {
      const svg = await drawn(title);
      assert.deepEqual(subsetsIn(svg), expected);
      const root = parseXml(svg).root!;
      const [first, ...styles] = root.children.filter(
        (child): child is XmlElement => 'name' in child && (child.name === 'style' || child.name === 'title'),
      );
      assert.equal(first!.name, 'title');
      assert.equal(styles.length, expected.length);
      for (const { text } of styles) assert.doesNotMatch(text, /https?:|@import|url\((?!data:font\/woff2;base64,)/);
    });
  }

  it('comes with a page, whose policy lets in the styles that are there and fonts out of itself', async () => {
    const page = await withFonts(treePage(treeWith('Когда я жду'), { theme: 'light', language: 'en' }));
    assert.deepEqual(subsetsIn(page), ['latin', 'cyrillic']);
    const policy = /style-src ([^;]*); font-src data:;/.exec(page)![1]!.split(' ');
    for (const [, style] of page.matchAll(/<style>(.*?)<\/style>/gs)) {
      assert.ok(policy.includes(`'sha256-${createHash('sha256').update(style!, 'utf8').digest('base64')}'`));
    }
  });

  it('has widths of its own, of letters with marks too, and the same for each form of a text', () => {
    assert.equal(exactWidth('n', { size: 2048 }), 1256);
    assert.ok(exactWidth('n', { size: 2048, bold: true })! > 1256);
    assert.equal(exactWidth('ö', size12), exactWidth('o\u0308', size12));
    assert.equal(exactWidth('', size12), 0);
    assert.equal(exactWidth('时', size12), 12);
  });

  it('does not know what other faces draw, and leaves room for it', () => {
    for (const text of ['عندما', '→ ≥', 'ⴰⵣⵓⵍ']) {
      assert.equal(exactWidth(text, size12), undefined);
      assert.ok(drawnWidth(text, size12) > 12, text);
    }
    assert.ok(drawnWidth('a → b', size12) > exactWidth('a  b', size12)!);
  });
});
