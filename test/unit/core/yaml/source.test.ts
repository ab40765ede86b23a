import assert from 'node:assert/strict';
import { parseText } from '../../../../src/core/yaml/parse';
import { locate, type Path, pathAt } from '../../../../src/core/yaml/source';

/** Where the cursor `|` stands in a text: the path, with `:` behind it where it is on a key. */
function at(marked: string): string {
  const { path, onKey } = pathAt(parseText(marked.replace('|', '')).root, marked.indexOf('|'));
  return path.join('/') + (onKey ? ':' : '');
}

describe('the path at an offset', () => {
  for (const [marked, path] of [
    ['|a: 1\nb: 2\n', 'a:'],
    ['a|: 1\nb: 2\n', 'a:'],
    ['a:| 1\nb: 2\n', 'a'],
    ['a: 1|\nb: 2\n', 'a'],
    ['a: 1\n|b: 2\n', 'b:'],
    ['a: 1\nb: 2\n\n|', 'b'],
    ['| \na: 1\n', ''],
    ['a:\n  |- 1\n  - b: 2\n', 'a/0'],
    ['a:\n |  - 1\n', 'a'],
    ['a:\n  - 1\n  - |b: 2\n', 'a/1/b:'],
    ['a:\n  - 1\n  - b: 2\n    c: |\n', 'a/1/c'],
    ['a: { b: [1, |2] }\n', 'a/b/1'],
    ['|', ''],
    ['1: |x\n', '1'],
  ] as const) {
    it(JSON.stringify(marked), () => assert.equal(at(marked), path));
  }
});

describe('the value at a path', () => {
  const { root } = parseText('a: [1, { b: 2 }]\n3: c\na: 4\n');
  const value = (path: Path) => {
    const node = locate(root, path);
    return node?.type === 'scalar' ? node.value : node?.type;
  };
  for (const [path, found] of [
    [[], 'map'],
    [['a'], 'list'],
    [['a', 0], 1],
    [['a', 1, 'b'], 2],
    [['3'], 'c'],
    [[3], undefined],
    [['a', 2], undefined],
    [['a', 0, 0], undefined],
    [['a', 'b'], undefined],
    [['z', 0, 'a'], undefined],
  ] as const) {
    it(`/${path.join('/')}`, () => assert.equal(value(path), found));
  }
});
