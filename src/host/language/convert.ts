import * as vscode from 'vscode';
import type { WorkspaceFile } from '../../core/index/file';
import type { FileEdits } from '../../core/operations/plan';
import type { Severity } from '../../core/rules/rule';
import type { LineIndex, Range } from '../../core/text/lines';
import type { Host } from '../context';
import { inSlices } from '../workspace/slices';

/** Everything that turns offsets of the core into what VS Code counts in, and back. */

export function toRange(lines: LineIndex, { start, end }: Range): vscode.Range {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

export function toOffsets(document: vscode.TextDocument, range: vscode.Range): Range {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** A range in the model of a file of the index, also while its text can't be read; undefined for a file that has left it. */
export function toLocation(host: Host, uri: string, range: Range): vscode.Location | undefined {
  const lines = host.service.index.get(uri)?.modelText.lines;
  return lines && new vscode.Location(vscode.Uri.parse(uri), toRange(lines, range));
}

/** A judgement stays in the list of problems, where its sentence can be read: VS Code's own hints do not. */
export function toSeverity(severity: Severity): vscode.DiagnosticSeverity {
  const { Error: error, Warning: warning, Information: hint } = vscode.DiagnosticSeverity;
  return { error, warning, hint }[severity];
}

export function toWorkspaceEdit(host: Host, files: readonly FileEdits[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, edits } of files) {
    const lines = host.service.index.get(uri)?.parsed.lines;
    if (!lines) continue;
    for (const { offset, length, text } of edits)
      edit.replace(vscode.Uri.parse(uri), toRange(lines, { start: offset, end: offset + length }), text);
  }
  return edit;
}

/** A document with its file in the index, which is true for the text at hand; undefined where the file does not count. */
export interface OpenFile {
  readonly uri: string;
  readonly file: WorkspaceFile;
  readonly lines: LineIndex;
}

/**
 * Answers a question about a document in turns of its own, once the document is taken in: nothing where it does not count, and what was
 * found by then where nobody waits any more.
 */
export async function answersAhead<T>(
  host: Host,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
  answers: (open: OpenFile) => Iterable<T>,
): Promise<T[]> {
  await host.sync.ahead(document);
  const found: T[] = [];
  const all = function* () {
    const open = fileNow(host, document);
    if (open) yield* answers(open);
  };
  await inSlices(all(), answer => found.push(answer), { token });
  return found;
}

export async function openFile(host: Host, document: vscode.TextDocument): Promise<OpenFile | undefined> {
  await host.sync.ahead(document);
  return fileNow(host, document);
}

function fileNow(host: Host, document: vscode.TextDocument): OpenFile | undefined {
  const file = host.sync.file(document);
  return file && { uri: file.uri, file, lines: file.parsed.lines };
}
