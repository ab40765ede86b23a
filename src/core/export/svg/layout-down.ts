import type { ExportNode } from '../tree';
import { cardWidth, type MeasuredCard, measureCard } from './card';
import { type Contour, distanceBeside, extended, moved } from './contour';
import { branchGap, corner, drawnChildren, extent, type PlacedCard, siblingGap, type TreeLayout } from './placed';

const levelGap = 36;
/** How far solutions stand in from the rail that leads to them. */
const railIndent = 14;

/** What takes one place in a row: a card, or all solutions of an opportunity, one below the other along a rail. */
interface Stack {
  readonly cards: readonly MeasuredCard[];
  readonly isRail: boolean;
  readonly children: readonly Stack[];
}

/**
 * A tidy tree: rows by depth, a parent above the middle of its children, subtrees as near to each other as their outlines
 * allow (Reingold and Tilford 1981, with outlines of any height as van der Ploeg 2014). Rails of solutions may reach below
 * the next row, so they do not push it down.
 */
export function layOutDown(roots: readonly ExportNode[]): TreeLayout {
  const top = stacks(roots);
  const rows = rowTops(top);
  const blocks = besideEachOther(top.map(stack => blockOf(stack, 0, rows)));
  const cards: PlacedCard[] = [];
  const edges: string[] = [];
  const left = Math.min(0, ...blocks.flatMap(({ left: contour, x }) => contour.map(step => step.x + x)));
  const place = ({ stack, x, below }: Block, offset: number, depth: number, parent?: PlacedCard): void => {
    const placed = placeStack(stack, x + offset, rows[depth]!);
    cards.push(...placed);
    if (parent) for (const card of placed) edges.push(edge(parent, card, stack.isRail, rows[depth]! - levelGap / 2));
    for (const child of below) place(child, x + offset, depth + 1, placed[0]);
  };
  for (const block of blocks) place(block, -left, 0);
  return { cards, edges, ...extent(cards) };
}

function stacks(nodes: readonly ExportNode[]): Stack[] {
  const solutions = nodes.filter(({ card }) => card.kind === 'solution');
  const rail: Stack = { cards: solutions.map(measureCard), isRail: true, children: [] };
  const others = nodes
    .filter(({ card }) => card.kind !== 'solution')
    .map(node => ({ cards: [measureCard(node)], isRail: false, children: stacks(drawnChildren(node)) }));
  if (solutions.length === 0) return others;
  return nodes[0]!.card.kind === 'solution' ? [rail, ...others] : [...others, rail];
}

/** Where each row begins: below the highest card of the row before. */
function rowTops(top: readonly Stack[]): number[] {
  const rows: number[] = [];
  let y = 0;
  for (let row = top; row.length > 0; row = row.flatMap(({ children }) => children)) {
    rows.push(y);
    y += Math.max(0, ...row.map(({ cards, isRail }) => (isRail ? 0 : cards[0]!.height))) + levelGap;
  }
  return rows;
}

/** A stack with all below it. */
interface Block {
  readonly stack: Stack;
  /** Left edge, counted from the left edge of the stack above. */
  readonly x: number;
  readonly below: readonly Block[];
  /** Outlines, counted from its own left edge. */
  readonly left: Contour;
  readonly right: Contour;
}

function blockOf(stack: Stack, depth: number, rows: readonly number[]): Block {
  const children = besideEachOther(stack.children.map(child => blockOf(child, depth + 1, rows)));
  const top = rows[depth]!;
  const width = cardWidth + (stack.isRail ? railIndent : 0);
  const bottom = children.length > 0 ? rows[depth + 1]! : top + heightOf(stack);
  const [first, last] = [children[0], children.at(-1)];
  const shift = first && last ? (first.x + last.x) / 2 : 0;
  const below = children.map(child => ({ ...child, x: child.x - shift }));
  const own = (x: number): Contour => [{ top, bottom, x }];
  return {
    stack,
    x: 0,
    below,
    left: below.reduce((contour, child) => extended(contour, moved(child.left, child.x)), own(0)),
    right: below.reduceRight((contour, child) => extended(contour, moved(child.right, child.x)), own(width)),
  };
}

/** Moves each block to the right until it stands clear of all before it. */
function besideEachOther(blocks: readonly Block[]): Block[] {
  const placed: Block[] = [];
  let outline: Contour = [];
  for (const block of blocks) {
    const x = placed.length === 0 ? 0 : distanceBeside(outline, block.left) + branchGap;
    outline = extended(moved(block.right, x), outline);
    placed.push({ ...block, x });
  }
  return placed;
}

function heightOf({ cards }: Stack): number {
  return cards.reduce((total, { height }) => total + height + siblingGap, -siblingGap);
}

function placeStack({ cards, isRail }: Stack, x: number, top: number): PlacedCard[] {
  let y = top;
  return cards.map(card => {
    const placed = { card, x: isRail ? x + railIndent : x, y };
    y += card.height + siblingGap;
    return placed;
  });
}

/** From the middle of the parent's lower edge: into the middle of a card from above, or along a rail into its side. */
function edge(from: PlacedCard, to: PlacedCard, isRail: boolean, middle: number): string {
  const [x1, y1] = [from.x + cardWidth / 2, from.y + from.card.height];
  const end = isRail ? to.x - railIndent + 4 : to.x + cardWidth / 2;
  const down = isRail ? `V${to.y + to.card.firstLine - corner}` : `V${to.y}`;
  const into = isRail ? `Q${end} ${to.y + to.card.firstLine} ${end + corner} ${to.y + to.card.firstLine}H${to.x}` : '';
  if (Math.abs(x1 - end) < 1) return `M${x1} ${y1}${down}${into}`;
  const r = Math.min(corner, Math.abs(end - x1) / 2);
  const s = end > x1 ? r : -r;
  return `M${x1} ${y1}V${middle - r}Q${x1} ${middle} ${x1 + s} ${middle}H${end - s}Q${end} ${middle} ${end} ${middle + r}${down}${into}`;
}
