import * as vscode from 'vscode';
import { page } from '../harness/page';
import { closeEditors, createTree, removeTree, until } from './tree-file';

const webview = true;

/** A busy machine takes its time to load a page; the second one of a run may even have to wait for the first one's worker. */
export const loadTime = 90_000;

export function card(key: string): string {
  return `[role=treeitem][data-key="${key}"]`;
}

/** Opens a tree as a canvas, and waits for its first card or for what stands in its place. */
export async function openCanvas(uri: vscode.Uri, { first = '[role=treeitem]', beside = false } = {}): Promise<void> {
  await vscode.commands.executeCommand(beside ? 'canopy.openAsTreeToSide' : 'canopy.openAsTree', uri);
  await page.waitFor(first, { webview, timeout: loadTime });
}

/** The tree file of the test that runs. */
interface TreeOfTest {
  readonly document: vscode.TextDocument;
  /** Takes the last edit back; the text is then that of the start, byte for byte. */
  undone(): Promise<void>;
}

/** Gives each test of a suite a tree file of its own, and keeps a picture of a failure. */
export function treeForEach(text: string): TreeOfTest {
  let document: vscode.TextDocument | undefined;
  beforeEach(async () => {
    if (!page.available) return;
    await closeEditors();
    document = await createTree(text);
    await page.consoleErrors();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot(`failed-${this.currentTest.title.slice(0, 30)}`);
    if (document) await removeTree(document);
  });
  return {
    get document() {
      return document!;
    },
    async undone() {
      await vscode.commands.executeCommand('undo');
      await until('the text is as it was, byte for byte', () => document?.getText() === text);
    },
  };
}

export async function untilTitle(key: string, title: string): Promise<void> {
  await until(`the card “${key}” is called “${title}”`, async () => {
    const titles = await page.texts(`${card(key)} .t`, { webview });
    return titles.length > 0 && titles.every(each => each.trim() === title);
  });
}

/** Clicks a card on its title, so that it is selected and has the focus. */
export async function clickCard(key: string): Promise<void> {
  await page.click(`${card(key)} .t`, { webview });
  await page.waitFor(`${card(key)}[aria-selected=true]`, { webview });
}

/** The lines of a text that another one has not, and how many lines it has more. */
export function lineChanges(before: string, after: string): { readonly changed: string[]; readonly added: number } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const rest = [...old];
  const changed = now.filter(line => {
    const index = rest.indexOf(line);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  return { changed, added: now.length - old.length };
}
