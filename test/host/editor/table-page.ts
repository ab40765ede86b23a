import * as vscode from 'vscode';
import { page } from '../harness/page';
import { until } from './tree-file';

const webview = true;
/** A busy machine takes its time to load a page. */
const loadTime = 90_000;

let count = 0;

/** Writes a new scorecard into the workspace and opens its text, without showing it. */
export async function createScorecard(text: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('These tests need a folder.');
  const uri = vscode.Uri.joinPath(folder.uri, `table-${++count}.scorecard.yaml`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.workspace.openTextDocument(uri);
}

/** Opens a scorecard as a table, and waits for its first row or for what stands in its place. */
export async function openTable(uri: vscode.Uri, first = '[role=row][data-key]'): Promise<void> {
  await vscode.commands.executeCommand('canopy.openAsTable', uri);
  await page.waitFor(first, { webview, timeout: loadTime });
}

export function cell(key: string, column: string): string {
  return `[role=gridcell][data-key="${key}"][data-column="${column}"]`;
}

/** Clicks a cell, so that its row is selected and it has the focus. */
export async function clickCell(key: string, column: string): Promise<void> {
  await page.click(cell(key, column), { webview });
  await page.waitFor(`${cell(key, column)}[data-current]`, { webview });
}

/** Opens a cell for writing, with what it holds selected. */
export async function editCell(key: string, column: string): Promise<void> {
  await clickCell(key, column);
  await page.press('F2');
  await page.waitFor(`${cell(key, column)} :is(input, textarea)`, { webview });
}

/** The keys of the rows, from top to bottom. */
export function order(): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('[role=row][data-key]')].map(row => row.dataset.key)`, {
    webview,
  });
}

export async function untilText(key: string, column: string, text: string | RegExp): Promise<void> {
  await until(`${key} has ${String(text)} as ${column}`, async () => {
    const [found = ''] = await page.texts(cell(key, column), { webview });
    return typeof text === 'string' ? found.trim() === text : text.test(found);
  });
}
