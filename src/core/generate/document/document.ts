/**
 * A document that is made from what the files say, before it becomes Markdown, reStructuredText or HTML. Texts are as people
 * wrote them; each writer escapes for its own format.
 */
export interface GeneratedDocument {
  readonly title: string;
  /** Keys that stand before the text: the front matter of Markdown, the header table of an Open edX proposal. */
  readonly header?: DocumentHeader | undefined;
  readonly blocks: readonly Block[];
}

export interface DocumentHeader {
  readonly form: 'front-matter' | 'table';
  readonly rows: readonly (readonly [key: string, value: Text])[];
}

export type Inline =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  | { readonly link: string; readonly to: string }
  /** What nobody has written yet: it names what belongs here, and is easy to find. */
  | { readonly gap: string };

/** One line of text: plain words, or words with marks. */
export type Text = string | readonly Inline[];

export interface ListItem {
  readonly text: Text;
  readonly items?: readonly Text[];
}

export type Block =
  /** Level 1 stands right below the title. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Text }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'quote'; readonly text: Text }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly head: readonly Text[]; readonly rows: readonly (readonly Cell[])[] }
  /** A picture for formats that can hold one. Its numbers stand in a table or a sentence beside it, for those that can't. */
  | { readonly kind: 'figure'; readonly svg: string; readonly caption?: Text }
  /** A paragraph of the readers' own: what stands between its markers stays when the document is made again. */
  | { readonly kind: 'own'; readonly name: string; readonly prompt: string };

/** Lines of a table's cell, one below the other. */
export type Cell = Text | { readonly lines: readonly Text[] };

export const heading = (level: 1 | 2 | 3, text: Text): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: Text): Block => ({ kind: 'paragraph', text });
export const quote = (text: Text): Block => ({ kind: 'quote', text });
export const table = (head: readonly Text[], rows: readonly (readonly Cell[])[]): Block => ({
  kind: 'table',
  head,
  rows,
});
export const own = (name: string, prompt: string): Block => ({ kind: 'own', name, prompt });

/** A list of lines; no block where there are none. */
export function list(items: readonly (Text | ListItem)[], { ordered = false } = {}): Block[] {
  const asItem = (item: Text | ListItem): ListItem => (isItem(item) ? item : { text: item });
  return items.length === 0 ? [] : [{ kind: 'list', ordered, items: items.map(asItem) }];
}

function isItem(item: Text | ListItem): item is ListItem {
  return typeof item === 'object' && 'text' in item;
}

/** What is not known yet, as a text of its own. */
export const gap = (what: string): readonly Inline[] => [{ gap: what }];

/** The parts of a text. */
export function inlines(text: Text): readonly Inline[] {
  return typeof text === 'string' ? [text] : text;
}

/** The lines of a cell. */
export function cellLines(cell: Cell): readonly Text[] {
  return typeof cell === 'object' && 'lines' in cell ? cell.lines : [cell];
}

/** A text without its marks. */
export function plainText(text: Text): string {
  return inlines(text)
    .map(part => {
      if (typeof part === 'string') return part;
      if ('strong' in part) return part.strong;
      if ('code' in part) return part.code;
      if ('link' in part) return part.link;
      return part.gap;
    })
    .join('');
}
