import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page } from '../harness/page';

/** How the quick input numbers its steps, whatever the language of the words before. */
const numbered = (step: number) => `.quick-input-widget .quick-input-title >> text=/\\(${step}\\/\\d+\\)$/`;

/** Reads what the extension says in the language of this window, so that `said` knows it. */
export async function learnLanguage(): Promise<void> {
  const extension = vscode.extensions.getExtension('canopy.canopy');
  assert.ok(extension, 'The extension is installed');
  const { language } = vscode.env;
  if (language === 'en') return;
  const bundle = vscode.Uri.joinPath(extension.extensionUri, `l10n/bundle.l10n.${language}.json`);
  const contents =
    bundle.scheme === 'file'
      ? new TextDecoder().decode(await vscode.workspace.fs.readFile(bundle))
      : await (await fetch(bundle.toString(true))).text();
  l10n.config({ contents });
}

/** The words of the extension for an English sentence, in the language of this window. */
export function said(sentence: string, ...values: string[]): string {
  return l10n.t(sentence, ...values);
}

/** Answers the steps of a command, from the first one on or a later one. */
export async function answerSteps(answers: readonly string[], first = 1): Promise<void> {
  for (const [index, answer] of answers.entries()) {
    await page.waitFor(numbered(first + index));
    await page.press('ControlOrMeta+A');
    if (answer === '') await page.press('Delete');
    else await page.type(answer);
    await page.press('Enter');
  }
}

/** Takes the first folder, where there are several and a command asks. @returns the number of the next step */
export async function answerFolder(): Promise<number> {
  if ((vscode.workspace.workspaceFolders ?? []).length < 2) return 1;
  await page.waitFor(numbered(1));
  await page.press('Enter');
  return 2;
}
