import * as l10n from '@vscode/l10n';
import { atOnce, type Steps } from '../steps';
import { LineIndex, type Range } from '../text/lines';
import { readBounded } from './bounds';
import { type Cause, type CauseCode, causeOf, leftBehind } from './cause';
import { findConflict } from './conflict';
import { mostEffortOf, mostWorkOf } from './effort';
import { withoutFollowOns } from './follow-on';
import { isMistake, type LibraryError, type LibraryText, mostProblems } from './library';
import { joinPieces, type Piece, readPieces } from './pieces';
import { PlainReader } from './plain-reader';
import type { SourceNode } from './source';
import { textStart } from './style';
import { describeCause } from './syntax-words';

/** Something that stops the text, or a part of it, from being read. */
export interface SyntaxProblem {
  readonly code: 'unreadable-file' | 'yaml-syntax' | 'duplicate-key' | 'several-documents' | 'merge-conflict';
  readonly range: Range;
  readonly message: string;
  /** The range should begin with a key and its colon, and doesn't. */
  readonly lacksColon?: boolean;
}

/** Why a text is not what its file holds: bytes that are no text in the encoding of the file, or a file that could not be read. */
export interface Obstacle {
  /** Where in the text. */
  readonly offset: number;
  /** What stands in the way and what to do, as a sentence. */
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
  /** What the text was read in, where it could be read in pieces that are independent: what a next version takes over from. */
  readonly pieces: readonly Piece[] | undefined;
  /** Absent where the text is what the file holds. */
  readonly obstacle?: Obstacle;
}

/**
 * Reads YAML into ranges and plain data. Never throws: what can't be read is a problem with its place.
 * @param before An earlier version of the text: parts that are the same are not read again. The result is the same without it.
 */
export function parseText(text: string, before?: ParsedText): ParsedText {
  return atOnce(parseInSteps(text, before));
}

/** See `parseText`. */
export function* parseInSteps(text: string, before?: ParsedText): Steps<ParsedText> {
  const conflict = findConflictProblem(text);
  if (conflict) return unreadable(text, conflict);
  const read = yield* readPieces(text, before?.pieces && { text: before.text, pieces: before.pieces });
  const joined = read && joinPieces(read);
  if (joined) return parsed(text, joined, read.areIndependent ? read.pieces : undefined);
  const reader = new PlainReader(text).from(textStart(text), text.length);
  const root = reader.brackets();
  if (root && reader.own <= mostWorkOf(text)) return parsed(text, { root, errors: reader.errors }, undefined);
  return parsed(text, readBounded(text, { effort: mostEffortOf(text), place: reader.place }), undefined);
}

/** The same, not to be trusted: what can be made of it may be shown, and is never edited. */
export function hindered(parsed: ParsedText, obstacle: Obstacle): ParsedText {
  const range = { start: obstacle.offset, end: Math.min(obstacle.offset + 1, parsed.text.length) };
  const problems = [{ code: 'unreadable-file', range, message: obstacle.message }] as const;
  return { ...parsed, readable: false, problems, obstacle };
}

/** Reads a text as a whole with the YAML library, however long that takes: what `parseText` is held to. */
export function parseWhole(text: string): ParsedText {
  const conflict = findConflictProblem(text);
  if (conflict) return unreadable(text, conflict);
  const effort = Number.POSITIVE_INFINITY;
  return parsed(text, readBounded(text, { effort, place: { start: 0, end: 0 } }), undefined);
}

function parsed(text: string, { root, errors }: LibraryText, pieces: ParsedText['pieces']): ParsedText {
  const lines = new LineIndex(text);
  const readable = !errors.some(isMistake);
  const found = worst(firstOfEachLine(errors, lines, isMistake)).map(error => causeOf(error, text));
  const causes = withoutFollowOns(
    found.sort((a, b) => a.start - b.start),
    text,
  );
  if (causes[0] && !readable) {
    causes.unshift(...leftBehind(causes[0], text));
    causes.sort((a, b) => a.start - b.start);
  }
  const problems = firstOfEachLine(causes, lines, ({ code }) => code !== 'repeated-key').map(cause =>
    toProblem(cause, text),
  );
  return { text, lines, root, problems, readable, pieces };
}

function unreadable(text: string, problem: SyntaxProblem): ParsedText {
  return { text, lines: new LineIndex(text), root: undefined, problems: [problem], readable: false, pieces: undefined };
}

function findConflictProblem(text: string): SyntaxProblem | undefined {
  const range = findConflict(text);
  const message = l10n.t('Both sides of a merge stand here. Keep one side and delete the conflict markers.');
  return range && { code: 'merge-conflict', range, message };
}

/** Not more than are looked at, and of those first what keeps the text from being read. */
function worst(errors: readonly LibraryError[]): readonly LibraryError[] {
  if (errors.length <= mostProblems) return errors;
  const mistakes = errors.filter(isMistake);
  const others = errors.filter(error => !isMistake(error));
  return [...mistakes, ...others].slice(0, mostProblems).sort((a, b) => a.start - b.start);
}

/** The first problem that keeps a text from being read; undefined for one that can be. */
export function obstacleOf({ problems }: ParsedText): SyntaxProblem | undefined {
  return problems.find(({ code }) => code !== 'duplicate-key');
}

/** One mistake often makes the library stumble several times on the same line: the first time tells the most. */
function firstOfEachLine<T extends Range>(
  found: readonly T[],
  lines: LineIndex,
  countsOnce: (each: T) => boolean,
): readonly T[] {
  const seen = new Set<number>();
  return found.filter(each => {
    if (!countsOnce(each)) return true;
    const { line } = lines.positionAt(each.start);
    return !seen.has(line) && seen.add(line);
  });
}

function toProblem(cause: Cause, text: string): SyntaxProblem {
  const start = Math.min(cause.start, text.length);
  const range = { start, end: Math.max(start, Math.min(cause.end, text.length)) };
  const problem = { code: problemCodes[cause.code] ?? 'yaml-syntax', range, message: describeCause(cause, text) };
  return cause.code === 'colon' ? { ...problem, lacksColon: true } : problem;
}

const problemCodes: Partial<Record<CauseCode, SyntaxProblem['code']>> = {
  'repeated-key': 'duplicate-key',
  'second-document': 'several-documents',
};
