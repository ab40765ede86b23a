import * as vscode from 'vscode';
import { type ModelNode, nameRange } from '../../core/artefacts/model';
import type { WorkspaceFile } from '../../core/index/file';
import type { Range } from '../../core/text/lines';
import { obstacleOf } from '../../core/yaml/parse';
import type { Host } from '../context';
import { toRange } from './convert';

export interface RevealOptions {
  /** False leaves the keyboard where it is, so that the arrow keys walk on in the side bar. */
  readonly takesFocus?: boolean;
  /** The text is meant, whatever else shows the file. */
  readonly asText?: boolean;
  /** Where the text is not shown yet, it opens beside what the user looks at. */
  readonly isBeside?: boolean;
}

/**
 * Shows a node where the user looks at its file: on a canvas if that is the active editor, or visible while no text editor
 * shows the file; else in the text with its title selected. A file that can't be read is shown at the line that stops it.
 */
export async function revealNode(host: Host, uri: vscode.Uri, key: string, options: RevealOptions = {}): Promise<void> {
  if (!options.asText && host.selection.reveal(uri, key)) return;
  const document = await vscode.workspace.openTextDocument(uri);
  await host.sync.ahead(document);
  const file = host.sync.file(document);
  const range = file && rangeIn(file, key);
  await showText(uri, file && range ? toRange(file.parsed.lines, range) : undefined, options);
}

/** Shows a text where it is open already, else in the active group. */
export async function showText(
  uri: vscode.Uri,
  selection: vscode.Range | undefined,
  { takesFocus = false, isBeside = false }: RevealOptions = {},
): Promise<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const viewColumn = shown?.viewColumn ?? (isBeside ? vscode.ViewColumn.Beside : undefined);
  return vscode.window.showTextDocument(uri, {
    preserveFocus: !takesFocus,
    ...(viewColumn === undefined ? {} : { viewColumn }),
    ...(selection ? { selection } : {}),
  });
}

/** The words of a node's title; of a file that can't be read the place that stops it. */
export function rangeIn(file: WorkspaceFile, key: string): Range | undefined {
  if (!file.readable) return obstacleOf(file.parsed)?.range;
  const node = key === '/' ? file.root : file.nodes.get(key);
  return node && titleRange(node, file.parsed.text);
}

/** The words of the title, without the quotes around them. */
function titleRange(node: ModelNode, text: string): Range {
  const { start, end } = nameRange(node);
  const isQuoted = end - start >= 2 && /["']/.test(text[start] ?? '') && text[end - 1] === text[start];
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
