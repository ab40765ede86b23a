import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Host } from '../../context';

type Strings = Readonly<Record<string, string>>;

/**
 * Makes a document in the language of the team’s documents, whatever the display language of whoever makes it is.
 * @param make runs at once: nothing else is said in that language meanwhile
 */
export async function inDocumentLanguage<T>({ extensionUri }: Host, make: () => T): Promise<T> {
  const language = vscode.workspace.getConfiguration('canopy').get('documents.language', 'en');
  const contents = await stringsOf(extensionUri, language);
  l10n.config({ contents });
  try {
    return make();
  } finally {
    l10n.config({ contents: vscode.l10n.bundle ?? {} });
  }
}

async function stringsOf(extensionUri: vscode.Uri, language: string): Promise<Strings> {
  // A setting may come from anybody: what is no name of a language could lead to another file.
  if (language === 'en' || !/^[a-z-]+$/i.test(language)) return {};
  if (language === vscode.env.language) return vscode.l10n.bundle ?? {};
  try {
    const file = vscode.Uri.joinPath(extensionUri, 'l10n', `bundle.l10n.${language}.json`);
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  } catch {
    return {}; // The setting names a language that we do not speak: then it is English.
  }
}
