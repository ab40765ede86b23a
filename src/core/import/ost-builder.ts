import { own } from '../own';
import { parseQuantity } from '../values/quantity';
import type { ForeignNode, TreeKind } from './assemble';
import type { NodeData } from './imported';

const kinds: Readonly<Record<string, TreeKind>> = {
  outcome: 'outcome',
  opportunity: 'opportunity',
  solution: 'solution',
  experiment: 'experiment',
  assumption: 'experiment',
  test: 'experiment',
};
const horizons = ['now', 'next', 'future', 'recent'];

/**
 * Reads the Markdown of OST Builder: headings such as `## [Outcome] Grow MAU @next`, whose depth is the tree, with `- start:`,
 * `- current:` and `- target:` below an outcome.
 */
export function readOstBuilder(text: string): { readonly title: string | undefined; readonly roots: ForeignNode[] } {
  const lines = text.split(/\r\n|\r|\n/);
  const title = lines.map(line => /^#\s+(?!\[)(.+)$/.exec(line)?.[1]).find(found => found !== undefined);
  const roots: ForeignNode[] = [];
  const open: { depth: number; node: OpenNode }[] = [];
  for (const line of lines) {
    const heading = /^(#{1,6})\s+\[([A-Za-z]+)\]\s+(.*)$/.exec(line);
    if (heading) {
      const node = nodeOf(heading[2]!, heading[3]!);
      while (open.length > 0 && open.at(-1)!.depth >= heading[1]!.length) open.pop();
      (open.at(-1)?.node.children ?? roots).push(node);
      open.push({ depth: heading[1]!.length, node });
    } else {
      const fact = /^\s*[-*]\s*(start|current|target)\s*:\s*(.+)$/i.exec(line);
      const node = open.at(-1)?.node;
      if (fact && node?.kind === 'outcome') takeFact(node.fields, fact[1]!.toLowerCase(), fact[2]!.trim());
    }
  }
  return { title: title?.trim(), roots };
}

interface OpenNode extends ForeignNode {
  readonly fields: Record<string, NodeData[string]>;
  readonly children: ForeignNode[];
}

function nodeOf(kindWord: string, words: string): OpenNode {
  const title = words.replace(/(?:^|\s)@[\w-]+/g, '').trim();
  const kind = title === '' ? undefined : own(kinds, kindWord.toLowerCase());
  const marks = [...words.matchAll(/(?:^|\s)@([\w-]+)/g)].map(match => match[1]!.toLowerCase());
  const horizon = marks.find(mark => horizons.includes(mark));
  const canHave = kind === 'opportunity' || kind === 'solution';
  return { title, kind, fields: canHave && horizon ? { horizon } : {}, children: [] };
}

/** The promise of an outcome. What stands there today is no measurement without a day, so it is left to the reader. */
function takeFact(fields: Record<string, NodeData[string]>, name: string, text: string): void {
  const field = name === 'start' ? 'from' : name === 'target' ? 'to' : undefined;
  if (field && parseQuantity(text).ok) fields[field] = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Whether a text is of OST Builder. */
export function isOstBuilder(text: string): boolean {
  return /^#{1,6}\s+\[(?:outcome|opportunity)\]\s/im.test(text);
}
