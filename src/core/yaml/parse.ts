import * as l10n from '@vscode/l10n';
import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { LineIndex, type Range } from '../text/lines';
import { findConflict } from './conflict';
import { findTooDeep } from './depth';
import { entryEnd, type ListItem, type MapEntry, type ScalarNode, type ScalarStyle, type SourceNode } from './source';
import { describeSyntaxError } from './syntax-words';

/** Something that stops the text, or a part of it, from being read. */
export interface SyntaxProblem {
  readonly code: 'yaml-syntax' | 'duplicate-key' | 'several-documents' | 'merge-conflict';
  readonly range: Range;
  readonly message: string;
}

/** A text and its structure. With problems that are `fatal` the structure is what could be made of it and must not be edited. */
export interface ParsedText {
  readonly text: string;
  readonly lines: LineIndex;
  readonly root: SourceNode | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** False when the structure can't be trusted: the last readable one should be shown instead. */
  readonly readable: boolean;
}

/**
 * Reads YAML into ranges and plain data. Never throws: what can't be read is a problem with its place.
 */
export function parseText(text: string): ParsedText {
  const lines = new LineIndex(text);
  const unreadable = findConflictProblem(text) ?? findDepthProblem(text);
  if (unreadable) return { text, lines, root: undefined, problems: [unreadable], readable: false };
  const document = parseDocument(text, {
    keepSourceTokens: true,
    lineCounter: new LineCounter(),
    prettyErrors: false,
  });
  const problems = firstOfEachLine(document.errors, lines).map(error => toProblem(error, text));
  const root = isEmpty(document) ? undefined : new Converter(text).convert(document.contents as Node);
  return { text, lines, root, problems, readable: problems.every(problem => problem.code === 'duplicate-key') };
}

function findConflictProblem(text: string): SyntaxProblem | undefined {
  const range = findConflict(text);
  const message = l10n.t('Both sides of a merge stand here. Keep one side and delete the conflict markers.');
  return range && { code: 'merge-conflict', range, message };
}

function findDepthProblem(text: string): SyntaxProblem | undefined {
  const range = findTooDeep(text);
  const message = l10n.t('This file is nested too deep to be read. Open it as text and flatten it.');
  return range && { code: 'yaml-syntax', range, message };
}

function isEmpty(document: Document): boolean {
  const { contents } = document;
  return contents === null || (isScalar(contents) && contents.value === null && !contents.source);
}

/** One mistake often makes the library stumble several times on the same line: the first time tells the most. */
function firstOfEachLine(errors: readonly YAMLError[], lines: LineIndex): YAMLError[] {
  const seen = new Set<number>();
  return errors.filter(({ code, pos }) => {
    const { line } = lines.positionAt(pos[0]);
    return code === 'DUPLICATE_KEY' || (!seen.has(line) && seen.add(line));
  });
}

function toProblem(error: YAMLError, text: string): SyntaxProblem {
  const { length } = text;
  const start = Math.min(error.pos[0], length);
  const range = { start, end: Math.max(start, Math.min(error.pos[1], length)) };
  if (error.code === 'DUPLICATE_KEY') {
    return { code: 'duplicate-key', range, message: l10n.t('This key stands twice here. Keep one of them.') };
  }
  if (error.code === 'MULTIPLE_DOCS') {
    return {
      code: 'several-documents',
      range,
      message: l10n.t('A second document starts here (---). Move it to a file of its own.'),
    };
  }
  return { code: 'yaml-syntax', range, message: describeSyntaxError(error, text) };
}

function rangeOf(node: Node): Range {
  const [start, end] = node.range ?? [0, 0, 0];
  return { start, end };
}

