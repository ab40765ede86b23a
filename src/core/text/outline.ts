/** A line of an outline with the lines below it. */
export interface OutlineItem {
  readonly text: string;
  /** Zero-based line. */
  readonly line: number;
  readonly children: readonly OutlineItem[];
}

interface Open {
  readonly depth: number;
  readonly children: OutlineItem[];
}

/** Deeper than any indentation of a list: what stands under a heading is below it, however it is indented. */
const headingDepth = 1_000;
const tabWidth = 4;

/**
 * Reads an indented list, or one of Markdown with bullets, numbers, boxes and headings. Blank lines count for nothing. A line that
 * is indented between two others stands beside the deeper one of them.
 */
export function readOutline(text: string): OutlineItem[] {
  const root: OutlineItem[] = [];
  const open: Open[] = [{ depth: -headingDepth, children: root }];
  for (const [line, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const read = readLine(raw);
    if (!read) continue;
    while (open.length > 1 && open.at(-1)!.depth >= read.depth) open.pop();
    const children: OutlineItem[] = [];
    open.at(-1)!.children.push({ text: read.text, line, children });
    open.push({ depth: read.depth, children });
  }
  return root;
}

function readLine(raw: string): { readonly depth: number; readonly text: string } | undefined {
  const heading = /^(#{1,6})\s+(.*?)\s*#*\s*$/.exec(raw);
  if (heading) return words(heading[1]!.length - headingDepth, heading[2]!);
  const [, indent = '', rest = ''] = /^([ \t]*)(.*?)\s*$/.exec(raw) ?? [];
  const bare = rest.replace(/^(?:[-*+•‣◦–]|\d+[.)])\s+/, '').replace(/^\[[ xX]\]\s+/, '');
  return words(columnsOf(indent), bare);
}

function words(depth: number, marked: string): { readonly depth: number; readonly text: string } | undefined {
  const text = marked.replace(/^(\*\*|__)(.+)\1$/, '$2').trim();
  return text === '' || /^[-*+_]+$/.test(text) ? undefined : { depth, text };
}

function columnsOf(indent: string): number {
  let columns = 0;
  for (const character of indent) columns += character === '\t' ? tabWidth - (columns % tabWidth) : 1;
  return columns;
}
