import * as z from 'zod/mini';
import { kataViewSchema } from '../core/views/kata-view';
import { type EditorSnapshot, fromEveryPage, itemProblemSchema, snapshotFields, toEveryPage } from './editor';

/** What the host and the table of a kata say to each other. */
export const toKataSchema = z.discriminatedUnion('type', [
  z.object({ ...snapshotFields, view: kataViewSchema, problems: z.record(z.string(), itemProblemSchema) }),
  ...toEveryPage,
]);

export const fromKataSchema = z.discriminatedUnion('type', [
  ...fromEveryPage,
  /** Go to what the kata names in a tree: its card, else its text. */
  z.object({ type: z.literal('openLink'), id: z.string() }),
  /** Make a document of the kata, beside its editor. */
  z.object({ type: z.literal('export') }),
  /** Let the user save what the page has drawn; the ending is that of the format. */
  z.object({ type: z.literal('save'), ending: z.enum(['svg', 'html']), base64: z.string() }),
]);

export type ToKata = z.output<typeof toKataSchema>;
export type FromKata = z.output<typeof fromKataSchema>;
export type KataSnapshot = Extract<ToKata, { type: 'snapshot' }>;
/** What a snapshot tells of the kata itself. */
export type KataContent = Omit<KataSnapshot, keyof EditorSnapshot>;
