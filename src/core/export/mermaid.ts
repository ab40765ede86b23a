import { withoutControls } from '../text/controls';
import type { Card, OpportunityCard } from '../views/tree-view';
import { titleOf } from '../views/words';
import { type ExportNode, type ExportTree, everyNode } from './tree';
import { cardFacts, cardKind } from './words';

/** How a card is drawn: each kind has a shape of its own, so that colour is not needed to tell them apart. */
const shapes: Readonly<Record<Card['kind'], readonly [string, string]>> = {
  outcome: ['([', '])'],
  opportunity: ['[', ']'],
  solution: ['(', ')'],
  experiment: ['{{', '}}'],
  idea: ['>', ']'],
};

/** The tree as a Mermaid flowchart, from left to right or from the top down. */
export function treeMermaid(tree: ExportTree, direction: 'right' | 'down'): string {
  const names = new Map([...everyNode(tree.roots)].map(({ card }, at) => [card, `n${at}`]));
  const lines = [`flowchart ${direction === 'right' ? 'LR' : 'TD'}`];
  for (const node of everyNode(tree.roots)) {
    lines.push(`  ${names.get(node.card)}${label(node)}`);
    for (const child of node.children) lines.push(`  ${names.get(node.card)} --> ${names.get(child.card)}`);
  }
  return `${[...lines, ...heatLines(tree, names)].join('\n')}\n`;
}

function label({ card }: ExportNode): string {
  const [open, close] = shapes[card.kind];
  const facts = cardFacts(card).join(' · ');
  const quiet = facts === '' ? '' : `<br/><small>${escapeMermaid(facts)}</small>`;
  return `${open}"<small>${escapeMermaid(cardKind(card))}</small><br/>${escapeMermaid(titleOf(card))}${quiet}"${close}`;
}

/** Text within a quoted label: nothing of it ends the label, or becomes HTML, Markdown or an entity. */
function escapeMermaid(text: string): string {
  return withoutControls(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/["#&<>`\\*_[\]{}();%|]/g, character => `#${character.codePointAt(0)};`);
}

/** Shades of one colour for the steps of the CD3 heat. */
const fills = ['#e9e1f4', '#d3c4ea', '#b99fdd', '#8f64c8', '#652d90'];

function heatLines({ roots }: ExportTree, names: ReadonlyMap<Card, string>): string[] {
  const scored = [...everyNode(roots)].flatMap(({ card }) => (card.kind === 'opportunity' && card.score ? [card] : []));
  return fills.flatMap((fill, at) => {
    const cards = scored.filter((card: OpportunityCard) => card.score?.heat === at + 1).map(card => names.get(card));
    if (cards.length === 0) return [];
    const ink = at >= 3 ? '#ffffff' : '#1f1f1f';
    return [
      `  classDef heat${at + 1} fill:${fill},color:${ink},stroke:#652d90`,
      `  class ${cards.join(',')} heat${at + 1}`,
    ];
  });
}
