import * as vscode from 'vscode';
import { page } from '../harness/page';

const webview = true;
/** A busy machine takes its time to load a page. */
const loadTime = 90_000;

/** Opens a file as a board, and waits for its grid or for what stands in its place. */
export async function openBoard(command: string, uri: vscode.Uri, first = '[role=grid] [data-card]'): Promise<void> {
  await vscode.commands.executeCommand(command, uri);
  await page.waitFor(first, { webview, timeout: loadTime });
}

export const card = (key: string): string => `[data-card][data-key="${key}"]`;

export const cell = (row: string, column: string | number): string =>
  `[role=gridcell][data-row="${row}"][data-column="${column}"]`;

/** Gives a card the keyboard without a click, which would open it. */
export async function focusCard(key: string): Promise<void> {
  await page.waitFor(card(key), { webview });
  await page.evaluate(`document.querySelector('${card(key)}').focus()`, { webview });
  await page.waitFor(`${card(key)}[tabindex="0"]`, { webview });
}

/** The row that a card is drawn in. */
export async function rowOf(key: string): Promise<string> {
  return page.evaluate<string>(`document.querySelector('${card(key)}')?.closest('[role=gridcell]').dataset.row ?? ''`, {
    webview,
  });
}

/** The column that a card is drawn in. */
export async function columnOf(key: string): Promise<string> {
  return page.evaluate<string>(
    `document.querySelector('${card(key)}')?.closest('[role=gridcell]').dataset.column ?? ''`,
    { webview },
  );
}

/** What a screen reader was told last. */
export function said(): Promise<string> {
  return page.evaluate<string>(`[...document.querySelectorAll('[aria-live]')].map(one => one.textContent).join(' ')`, {
    webview,
  });
}
