import { literal, type Output, object, oneOf, string, variants } from '../core/schema/schema';
import type { KataView } from '../core/views/kata-view';
import { type EditorSnapshot, fromEveryPage, type ItemProblem, type ToEveryPage } from './editor';

/** What a snapshot tells of the kata itself. */
export interface KataContent {
  readonly view: KataView;
  /** By the key of the step. */
  readonly problems: Readonly<Record<string, ItemProblem>>;
}

export type KataSnapshot = EditorSnapshot & KataContent;
export type ToKata = KataSnapshot | ToEveryPage;

export const fromKataSchema = variants('type', [
  ...fromEveryPage,
  /** Go to what the kata names in a tree: its card, else its text. */
  object({ type: literal('openLink'), id: string }),
  /** Make a document of the kata, beside its editor. */
  object({ type: literal('export') }),
  /** Let the user save what the page has drawn; the ending is that of the format. */
  object({ type: literal('save'), ending: oneOf(['svg', 'html']), base64: string }),
]);

export type FromKata = Output<typeof fromKataSchema>;
