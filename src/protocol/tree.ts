import type { ChangeKind } from '../core/compare/comparison';
import { array, integer, literal, nullable, type Output, object, oneOf, string, variants } from '../core/schema/schema';
import type { TreeView } from '../core/views/tree-view';
import { type EditorSnapshot, fromEveryPage, type ItemProblem, type ToEveryPage } from './editor';

/** What a snapshot tells of the tree itself. */
export interface TreeContent {
  readonly view: TreeView;
  /** By the key of the card. */
  readonly problems: Readonly<Record<string, ItemProblem>>;
}

export type Snapshot = EditorSnapshot & TreeContent;

/** A card that is gone, and where it stood: see `RemovedNode`, whose keys are those of the old state. */
export interface RemovedCard {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  readonly parent: { readonly key: string; readonly isRemoved: boolean } | null;
  readonly after: string | null;
  readonly outcome: string | null;
  readonly pill: string;
}

/** What the earlier state is called that the tree is compared with, and what became of its cards. */
export interface Compared {
  readonly type: 'compared';
  readonly since: string;
  readonly items: readonly { readonly key: string; readonly change: ChangeKind; readonly pill: string }[];
  readonly removed: readonly RemovedCard[];
}

/** What the host tells the canvas of a tree. */
export type ToCanvas = Snapshot | Compared | ToEveryPage;

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

export type ToHost = Output<typeof toHostSchema>;
export type { ItemProblem as CardProblem } from './editor';
