import * as vscode from 'vscode';
import { type Knowledge, provideKnowledge } from '../core/rules/phrasing/knowledge';
import type { Host } from './context';

/**
 * Reads what the phrasing judgement knows of English, which ships beside the script and not in it, and has everything that
 * was judged without it judged again. Never rejects.
 */
export async function loadPhrasing({ extensionUri, sync, log }: Host): Promise<void> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'phrasing.json'));
    provideKnowledge(JSON.parse(new TextDecoder().decode(bytes)) as Knowledge);
    sync.announceAll();
  } catch (error) {
    log.error(vscode.l10n.t('Titles are not judged: the word lists could not be read. {0}', String(error)));
  }
}
