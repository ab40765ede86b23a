import { literal, nullable, type Output, object, optional, string, variants } from '../core/schema/schema';
import type { ScorecardView } from '../core/views/scorecard-view';
import { type EditorSnapshot, fromEveryPage, type ItemProblem, type ToEveryPage } from './editor';

/** What a snapshot tells of the scorecard itself. */
export interface ScorecardContent {
  readonly view: ScorecardView;
  /** By the key of the entry. */
  readonly problems: Readonly<Record<string, ItemProblem>>;
}

export type ScorecardSnapshot = EditorSnapshot & ScorecardContent;
export type ToScorecard =
  | ScorecardSnapshot
  /** What the page asked to paste, or what was in the clipboard, with the ids that items elsewhere have. */
  | { readonly type: 'pasted'; readonly text: string; readonly taken: readonly string[] }
  /** The list is gone: its file was deleted. */
  | { readonly type: 'gone' }
  /** What there is beside the lists of the workspace: whether it has none at all, and why some can't be shown, as sentences. */
  | { readonly type: 'beside'; readonly isEmpty: boolean; readonly unopened: readonly string[] }
  | ToEveryPage;

export const fromScorecardSchema = variants('type', [
  ...fromEveryPage,
  /** Let the user choose opportunities, and add an entry for each. */
  object({ type: literal('addEntries') }),
  /** Go to an opportunity: its card, else its text. */
  object({ type: literal('openOpportunity'), id: string }),
  /** Ask for the first hypothesis, which makes the first list. */
  object({ type: literal('newHps') }),
  object({ type: literal('fixes'), key: nullable(string) }),
  /** Put a table into the clipboard. */
  object({ type: literal('copy'), text: string }),
  /** Let the user save a picture as a file. */
  object({ type: literal('save'), name: string, text: string }),
  /** Send what can be pasted: this text, or what is in the clipboard. */
  object({ type: literal('paste'), text: optional(string) }),
]);

export type FromScorecard = Output<typeof fromScorecardSchema>;
