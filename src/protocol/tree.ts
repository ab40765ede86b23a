import * as z from 'zod/mini';
import { changeKinds } from '../core/compare/comparison';
import { treeViewSchema } from '../core/views/tree-view';
import { type EditorSnapshot, fromEveryPage, itemProblemSchema, snapshotFields, toEveryPage } from './editor';

/** A card that is gone, and where it stood: see `RemovedNode`, whose keys are those of the old state. */
const removedSchema = z.object({
  key: z.string(),
  kind: z.string(),
  label: z.string(),
  parent: z.nullable(z.object({ key: z.string(), isRemoved: z.boolean() })),
  after: z.nullable(z.string()),
  outcome: z.nullable(z.string()),
  pill: z.string(),
});

/** What the host and the canvas of a tree say to each other. */
export const toCanvasSchema = z.discriminatedUnion('type', [
  z.object({ ...snapshotFields, view: treeViewSchema, problems: z.record(z.string(), itemProblemSchema) }),
  /** What the earlier state is called that the tree is compared with, and what became of its cards. */
  z.object({
    type: z.literal('compared'),
    since: z.string(),
    items: z.array(z.object({ key: z.string(), change: z.enum(changeKinds), pill: z.string() })),
    removed: z.array(removedSchema),
  }),
  ...toEveryPage,
]);

/** What a tree can be exported as; `svg-down` grows from the top down. */
const exportFormats = ['svg', 'svg-down', 'png', 'md', 'mermaid', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];
/** All of the tree, the selected branch, or what the filter leaves of it. */
export type ExportPart = 'all' | 'branch' | 'view';

export const toHostSchema = z.discriminatedUnion('type', [
  ...fromEveryPage,
  /** Save what the page has drawn. */
  z.object({ type: z.literal('export'), format: z.enum(exportFormats), base64: z.string() }),
  /** Make a card of each need that an opportunity names. */
  z.object({ type: z.literal('split'), request: z.int(), epoch: z.int(), version: z.int(), key: z.string() }),
  /** Copy, cut or paste. What is pasted is the text, or where there is none what the clipboard holds. */
  z.object({
    type: z.literal('clipboard'),
    what: z.enum(['copy', 'cut', 'paste']),
    request: z.int(),
    epoch: z.int(),
    version: z.int(),
    /** The cards that are copied, or the one that is pasted below; empty for the top level. */
    keys: z.array(z.string()),
    text: z.nullable(z.string()),
  }),
  /** Open what the host knows better: the scorecard entry of an opportunity or a new one, the quick fixes of a card, the example. */
  z.object({
    type: z.literal('open'),
    what: z.enum([
      'scorecard',
      'newHps',
      'measurement',
      'fixes',
      'example',
      'insights',
      'compare',
      'changes',
      'changedText',
      'changesMarkdown',
      'endComparing',
    ]),
    key: z.nullable(z.string()),
  }),
]);

export type ToCanvas = z.output<typeof toCanvasSchema>;
export type ToHost = z.output<typeof toHostSchema>;
export type Snapshot = Extract<ToCanvas, { type: 'snapshot' }>;
/** What a snapshot tells of the tree itself. */
export type TreeContent = Omit<Snapshot, keyof EditorSnapshot>;
/** What became of the tree since an earlier state. */
export type Compared = Extract<ToCanvas, { type: 'compared' }>;
export type RemovedCard = Compared['removed'][number];
export type { ItemProblem as CardProblem } from './editor';