function anchorOf(node: Scalar | YAMLMap | YAMLSeq): { anchor?: string } {
  return node.anchor ? { anchor: node.anchor } : {};
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Turns the library's nodes into ours. */
class Converter {
  constructor(private readonly text: string) {}

  convert(node: Node): SourceNode {
    if (isMap(node)) return this.map(node);
    if (isSeq(node)) return this.list(node);
    if (isAlias(node)) return { type: 'alias', range: rangeOf(node), name: node.source };
    return this.scalar(node as Scalar);
  }

  private scalar(node: Scalar): ScalarNode {
    const value = node.value;
    const known =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null;
    const style = styles[node.type ?? 'PLAIN'] ?? 'plain';
    const range = rangeOf(node);
    return {
      type: 'scalar',
      range: style === 'literal' || style === 'folded' ? this.withoutLineBreak(range) : range,
      value: known ? value : String(value),
      style,
      ...anchorOf(node),
    };
  }

  /** A block scalar ends before its last line break, as every other scalar does. */
  private withoutLineBreak({ start, end }: Range): Range {
    if (this.text[end - 1] !== '\n') return { start, end };
    return { start, end: this.text[end - 2] === '\r' ? end - 2 : end - 1 };
  }

  private map(node: YAMLMap): SourceNode {
    const entries = node.items.flatMap(pair => this.entry(pair as Pair<Node | null, Node | null>));
    const flow = node.flow === true;
    const last = entries.at(-1);
    const end = last && entryEnd(last);
    return { type: 'map', flow, entries, range: collectionRange(node, flow, end), ...anchorOf(node) };
  }

  private entry({ key: keyNode, value: valueNode, srcToken }: Pair<Node | null, Node | null>): MapEntry[] {
    if (!keyNode) return [];
    const found = this.convert(keyNode);
    const key: ScalarNode =
      found.type === 'scalar' ? found : { type: 'scalar', range: found.range, value: '', style: 'plain' };
    const colonAt = srcToken?.sep?.find(part => part.type === 'map-value-ind')?.offset;
    const colon = colonAt === undefined ? undefined : colonAt + 1;
    const explicit = srcToken?.start.some(part => part.type === 'explicit-key-ind') === true;
    const start = startOfProps(srcToken?.start) ?? key.range.start;
    const value = this.valueBehind(valueNode, colon ?? key.range.end);
    return [{ start, key, colon, explicit, value }];
  }

  /** A value that was left out stands behind its colon or dash; the library puts it behind the comments there. */
  private valueBehind(node: Node | null, offset: number): SourceNode {
    const value = node && this.convert(node);
    const isLeftOut = value?.type === 'scalar' && value.range.start === value.range.end && !value.anchor;
    return value && !isLeftOut ? value : emptyScalar(offset);
  }

  private list(node: YAMLSeq): SourceNode {
    const flow = node.flow === true;
    const starts = flow ? flowItemStarts(node.srcToken) : dashOffsets(node.srcToken);
    const items: ListItem[] = node.items.map((item, index) => {
      const start = starts[index];
      const value = this.valueBehind(item as Node, start === undefined ? rangeOf(item as Node).start : start + 1);
      return { start: Math.min(start ?? value.range.start, value.range.start), value };
    });
    const range = collectionRange(node, flow, items.at(-1)?.value.range.end);
    return { type: 'list', flow, items, range, ...anchorOf(node) };
  }
}

function emptyScalar(offset: number): ScalarNode {
  return { type: 'scalar', range: { start: offset, end: offset }, value: null, style: 'plain' };
}

/** A block collection ends with its last value; the library counts the line breaks and comments behind it too. */
function collectionRange(node: YAMLMap | YAMLSeq, flow: boolean, lastEnd: number | undefined): Range {
  const range = rangeOf(node);
  return flow || lastEnd === undefined ? range : { start: range.start, end: lastEnd };
}

/** The offset of the first `?`, anchor or tag before a key or value. */
function startOfProps(tokens: readonly CST.SourceToken[] | undefined): number | undefined {
  return tokens?.find(part => part.type === 'explicit-key-ind' || part.type === 'anchor' || part.type === 'tag')
    ?.offset;
}

function dashOffsets(token: CST.Token | undefined): number[] {
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(item => item.start.filter(part => part.type === 'seq-item-ind').map(part => part.offset));
}

function flowItemStarts(token: CST.Token | undefined): (number | undefined)[] {
  return token?.type === 'flow-collection' ? token.items.map(item => startOfProps(item.start)) : [];
}
