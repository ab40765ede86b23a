import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { type ArtefactKind, artefactKindOf } from '../../../../src/core/artefacts/registry';
import { readFile } from '../../../../src/core/index/file';
import { planOperations } from '../../../../src/core/operations/plan';
import { parseText } from '../../../../src/core/yaml/parse';
import { Draw } from '../operations/draw';

const root = path.resolve(import.meta.dirname, '../../../../examples');
const examples = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(name => artefactKindOf(name))
  .map(name => ({ name, kind: artefactKindOf(name)!, text: readFileSync(path.join(root, name), 'utf8') }));

const mutations = Number(process.env.CANOPY_MUTATIONS ?? 3000);

/** Reads a text as the extension does. Whatever it is, the answer is a model and problems inside of the text. */
function survives(text: string, kind: ArtefactKind = 'tree'): ReturnType<typeof readFile> {
  const file = readFile('x.yaml', kind, text, 0);
  for (const { range } of [...file.parsed.problems, ...file.problems]) {
    assert.ok(
      range.start >= 0 && range.start <= range.end && range.end <= text.length,
      `a range leaves the text: ${JSON.stringify(range)}`,
    );
  }
  return file;
}

describe('texts that are no use', () => {
  it('survives the examples cut off at any place', () => {
    for (const { text, kind } of examples) {
      for (let length = 0; length < text.length; length += 97) survives(text.slice(0, length), kind);
    }
  }).timeout(60_000);

  it(`survives ${mutations} mutations of the examples`, () => {
    const small = examples.filter(({ text }) => text.length < 12_000);
    const pieces = [
      '\t',
      '\r',
      '\n',
      ' ',
      ':',
      '- ',
      '#',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '? ',
      '|',
      '>',
      '---\n',
      '...\n',
      '!t ',
      '<<: ',
      '\0',
      '\ufeff',
      '\ud800',
      '<<<<<<< x\n',
      '=======\n',
      '>>>>>>> y\n',
      '%YAML 9\n',
      'constructor: x\n',
      '__proto__: [1]\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.nat(255), { minLength: 8, maxLength: 40 }), choices => {
        const draw = new Draw(choices);
        const { text, kind } = draw.pick(small);
        const start = Math.min(text.length, draw.below(256) * 48);
        let mutated = text.slice(start, start + 1500);
        for (let count = 1 + draw.below(4); count > 0; count--) {
          const at = Math.floor((draw.below(256) / 256) * mutated.length);
          mutated =
            mutated.slice(0, at) + (draw.chance(70) ? draw.pick(pieces) : '') + mutated.slice(at + draw.below(6));
        }
        const { parsed } = survives(mutated, kind);
        const plan = planOperations(parsed, kind, [{ op: 'set', id: '/', field: 'title', value: 'T' }]);
        if (!plan.ok) assert.match(plan.reason, /\S/);
      }),
      { numRuns: mutations, seed: 20261122 },
    );
  }).timeout(60_000 + mutations * 20);

  const nested = (levels: number) =>
    Array.from(
      { length: levels },
      (_, level) => `${'  '.repeat(level)}opportunities:\n${'  '.repeat(level)}- title: x\n`,
    ).join('');
  const cases: Record<string, { text: string; readable: boolean }> = {
    'nested 200 levels deep': { text: nested(200), readable: true },
    'brackets 200 levels deep': { text: `title: ${'['.repeat(200)}${']'.repeat(200)}\n`, readable: true },
    'brackets 20,000 levels deep': { text: `title: ${'['.repeat(20_000)}\n`, readable: false },
    '10,000 aliases': { text: `title: &a x\nparked:\n${'- *a\n'.repeat(10_000)}`, readable: true },
    'aliases of aliases': {
      text: `a0: &a0 [x]\n${Array.from({ length: 40 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`).join('')}title: *a40\n`,
      readable: true,
    },
    'an alias of itself': { text: 'opportunities: &a\n- opportunities: *a\n', readable: true },
    'an alias of nothing': { text: 'title: *a\n', readable: true },
    'a line of a million characters': { text: `title: ${'x '.repeat(500_000)}\n`, readable: true },
    'a quoted line of a million characters': { text: `title: "${'x '.repeat(500_000)}"\n`, readable: true },
    'a million spaces': { text: `title: x\n${' '.repeat(1_000_000)}`, readable: true },
    'a key that stands twice': { text: 'title: x\ntitle: y\n', readable: true },
    '8,000 keys that stand twice': { text: 'title: x\n'.repeat(8_000), readable: true },
    '150,000 keys at the root': { text: 'title: x\n'.repeat(150_000), readable: false },
    'an item of 30,000 keys': {
      text: `parked:\n- id: x\n${Array.from({ length: 30_000 }, (_, n) => `  k-${n}: x\n`).join('')}`,
      readable: true,
    },
    '300,000 quotes': { text: '"'.repeat(300_000), readable: false },
    '100,000 anchors': { text: '&a '.repeat(100_000), readable: false },
    tabs: { text: 'opportunities:\n\t- title: x\n', readable: false },
    'conflict markers': { text: '<<<<<<< a\ntitle: x\n=======\ntitle: y\n>>>>>>> b\n', readable: false },
    'several documents': { text: 'title: x\n---\ntitle: y\n', readable: false },
    'a list at the root': { text: '- x\n', readable: true },
    'a text at the root': { text: 'just words\n', readable: true },
    nothing: { text: '', readable: true },
    'null characters': { text: 'title: \0\n', readable: true },
    'keys that objects have by themselves': {
      text: 'constructor: x\n__proto__: y\ntoString: z\nopportunities:\n- hasOwnProperty: x\n',
      readable: true,
    },
    'numbers and nothing as keys': { text: '1: x\n~: y\n? [a]\n: z\n', readable: true },
  };
  for (const [name, { text, readable }] of Object.entries(cases)) {
    it(`reads ${name}`, () => {
      const start = performance.now();
      const file = survives(text);
      assert.equal(file.readable, readable, file.parsed.problems[0]?.message);
      if (!readable) assert.ok(file.parsed.problems.length > 0);
      // Far above what it takes: only a hang or a growth without bound is longer.
      assert.ok(performance.now() - start < 8_000);
    });
  }

  it('says where a key stands twice, where a conflict is and where a second document starts', () => {
    const places = (text: string) =>
      parseText(text).problems.map(({ code, range }) => [code, text.slice(range.start).split('\n', 1)[0]]);
    assert.deepEqual(places('title: x\nowner: o\ntitle: y\n'), [['duplicate-key', 'title: y']]);
    assert.deepEqual(places('a: 1\n<<<<<<< a\nb: 1\n=======\nb: 2\n>>>>>>> b\n'), [['merge-conflict', '<<<<<<< a']]);
    assert.deepEqual(places('a: 1\n---\nb: 2\n'), [['several-documents', '---']]);
  });
});
