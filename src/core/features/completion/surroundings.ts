import type { LineIndex } from '../../text/lines';
import { readLine, type TextLine } from './text-line';

/** The map that a place in half-typed text belongs to, found by indentation alone. */
export interface Surroundings {
  /** The keys that lead down from the root of the file: `['opportunities', 'solutions']`. */
  readonly path: readonly string[];
  /** The keys of that map with their values, as far as they stand on the key's line. */
  readonly present: ReadonlyMap<string, string>;
  /** A list stands there, and a new item may begin: `path` ends with the key of the list. */
  readonly isItem: boolean;
}

/**
 * What is around a column of a line. Lines below and above tell it by their indentation, whether or not the text as a whole
 * can be read. Undefined where the column fits to nothing above it.
 */
export function surroundingsOf(lines: LineIndex, at: number, column: number): Surroundings | undefined {
  const own = readLine(lines.textOf(at));
  const startsItem = own.dashes.length > 0 && column >= own.column;
  const present = new Map<string, string>();
  collectBelow(lines, at, column, present);
  const climb = new Climb(column, startsItem ? own.dashes.at(-1)! : undefined, present);
  for (let index = at - 1; index >= 0 && !climb.isDone; index--) {
    const line = readLine(lines.textOf(index));
    if (!line.isBlank) climb.meet(line);
  }
  return climb.result();
}

/** The keys below the line that belong to the same map. */
function collectBelow(lines: LineIndex, at: number, column: number, present: Map<string, string>): void {
  for (let index = at + 1; index < lines.lineCount; index++) {
    const line = readLine(lines.textOf(index));
    if (line.isBlank) continue;
    const start = line.dashes[0] ?? line.column;
    if (start < column || (start === column && line.dashes.length > 0)) {
      const isFlushList = start === column && line.dashes.length > 0;
      if (isFlushList) continue;
      return;
    }
    if (line.column === column && line.key !== undefined) present.set(line.key, line.value);
  }
}

/** Goes up through the lines, from the innermost map to the root. */
class Climb {
  isDone = false;
  private readonly path: string[] = [];
  /** Looking for the key that owns the list whose dashes stand here. */
  private dash: number | undefined;
  /** Keys of the innermost map are still being met. */
  private isInnermost = true;
  private sawDashHere = false;
  private isItem = false;
  private isLost = false;

  constructor(
    private column: number,
    dash: number | undefined,
    private readonly present: Map<string, string>,
  ) {
    this.dash = dash;
    if (dash !== undefined) this.isInnermost = false;
    this.finishAtRoot();
  }

  meet(line: TextLine): void {
    if (this.dash === undefined) this.meetInMap(line);
    else this.meetInList(line, this.dash);
  }

  result(): Surroundings | undefined {
    const isAtRoot = this.dash === undefined && this.column === 0;
    if (this.isLost || !isAtRoot) return undefined;
    return { path: this.path.toReversed(), present: this.present, isItem: this.isItem };
  }

  private meetInMap(line: TextLine): void {
    if (line.column === this.column && line.key !== undefined) {
      if (this.isInnermost && !this.present.has(line.key)) this.present.set(line.key, line.value);
      if (line.dashes.length > 0) this.enterList(line.dashes.at(-1)!);
    } else if (line.dashes.length > 0 && line.dashes.at(-1)! < this.column && line.column > this.column) {
      this.enterList(line.dashes.at(-1)!);
    } else if (line.dashes.at(-1) === this.column) {
      this.sawDashHere = true;
    } else if (line.column < this.column) {
      this.openedBy(line);
    }
  }

  /** The line stands further left: it must be the key whose value the map is. */
  private openedBy(line: TextLine): void {
    if (line.key === undefined || line.value !== '') {
      this.isLost = true;
      this.isDone = true;
      return;
    }
    if (this.isInnermost && this.sawDashHere) {
      this.isItem = true;
      this.present.clear();
    }
    this.isInnermost = false;
    this.path.push(line.key);
    this.leaveTo(line);
  }

  private meetInList(line: TextLine, dash: number): void {
    const start = line.dashes[0] ?? line.column;
    if (start > dash || line.dashes.includes(dash)) return;
    if (line.key === undefined || line.value !== '' || line.column > dash) {
      if (line.column > dash) return;
      this.isLost = true;
      this.isDone = true;
      return;
    }
    this.path.push(line.key);
    this.leaveTo(line);
  }

  private leaveTo(line: TextLine): void {
    this.column = line.column;
    this.dash = undefined;
    if (line.dashes.length > 0) this.enterList(line.dashes.at(-1)!);
    this.finishAtRoot();
  }

  private enterList(dash: number): void {
    this.isInnermost = false;
    this.dash = dash;
  }

  /** At the root's column only the keys of the root itself are still of interest. */
  private finishAtRoot(): void {
    if (this.column === 0 && this.dash === undefined && !this.isInnermost) this.isDone = true;
  }
}
