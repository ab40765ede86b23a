import { pushAll } from '../push-all';
import { readBounded } from './bounds';
import { brokenEntry } from './broken-entry';
import { effortOf, effortOfPart } from './effort';
import { InlineReader } from './inline-reader';
import { isMistake, type LibraryError, type LibraryText, mostProblems, repeatedKey } from './library';
import { shiftedEntry, shiftedItem, shiftedRange } from './shift';
import { emptyScalar, type ListItem, type MapEntry, type SourceNode, walk } from './source';
import { Spent } from './spent';

/** What beginning with another text takes the library, in signs. */
const effortOfCall = 5;

/** Where an entry or item starts, and what was known there. */
interface Mark {
  readonly start: number;
  readonly lineStart: number;
  readonly depth: number;
  readonly repeated: number;
  readonly mistakes: number;
}

/** Gives the lines of an entry or an item to the library, where those who read the rest of a text by themselves give up. */
export class AsideReader extends InlineReader {
  /** What the library took, in signs. */
  effort = 0;
  protected mistakes: LibraryError[] = [];

  constructor(
    text: string,
    private readonly spent = new Spent(text),
  ) {
    super(text);
  }

  override from(start: number, end: number): this {
    this.hasAnchors = false;
    this.depth = 0;
    this.repeated = [];
    this.mistakes = [];
    this.parts = 0;
    this.effort = 0;
    return super.from(start, end);
  }

  /** What it took to read by ourselves, in signs. */
  get own(): number {
    return this.parts * effortOfPart;
  }

  get errors(): readonly LibraryError[] {
    const { mistakes, repeated } = this;
    return repeated.length === 0 ? mistakes : [...mistakes, ...repeated.slice(0, mostProblems).map(repeatedKey)];
  }

  protected mark(): Mark {
    const { at, lineStart, depth } = this;
    return { start: at, lineStart, depth, repeated: this.repeated.length, mistakes: this.mistakes.length };
  }

  /** Lines that our own reader has given up, as the library reads them. Offsets are those of the whole text. */
  private readAside({ start, lineStart, depth, repeated, mistakes }: Mark, end: number): LibraryText {
    this.depth = depth;
    this.repeated.length = repeated;
    this.mistakes.length = mistakes;
    const lines = ' '.repeat(start - lineStart) + this.text.slice(start, end);
    const place = shiftedRange(this.place, -lineStart);
    const { root, errors } = readBounded(lines, { effort: this.spent.left - this.effort, place });
    this.effort += effortOf(lines) + effortOfCall;
    if (root && hasAnchors(root)) this.hasAnchors = true;
    return { root, errors: errors.map(error => ({ ...error, ...shiftedRange(error, lineStart) })) };
  }

  /** Takes over what the library has read, and goes on behind it, unless no more is to be read of a text with mistakes. */
  private takeOver(errors: readonly LibraryError[], end: number): void {
    pushAll(this.mistakes, errors);
    const isEnough = errors.some(isMistake) && this.spent.with([this]).isAll;
    this.nextLine = isEnough ? this.end : end;
    this.toContent();
  }

  /** @param starts What an entry may begin with here: a sign that goes on with what stands above can't be read for itself. */
  protected readEntryAside(mark: Mark, end: number, starts: RegExp): MapEntry | undefined {
    const { start, lineStart } = mark;
    if (!starts.test(this.text.charAt(start))) return undefined;
    const { root, errors } = this.readAside(mark, end);
    const isBroken = errors.some(isMistake);
    const only = root?.type === 'map' && !root.flow && root.entries.length === 1 ? root.entries[0] : undefined;
    // A property before the key may be one of the whole map.
    if (only && (isBroken || only.explicit || only.key.range.start === start - lineStart)) {
      this.takeOver(errors, end);
      return shiftedEntry(only, lineStart);
    }
    if (!isBroken && !(root?.type === 'scalar' && startsText.test(this.text.charAt(start)))) return undefined;
    const broken = brokenEntry(this.text, start);
    this.takeOver([...broken.errors, ...errors], end);
    return broken.entry;
  }

  protected readItemAside(mark: Mark, end: number): ListItem | undefined {
    const { start, lineStart } = mark;
    const { root, errors } = this.readAside(mark, end);
    const only = root?.type === 'list' && !root.flow && root.items.length === 1 ? root.items[0] : undefined;
    if (!only && !errors.some(isMistake)) return undefined;
    this.takeOver(errors, end);
    return only ? shiftedItem(only, lineStart) : { start, value: emptyScalar(start + 1) };
  }
}

/** What is no sign of YAML's, or one that nothing may begin with. */
export const startsText = /[^\s?:,[\]{}#&*!|>'"%-]/;

function hasAnchors(root: SourceNode): boolean {
  let found = false;
  walk(root, node => {
    if (node.anchor !== undefined || node.type === 'alias') found = true;
  });
  return found;
}
