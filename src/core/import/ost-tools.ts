import { own } from '../own';
import { isRecord } from '../record';
import { parseText } from '../yaml/parse';
import { toData } from '../yaml/source';
import type { ForeignNode, TreeKind } from './assemble';

const kinds: Readonly<Record<string, TreeKind>> = {
  outcome: 'outcome',
  goal: 'outcome',
  opportunity: 'opportunity',
  solution: 'solution',
  experiment: 'experiment',
  assumption_test: 'experiment',
  assumption: 'experiment',
};

/** What the depth of a heading means on a page where it is not said: vision and mission only hold what is below. */
const byDepth: readonly (TreeKind | undefined)[] = [
  undefined,
  undefined,
  'outcome',
  'opportunity',
  'solution',
  'experiment',
];

/** One Markdown file of an ost-tools space, named as in its folder. */
export interface Page {
  /** Without its folder and ending: links name a page by it. */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads a space of ost-tools: either one page that holds all (`type: space_on_a_page`), whose headings are the tree, or a page
 * for each node, with its kind and parent in its front matter.
 */
export function readOstTools(pages: readonly Page[]): ForeignNode[] {
  const read = pages.map(page => ({ ...page, ...frontMatter(page.text) }));
  const whole = read.filter(({ data }) => /^(?:ost|space)_on_a_page$/.test(String(data.type)));
  const typed = read.filter(({ data }) => typeof data.type === 'string' && !whole.some(page => page.data === data));
  return [...whole.flatMap(({ body }) => readPage(body)), ...linked(typed)];
}

/** Whether a text is a page of ost-tools. */
export function isOstTools(text: string): boolean {
  return typeof frontMatter(text).data.type === 'string';
}

function frontMatter(text: string): { readonly data: Readonly<Record<string, unknown>>; readonly body: string } {
  const match = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text);
  const parsed = match && parseText(match[1]!);
  const data = parsed?.readable ? toData(parsed.root) : null;
  return { data: isRecord(data) ? data : {}, body: match ? text.slice(match[0].length) : text };
}

interface Typed extends Page {
  readonly data: Readonly<Record<string, unknown>>;
}

/** The pages by their parents; one whose parent is missing, or is above itself, stands at the top. */
function linked(pages: readonly Typed[]): ForeignNode[] {
  const byName = new Map(pages.map(page => [page.name.toLowerCase(), page]));
  const parentOf = (page: Typed) => byName.get(linkTarget(page.data.parent));
  const isRooted = (page: Typed): boolean => {
    const seen = new Set([page]);
    for (let above = parentOf(page); above; above = parentOf(above)) {
      if (seen.has(above)) return false;
      seen.add(above);
    }
    return true;
  };
  const build = (page: Typed): ForeignNode => ({
    title: page.name,
    kind: own(kinds, String(page.data.type)),
    fields: {},
    children: pages.filter(child => parentOf(child) === page && isRooted(child)).map(build),
  });
  return pages.filter(page => parentOf(page) === undefined || !isRooted(page)).map(page => build(page));
}

/** `[[Career Growth#^goal1|shown]]` names `career growth`. */
function linkTarget(link: unknown): string {
  const [, name = ''] = /\[\[([^\]#|]+)/.exec(String(link ?? '')) ?? [];
  return name.trim().toLowerCase();
}

/** The headings and typed bullets of a page, up to a line across it. */
function readPage(body: string): ForeignNode[] {
  const roots: ForeignNode[] = [];
  const open: { depth: number; node: ForeignNode & { children: ForeignNode[] } }[] = [];
  for (const line of body.split(/\r\n|\r|\n/)) {
    if (/^---+\s*$/.test(line)) break;
    const heading = /^(#{1,6})\s+(.+?)\s*$/.exec(line);
    const bullet = /^\s*[-*]\s+(.*\[type::[^\]]+\].*)$/.exec(line);
    const depth = heading ? heading[1]!.length : bullet ? 7 : 0;
    if (depth === 0) continue;
    const node = nodeOf((heading?.[2] ?? bullet?.[1])!, heading ? byDepth[depth - 1] : undefined);
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
    (open.at(-1)?.node.children ?? roots).push(node);
    open.push({ depth, node });
  }
  return roots;
}

/** `Learn it [type:: solution] ^goal1`, where a mark in the text says more than its depth. */
function nodeOf(text: string, usual: TreeKind | undefined): ForeignNode & { children: ForeignNode[] } {
  const marked = /\[type::\s*([\w-]+)\s*\]/.exec(text)?.[1] ?? /\^([a-z_]+)\d*\s*$/i.exec(text)?.[1];
  const kind = marked === undefined ? usual : own(kinds, marked.toLowerCase());
  const title = text.replace(/\[[\w-]+::[^\]]*\]/g, '').replace(/\s\^[\w-]+\s*$/, '');
  return { title: title.trim(), kind, fields: {}, children: [] };
}
