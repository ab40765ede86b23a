import * as vscode from 'vscode';
import type { Obstacle } from '../../core/yaml/parse';

/** A text as it was read. */
export interface Decoded {
  readonly text: string;
  /** Absent where the text is what the bytes say. */
  readonly obstacle?: Obstacle;
}

/** Stands in a text for bytes that are none in its encoding. */
const replacement = '\ufffd';

/** What `decode` looks at, beside the bytes. */
export const encodingSettings = ['files.encoding', 'files.autoGuessEncoding', 'files.candidateGuessEncodings'];

/**
 * The text of a file as VS Code reads it when it opens it.
 * @param encoding the one that VS Code has opened it in; where absent, the settings and the bytes say which
 */
export async function decode(uri: vscode.Uri, bytes: Uint8Array, encoding?: string): Promise<Decoded> {
  const settings = vscode.workspace.getConfiguration('files', { uri, languageId: 'yaml' });
  const named = encoding ?? settings.get('encoding', 'utf8');
  const text = named.startsWith('utf8') ? utf8(bytes) : undefined;
  const isGuessed = encoding === undefined && settings.get('autoGuessEncoding', false);
  // By a byte of zero VS Code knows that other encodings are meant.
  if (text !== undefined && !isGuessed && !bytes.includes(0)) return { text };
  try {
    const read = await (encoding === undefined
      ? vscode.workspace.decode(bytes, { uri })
      : vscode.workspace.decode(bytes, { encoding }));
    return read === text || !mayBeLossy(read) ? { text: read } : { text: read, obstacle: lost(read, named) };
  } catch {
    // VS Code takes it for no text at all.
    return text === undefined ? { text: '', obstacle: lost('', named) } : { text };
  }
}

/** Whether a text may say less than its file, which is known once `decode` has looked at the bytes. */
export function mayBeLossy(text: string): boolean {
  return text.includes(replacement);
}

/** What is told of a text in which bytes were replaced. */
export function lost(text: string, encoding: string): Obstacle {
  const message = vscode.l10n.t(
    'This file is no text in the encoding {0}. Run “Change File Encoding”, reopen the file with its own, and save it with UTF-8.',
    encoding,
  );
  return { offset: Math.max(0, text.indexOf(replacement)), message };
}

/** Undefined for bytes that are something else. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
