import { readBounded } from './bounds';
import { effortOf, leastEffort, mostEffortOf, partsPerSign } from './effort';
import { isMistake, type LibraryError, type LibraryText, mostProblems, repeatedKey } from './library';
import type { Piece } from './pieces';
import { PlainReader } from './plain-reader';
import { shiftedEntry, shiftedItem, shiftedRange } from './shift';
import { emptyScalar, type MapEntry, type ScalarNode, type SourceNode, walk } from './source';
import { lineEndOf } from './style';

/** A line that holds more than white space and a comment. */
export interface Line {
  readonly start: number;
  readonly indent: number;
}

/** Reads single pieces of a text: by our own reader or, where that gives up, by the library. */
export class PieceReader {
  /** Whether anchors or aliases were read. */
  hasAnchors = false;
  readonly spent: Spent;
  private readonly reader: PlainReader;

  constructor(private readonly text: string) {
    this.spent = new Spent(text);
    this.reader = new PlainReader(text);
  }

  item(line: Line, column: number, end: number): Piece | undefined {
    const { start } = line;
    const read = this.reader.from(start, end).item(column);
    if (read) return { type: 'item', column, start, end, part: read, ...this.own(effortOfItem) };
    const { root, errors, effort } = this.readPart(start, end);
    const only = root?.type === 'list' && !root.flow && root.items.length === 1 ? root.items[0] : undefined;
    if (!only && !errors.some(isMistake)) return undefined;
    const dash = start + line.indent;
    const part = only ? shiftedItem(only, start) : { start: dash, value: emptyScalar(dash + 1) };
    return { type: 'item', column, start, end, part, content: {}, errors, effort };
  }

  /** @param isBelowKey There is a key above: then what is no entry is a mistake, and not a text that goes on over several lines. */
  entry({ start }: Line, end: number, isBelowKey: boolean): Piece | undefined {
    const read = this.reader.from(start, end).entry(0);
    if (read) return { type: 'entry', start, end, part: read, ...this.own(effortOfEntry) };
    const line = this.text.slice(start, Math.min(lineEndOf(this.text, start), start + longestKey));
    if (!(isBelowKey ? mayBeRead : startsText).test(line)) return undefined;
    const { root, errors, effort } = this.readPart(start, end);
    const isBroken = errors.some(isMistake);
    // A property may be one of the whole map.
    if (!isBroken && !startsText.test(line)) return undefined;
    const only = root?.type === 'map' && !root.flow && root.entries.length === 1 ? root.entries[0] : undefined;
    if (only) return { type: 'entry', start, end, part: shiftedEntry(only, start), content: {}, errors, effort };
    if (!isBroken && root?.type !== 'scalar') return undefined;
    const part = brokenEntry(line, start);
    const found = part.colon === undefined ? [...noKey(line, start), ...errors] : errors;
    return { type: 'entry', start, end, part, content: {}, errors: found, effort };
  }

  /** A key with nothing behind it but, below, the first dash of a list. */
  head(start: number, end: number): Piece | undefined {
    const part = this.reader.from(start, end).entry(0);
    const isAlone = part?.value.type === 'scalar' && part.value.range.start === part.value.range.end;
    return isAlone ? { type: 'head', start, end, part, ...this.own(effortOfEntry) } : undefined;
  }

  /** What belongs to a piece that our own reader has read. */
  private own(effort: number): Pick<Piece, 'content' | 'errors' | 'effort'> {
    const { hasAnchors, repeated, parts } = this.reader;
    if (hasAnchors) this.hasAnchors = true;
    const errors = repeated.length === 0 ? noErrors : repeated.slice(0, mostProblems).map(repeatedKey);
    return { content: {}, errors, effort: effort + parts / partsPerSign };
  }

  /** A part that the library has to read, because our own reader gave it up. */
  private readPart(start: number, end: number): LibraryText & { readonly effort: number } {
    const own = this.text.slice(start, end);
    const bounds = { effort: this.spent.left, place: shiftedRange(this.reader.place, -start) };
    const { root, errors } = readBounded(own, bounds);
    if (root && hasAnchors(root)) this.hasAnchors = true;
    const moved = errors.map(error => ({ ...error, start: error.start + start, end: error.end + start }));
    return { root, errors: moved, effort: effortOf(own) + effortOfCall };
  }
}

/** What beginning with another text takes the library, in signs. */
const effortOfCall = 20;
/** What reading and judging an item takes that our own reader can read, and a key at the root, of which a file has a few dozen. */
const effortOfItem = 1;
const effortOfEntry = 3;
/** A text that can't be read anyway is not given to the library further than this: nobody mends more mistakes at once. */
const enoughOfBroken = 8_000;

/** What reading the pieces of a text has taken so far. */
class Spent {
  private effort = 0;
  private onBroken = 0;

  private most: number | undefined;

  constructor(private readonly text: string) {}

  add(pieces: readonly Piece[]): void {
    for (const { errors, effort } of pieces) {
      this.effort += effort;
      if (errors.some(isMistake)) this.onBroken += effort;
    }
  }

  /** What may still be spent. Counting the signs of a text takes a while, so that is done when it is asked for. */
  get left(): number {
    this.most ??= mostEffortOf(this.text);
    return this.most - this.effort;
  }

  /** Whether what follows is left unread. */
  get isAll(): boolean {
    return this.onBroken > enoughOfBroken || (this.effort > leastEffort && this.left < 0);
  }

  /** Whether these pieces would have been read, too, after those before. */
  allows(pieces: readonly Piece[]): boolean {
    const sum = Object.assign(new Spent(this.text), this);
    sum.add(pieces);
    return !sum.isAll;
  }
}

/** An entry that could not be read but for its key, or a text that should be one. */
function brokenEntry(line: string, start: number): MapEntry {
  const key = rootKey.exec(line)?.[0];
  const value = key ?? line;
  const end = start + value.length;
  const node: ScalarNode = { type: 'scalar', range: { start, end }, value, style: 'plain' };
  return {
    start,
    key: node,
    colon: key === undefined ? undefined : end + 1,
    explicit: false,
    value: emptyScalar(end + 1),
  };
}

/** What is wrong with a line that should begin with a key, as the library would tell of it. */
function noKey(line: string, start: number): LibraryError[] {
  if (/^[[{]/.test(line)) return [];
  const end = start + line.length;
  const quote = /^(["'])(?!.*\1)/.exec(line)?.[1];
  if (quote) return [{ code: 'MISSING_CHAR', message: `Missing closing ${quote}quote`, start: end, end }];
  return [{ code: 'MULTILINE_IMPLICIT_KEY', message: '', start, end }];
}

function hasAnchors(root: SourceNode): boolean {
  let found = false;
  walk(root, node => {
    if (node.anchor !== undefined || node.type === 'alias') found = true;
  });
  return found;
}

const noErrors: readonly LibraryError[] = [];

const longestKey = 200;
/** Up to its colon. */
const rootKey = /^(?:"[^"]*"|'[^']*'|[^\s?:,[\]{}#&*!|>'"%-](?:[^:\s]|:(?=\S)|\s(?!#))*?)(?=\s*:(?:\s|$))/;
/** What is no sign of YAML's, or one that nothing may begin with. */
const startsText = /^[^\s?:,[\]{}#&*!|>'"%-]/;
/** A sign that goes on with what stands above, or belongs to the head of a document, can't be read for itself. */
const mayBeRead = /^[^?:%]/;
