import * as vscode from 'vscode';

/** Words that the user selected in some text, and where they stand. Plain data, so that a draft can keep it. */
export interface Passage {
  readonly quote: string;
  /** The path in the workspace with the line, as `notes.md#L3`; absent for a text that was never saved. */
  readonly source: string | undefined;
}

/** A finding is one sentence; what is longer stands in the quote. In characters. */
const longestFinding = 160;

/** What is selected in the text editor that the user is in; undefined where nothing is. */
export function selectedPassage(): Passage | undefined {
  const editor = vscode.window.activeTextEditor;
  const quote = editor?.document.getText(editor.selection).replace(/\s+/g, ' ').trim();
  if (!editor || !quote) return undefined;
  const { uri, isUntitled } = editor.document;
  const line = editor.selection.start.line + 1;
  return { quote, source: isUntitled ? undefined : `${vscode.workspace.asRelativePath(uri)}#L${line}` };
}

/** A passage as the fields of an insight: found in a text, with the whole of it as the quote where the finding is shortened. */
export function insightFields({ quote, source }: Passage) {
  const isShort = quote.length <= longestFinding;
  const end = quote.lastIndexOf(' ', longestFinding);
  const finding = isShort ? quote : `${quote.slice(0, end > 0 ? end : longestFinding)} …`;
  return { kind: 'channel', finding, quote: isShort ? null : quote, source: source ?? null } as const;
}

export function samePassage(one: Passage | undefined, other: Passage | undefined): boolean {
  return one?.quote === other?.quote && one?.source === other?.source;
}
