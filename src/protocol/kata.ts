import { literal, type Output, object, oneOf, record, string, variants } from '../core/schema/schema';
import { kataViewSchema } from '../core/views/kata-view';
import { type EditorSnapshot, fromEveryPage, itemProblemSchema, snapshotFields, toEveryPage } from './editor';

/** What the host and the table of a kata say to each other. */
export const toKataSchema = variants('type', [
  object({ ...snapshotFields, view: kataViewSchema, problems: record(itemProblemSchema) }),
  ...toEveryPage,
]);

export const fromKataSchema = variants('type', [
  ...fromEveryPage,
  /** Go to what the kata names in a tree: its card, else its text. */
  object({ type: literal('openLink'), id: string }),
  /** Make a document of the kata, beside its editor. */
  object({ type: literal('export') }),
  /** Let the user save what the page has drawn; the ending is that of the format. */
  object({ type: literal('save'), ending: oneOf(['svg', 'html']), base64: string }),
]);

export type ToKata = Output<typeof toKataSchema>;
export type FromKata = Output<typeof fromKataSchema>;
export type KataSnapshot = Extract<ToKata, { type: 'snapshot' }>;
/** What a snapshot tells of the kata itself. */
export type KataContent = Omit<KataSnapshot, keyof EditorSnapshot>;
