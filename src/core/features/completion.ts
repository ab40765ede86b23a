import type { WorkspaceFile } from '../index/file';
import type { Range } from '../text/lines';
import type { Workspace } from '../workspace';
import { locate, pathAt } from '../yaml/source';
import { itemsFor } from './completion/items';
import { newFileItem } from './completion/new-file';
import { targetsAt } from './completion/target';

export interface CompletionItem {
  readonly label: string;
  /** Short, beside the label: the title of an id, or what kind of thing it is. */
  readonly detail?: string;
  readonly documentation?: string;
  /** The item that is meant: `describe` tells more of it than `documentation`, when it is asked for. */
  readonly about?: { readonly uri: string; readonly key: string };
  readonly kind: 'key' | 'choice' | 'reference' | 'value' | 'file';
  /** Lines after the first carry their whole indentation: the editor must keep it as it is. */
  readonly insertText: string;
  /** `insertText` has the placeholders of a snippet. */
  readonly isSnippet?: boolean;
  /** What typed letters are compared with; the label where absent. */
  readonly filterText?: string;
  /** What the text replaces: the word at the caret. */
  readonly range: Range;
}

/**
 * What may be written at an offset, in the order in which it should be offered. Half-typed text mostly can't be read, so
 * lines and their indentation tell where the caret is; ids and the style of the file come from what could be read last.
 */
export function completion(workspace: Workspace, uri: string, offset: number): CompletionItem[] {
  const file = workspace.index.get(uri);
  if (!file || isInBlockText(file, offset)) return [];
  const { text, lines } = file.parsed;
  const position = lines.positionAt(offset);
  const line = lines.textOf(position.line);
  if (line.length > longestLine) return [];
  const range = wordAround(line, position.character, lines.lineStart(position.line));
  const hasColon = /^\s*:/.test(text.slice(range.end, lines.lineEnd(position.line)));
  const written = { line: line.slice(0, position.character), word: text.slice(range.start, offset) };
  const isNew = isBlank(text.slice(0, range.start)) && isBlank(text.slice(range.end));
  const items = targetsAt(lines, position.line, position.character, file.kind).flatMap(target =>
    itemsFor(target, { workspace, file, hasColon, written }),
  );
  return [...(isNew ? [newFileItem(workspace, file.kind)] : []), ...items].map(item => ({ ...item, range }));
}

/** Nobody writes by hand in a longer one, in characters. */
const longestLine = 10_000;

/** Nothing but white space and comments. */
function isBlank(text: string): boolean {
  return !/(?:^|[\r\n])[^\S\r\n]*[^\s#]/.test(text);
}

/** Inside of a text of several lines (`|` or `>`) nothing but text is written. */
function isInBlockText(file: WorkspaceFile, offset: number): boolean {
  if (!file.parsed.readable) return false;
  const { path, onKey } = pathAt(file.parsed.root, offset);
  const node = onKey ? undefined : locate(file.parsed.root, path);
  const isBlock = node?.type === 'scalar' && (node.style === 'literal' || node.style === 'folded');
  return isBlock && offset > node.range.start && offset < node.range.end;
}

/** The letters, digits, hyphens and signs of an id, key or value around a column. */
function wordAround(line: string, column: number, lineStart: number): Range {
  const before = /[\w%-]*$/.exec(line.slice(0, column))![0];
  const after = /^[\w%-]*/.exec(line.slice(column))![0];
  const dash = /^\s*-$/.test(line.slice(0, column)) ? 0 : before.length;
  return { start: lineStart + column - dash, end: lineStart + column + after.length };
}
