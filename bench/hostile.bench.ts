import { readFile } from '../src/core/index/file';
import type { Bench } from './bench';
import { floods, signs } from './support/floods';
import { madeTree } from './support/made-tree';
import { bareParse } from './support/peers';

const size = 1_000_000;

/** A text of about one megabyte that is of no use, read as the extension does. */
function hostile(name: string, text: string): Bench {
  return {
    name: `1 MB of ${name}`,
    peer: 'parseDocument of the yaml library on 5,000 nodes',
    atMost: { milliseconds: 200 },
    prepare: () => ({
      ours: () => readFile('made.tree.yaml', 'tree', text, 0),
      peer: bareParse([madeTree({ nodes: 5000 })]),
    }),
  };
}

const tree = madeTree({ nodes: 6600 }).slice(0, size);

const middle = tree.indexOf('\n', size / 2) + 1;

/** Opportunities with the title of another place. */
function sharing(count: number): string {
  const items = Array.from({ length: count }, (_, n) => [
    `  - id: n-${n}`,
    '    title: *shared',
    `    note: ${'word '.repeat(12)}`,
  ]);
  return `${items.flat().join('\n')}\n`;
}

/** The signs that take longest to read, each where it does. */
const worstFloods = [
  ['explicit key', 'from the start'],
  ['dash alone', 'from the start'],
  ['line feed', 'in front of a file'],
  ['directive', 'from the start'],
  ['merge of an alias', 'on lines'],
  ['colon and space', 'on lines'],
  ['asterisk', 'on lines'],
  ['indented entry', 'in a value'],
  ['core tag', 'in titles'],
  ['empty map', 'in items'],
  ['backslash', 'in items'],
  ['key', 'on lines of an item'],
  ['folded text', 'in brackets'],
  ['empty list', 'in a value'],
  ['document start', 'from the start'],
] as const;

function flooded(sign: keyof typeof signs, place: keyof typeof floods): Bench {
  return hostile(`one sign alone: ${sign}, ${place}`, floods[place]!(signs[sign]!, size));
}

function lines(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => `${line(n)}\n`).join('');
}

function inBrackets(n: number): object {
  return { id: `n-${n}`, title: `When something happens (${n}), I can't tell what it is`, kind: 'pain' };
}

function overLines(n: number): string {
  const words = 'some words that go on\n      over another line';
  return `  - id: n-${n}\n    title: "${words}"\n    who: >-\n      ${words}\n    place: ${words}`;
}

/** Items below one outcome, of which each so many has a line that our own reader can't read. */
function oddItems(line: string, every = 1): string {
  const items = Array.from({ length: 10_000 }, (_, n) => [
    `      - id: node-${n}`,
    `        title: When something happens (${n}), I can't tell what it is`,
    ...(n % every === 0 ? [`        ${line}`] : []),
  ]);
  return `outcomes:\n  - id: o\n    opportunities:\n${items.flat().join('\n')}\n`;
}

export default [
  hostile('a tree that is cut off in a quoted text', `${tree.slice(0, tree.lastIndexOf('title:'))}title: "cut off`),
  hostile('a tree with conflict markers', `${tree}\n<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n`),
  hostile('a tree with a line that a tab indents', `${tree.slice(0, middle)}\tx: 1\n${tree.slice(middle)}`),
  hostile('a tree with 10,000 aliases', `title: &shared x\nopportunities:\n${sharing(10_000)}`),
  hostile('brackets', `title: ${'['.repeat(size)}`),
  hostile('one line', `title: ${'word '.repeat(size / 5)}\n`),
  hostile('one quoted line', `title: "${'word '.repeat(size / 5)}"\n`),
  hostile('spaces', `title: x\n${' '.repeat(size)}`),
  hostile('a line five times as long', `title: x\nowner: ${'word '.repeat(size)}\n`),
  hostile('duplicated keys', 'title: x\n'.repeat(size / 9)),
  hostile('duplicated keys in one item', `parked:\n  - id: x\n${'    title: x\n'.repeat(size / 13)}`),
  hostile('keys of one item', `parked:\n  - id: x\n${lines(size / 16, n => `    key-${n}: x`)}`),
  hostile('a tree in which each title has a second colon', tree.replaceAll(/title: (.*)/g, 'title: $1: x')),
  hostile('a tree with an odd indentation', `${tree.slice(0, middle)}   x: 1\n${tree.slice(middle)}`),
  hostile(
    'a tree in brackets',
    JSON.stringify({ opportunities: Array.from({ length: 12_000 }, (_, n) => inBrackets(n)) }),
  ),
  hostile('texts over several lines', `opportunities:\n${lines(5_000, overLines)}`),
  hostile('items with a tag each', oddItems('note: !x some words')),
  hostile('items with a key in brackets each', oddItems('segment: [a: 1, b]')),
  hostile('items of which one has an explicit key', oddItems('? note', 5_000)),
  hostile('items of which one has a control character', oddItems('n\0te: a\u0007b', 5_000)),
  hostile('quotes', '"'.repeat(size)),
  hostile('anchors', '&a '.repeat(size / 3)),
  hostile('commas in brackets', `title: [${','.repeat(size)}`),
  hostile('dashes', '- '.repeat(size / 2)),
  hostile('empty lines', '\n'.repeat(size)),
  ...worstFloods.map(([sign, place]) => flooded(sign, place)),
] satisfies Bench[];
