import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { planOperations } from '../../../../src/core/operations/plan';
import type { Operation } from '../../../../src/core/operations/schema';
import { applyEdits } from '../../../../src/core/text/edit';
import type { Expected } from './expected';
import type { Lines, MadeNode, RandomTree } from './made-tree';
import { itemsOf } from './random-operation';

function apply(text: string, operations: readonly Operation[]): string | { code: string; reason: string } {
  const plan = planOperations(text, 'tree', operations);
  return plan.ok ? applyEdits(text, plan.value) : { code: plan.code, reason: plan.reason };
}

/** Lists of nodes that hold nothing count as absent: an operation may leave either. */
function withoutEmptyLists(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutEmptyLists);
  if (typeof data !== 'object' || data === null) return data;
  const lists = new Set(['outcomes', 'opportunities', 'solutions', 'experiments', 'parked']);
  const kept = Object.entries(data).filter(
    ([key, value]) => !(lists.has(key) && (value === null || (Array.isArray(value) && value.length === 0))),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutEmptyLists(value)]));
}

function readBack(text: string): unknown {
  const document = parseDocument(text);
  assert.deepEqual(document.errors, [], 'the new text can be read');
  return document.toJS() ?? {};
}

/** Lines with their line breaks; one that lacks it at the end of the text gets it, so that lines can be compared. */
function linesOf(text: string, eol = text.includes('\r\n') ? '\r\n' : '\n'): string[] {
  const closed = text.endsWith('\n') ? text : text + eol;
  return closed.replace(/^\ufeff/, '').split(/(?<=\n)/);
}

const isBlank = (line: string | undefined) => line !== undefined && line.trim() === '';
const isComment = (line: string | undefined) => line !== undefined && /^\s*#/.test(line);

/** The lines with the comments and blank lines directly around them. */
function around(lines: readonly string[], { from, to }: Lines): Lines {
  let start = from;
  while (start > 0 && (isComment(lines[start - 1]) || isBlank(lines[start - 1]))) start--;
  let end = to;
  while (end < lines.length && (isComment(lines[end]) || isBlank(lines[end]))) end++;
  return { from: start, to: end };
}

/** Which lines an operation may take away or rewrite; all others must stay as they are. */
function touchedLines(tree: RandomTree, expected: Expected, lines: readonly string[]): Set<number> {
  const touched = new Set<number>();
  const touch = (range: Lines) => {
    for (let line = range.from; line < range.to; line++) touched.add(line);
  };
  const touchNode = (node: MadeNode) => {
    touch(around(lines, node.lines));
    // The last item takes the key of the list along, and with it perhaps the key's place behind a dash.
    if (itemsOf(tree, node.parent!, node.listKey).length === 1) touchEntry(node.parent!, node.listKey);
  };
  const touchEntry = (node: MadeNode, key: string) => {
    const position = node.entries.findIndex(entry => entry.key === key);
    const entry = node.entries[position];
    if (!entry) return node.flow ? touch(node.lines) : undefined;
    touch(around(lines, entry.lines));
    const next = node.entries[position + 1];
    if (position === 0 && next) touch({ from: next.lines.from, to: next.lines.from + 1 });
  };
  for (const node of expected.taken) touchNode(node);
  for (const { node, keys } of expected.rewritten) {
    for (const key of keys) touchEntry(node, key);
    // A new key before all others takes the place behind the dash.
    const first = node.entries[0];
    if (first && node.parent) touch({ from: node.lines.from, to: first.lines.from + 1 });
    if (node.flow) touch(node.lines);
  }
  return touched;
}

function checkLines(tree: RandomTree, expected: Expected, after: string): void {
  const before = linesOf(tree.text);
  const now = linesOf(after, tree.text.includes('\r\n') ? '\r\n' : '\n');
  const touched = touchedLines(tree, expected, before);
  let at = 0;
  before.forEach((line, number) => {
    if (touched.has(number)) return;
    const found = now.indexOf(line, at);
    assert.ok(found >= 0, `line ${number + 1} is gone or changed: ${JSON.stringify(line)}`);
    at = found + 1;
  });
}

const comments = (text: string): string[] => text.match(/# c\d+\.[^\n]*?(?= *\r?(?:\n|$))/g) ?? [];

/** Comments outside of what is taken away stay, in their order; those of a moved item come along. */
function checkComments(tree: RandomTree, expected: Expected, after: string): void {
  const { op } = expected.operation;
  const lines = linesOf(tree.text);
  const own = new Set<string>();
  for (const node of expected.taken) {
    const list = node.parent!.entries.find(entry => entry.key === node.listKey);
    const isLast = itemsOf(tree, node.parent!, node.listKey).length === 1;
    for (const range of isLast && list ? [node.lines, list.lines] : [node.lines]) {
      for (let { from, to } = around(lines, range); from < to; from++) {
        for (const comment of comments(lines[from]!)) own.add(comment);
      }
    }
  }
  if (op === 'set' || op === 'convert') {
    // A key that goes takes the comments on its lines and above it along.
    const goes = op === 'convert' || typeof expected.operation.value === 'object';
    for (const { node, keys } of goes ? expected.rewritten : []) {
      for (const key of keys) {
        const entry = node.entries.find(each => each.key === key);
        if (!entry || key === 'solutions') continue;
        for (let { from: line, to } = around(lines, entry.lines); line < to; line++) {
          for (const comment of comments(lines[line]!)) own.add(comment);
        }
      }
    }
  }
  const stay = (text: string) => comments(text).filter(comment => !own.has(comment));
  assert.deepEqual(stay(after), stay(tree.text), 'comments outside of the item stay in their order');
  if (op === 'move') {
    assert.deepEqual([...comments(after)].sort(), [...comments(tree.text)].sort(), 'no comment is lost on the way');
  }
}

function checkLook(before: string, after: string): void {
  assert.equal(after.startsWith('\ufeff'), before.startsWith('\ufeff'), 'the byte order mark stays');
  if (after.trim() !== '') assert.equal(after.endsWith('\n'), before.endsWith('\n'), 'the end of the text stays');
  const ends = (text: string) => new Set(text.match(/\r?\n/g));
  if (ends(before).size === 1 && ends(after).size > 0) assert.deepEqual(ends(after), ends(before), 'line breaks stay');
}

/** What happened, for the statistics. */
export type Outcome = 'done' | 'restored' | `refused: ${string}`;

/**
 * Applies an operation and compares the text with what was expected of it.
 * @throws AssertionError where it means something else, touches more than it may, loses a comment or can't be taken back.
 */
export function check(tree: RandomTree, expected: Expected): Outcome {
  const after = apply(tree.text, [expected.operation]);
  if (typeof after !== 'string') return `refused: ${expected.operation.op} ${after.code}`;
  assert.deepEqual(
    withoutEmptyLists(readBack(after)),
    withoutEmptyLists(expected.data),
    'the new text means the result',
  );
  checkLines(tree, expected, after);
  checkComments(tree, expected, after);
  checkLook(tree.text, after);
  if (!expected.inverse) return 'done';
  const back = apply(after, expected.inverse);
  if (typeof back !== 'string') return `refused: back from ${expected.operation.op} ${back.code}`;
  assert.equal(back, tree.text, 'the operation and its inverse leave the text as it was');
  return 'restored';
}

export function describeCase(tree: RandomTree, operation: Operation): string {
  const after = apply(tree.text, [operation]);
  const shown = typeof after === 'string' ? after : JSON.stringify(after);
  return `operation: ${JSON.stringify(operation)}\n--- text\n${tree.text}\n--- after\n${shown}\n---`;
}
