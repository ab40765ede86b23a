import { changeKinds } from '../core/compare/comparison';
import {
  array,
  boolean,
  integer,
  literal,
  nullable,
  type Output,
  object,
  oneOf,
  record,
  string,
  variants,
} from '../core/schema/schema';
import { treeViewSchema } from '../core/views/tree-view';
import { type EditorSnapshot, fromEveryPage, itemProblemSchema, snapshotFields, toEveryPage } from './editor';

/** A card that is gone, and where it stood: see `RemovedNode`, whose keys are those of the old state. */
const removedSchema = object({
  key: string,
  kind: string,
  label: string,
  parent: nullable(object({ key: string, isRemoved: boolean })),
  after: nullable(string),
  outcome: nullable(string),
  pill: string,
});

/** What the host and the canvas of a tree say to each other. */
export const toCanvasSchema = variants('type', [
  object({ ...snapshotFields, view: treeViewSchema, problems: record(itemProblemSchema) }),
  /** What the earlier state is called that the tree is compared with, and what became of its cards. */
  object({
    type: literal('compared'),
    since: string,
    items: array(object({ key: string, change: oneOf(changeKinds), pill: string })),
    removed: array(removedSchema),
  }),
  ...toEveryPage,
]);

/** What a tree can be exported as; `svg-down` grows from the top down. */
const exportFormats = ['svg', 'svg-down', 'png', 'md', 'mermaid', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];
/** All of the tree, the selected branch, or what the filter leaves of it. */
export type ExportPart = 'all' | 'branch' | 'view';

export const toHostSchema = variants('type', [
  ...fromEveryPage,
  /** Save what the page has drawn. */
  object({ type: literal('export'), format: oneOf(exportFormats), base64: string }),
  /** Make a card of each need that an opportunity names. */
  object({ type: literal('split'), request: integer, epoch: integer, version: integer, key: string }),
  /** Copy, cut or paste. What is pasted is the text, or where there is none what the clipboard holds. */
  object({
    type: literal('clipboard'),
    what: oneOf(['copy', 'cut', 'paste']),
    request: integer,
    epoch: integer,
    version: integer,
    /** The cards that are copied, or the one that is pasted below; empty for the top level. */
    keys: array(string),
    text: nullable(string),
  }),
  /** Open what the host knows better: the scorecard entry of an opportunity or a new one, the quick fixes of a card, the example. */
  object({
    type: literal('open'),
    what: oneOf([
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
    key: nullable(string),
  }),
]);

export type ToCanvas = Output<typeof toCanvasSchema>;
export type ToHost = Output<typeof toHostSchema>;
export type Snapshot = Extract<ToCanvas, { type: 'snapshot' }>;
/** What a snapshot tells of the tree itself. */
export type TreeContent = Omit<Snapshot, keyof EditorSnapshot>;
/** What became of the tree since an earlier state. */
export type Compared = Extract<ToCanvas, { type: 'compared' }>;
export type RemovedCard = Compared['removed'][number];
export type { ItemProblem as CardProblem } from './editor';
