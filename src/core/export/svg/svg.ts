import * as l10n from '@vscode/l10n';
import { numberText } from '../../values/number';
import { titleOf } from '../../views/words';
import { fontFamily } from '../fonts/subset';
import { drawnWidth } from '../fonts/widths';
import type { ExportTree } from '../tree';
import { linesOf, textAt } from './draw-text';
import { element, escapeXml } from './element';
import { type Direction, layOutTree } from './layout';
import { isRightToLeft, type Typeface } from './text';
import { type ExportTheme, exportThemes } from './theme';

/** How a picture is drawn. */
export interface SvgOptions {
  readonly direction: Direction;
  readonly theme: 'light' | 'dark';
}

const margin = 24;
const leastWidth = 420;
const heading: Typeface = { size: 18, bold: true };
const body: Typeface = { size: 12 };

/**
 * A tree as a picture that stands alone: valid XML without scripts or anything from elsewhere. Texts are broken by the widths of
 * its face, so that it is the same on every machine; `withFonts` puts that face into it.
 */
export function treeSvg(tree: ExportTree, { direction, theme: name }: SvgOptions): string {
  const theme = exportThemes[name];
  const layout = layOutTree(tree.roots, direction);
  const legend = legendOf(tree.heat, theme);
  const width = Math.max(layout.width, leastWidth, legend.width) + margin * 2;
  const head = headOf(tree, width - margin * 2, theme);
  const top = margin + head.height;
  const foot = footOf(tree, legend, width - margin * 2, theme);
  const footTop = top + layout.height + (foot.height > 0 ? margin : 0);
  const height = footTop + foot.height + margin;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    role: 'img',
    'font-family': fontFamily,
  };
  const svg = element(
    'svg',
    attributes,
    element('title', {}, escapeXml(tree.title)),
    element('defs', {}, hatch(theme)),
    element('rect', { width: '100%', height: '100%', fill: theme.background }),
    moved(margin, margin, head.markup),
    moved(margin, top, element('path', { d: layout.edges.join(''), fill: 'none', stroke: theme.edge })),
    ...layout.cards.map(({ card, x, y }) => moved(margin + x, top + y, card.draw(theme))),
    moved(margin, footTop, foot.markup),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

interface Part {
  readonly height: number;
  readonly markup: string;
}

function moved(x: number, y: number, markup: string): string {
  return markup === ''
    ? ''
    : element('g', { transform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})` }, markup);
}

function headOf({ title, owner }: ExportTree, width: number, theme: ExportTheme): Part {
  const lines = linesOf(title, width, heading);
  const fromRight = isRightToLeft(title);
  const markup = lines.map((line, at) =>
    textAt(line, fromRight ? width : 0, 18 + at * 24, heading, theme.ink, { fromRight }),
  );
  const below = lines.length * 24;
  if (owner === undefined) return { height: below + 12, markup: markup.join('') };
  const kept = textAt(l10n.t('Kept by {0}', owner), 0, below + 10, body, theme.quiet);
  return { height: below + 30, markup: markup.join('') + kept };
}

/** The legend of the heat, and the ideas that have no place in the tree. */
function footOf(tree: ExportTree, legend: Part, width: number, theme: ExportTheme): Part {
  const parked = parkedOf(tree, width, theme);
  const gap = legend.height > 0 && parked.height > 0 ? 16 : 0;
  return {
    height: parked.height + gap + legend.height,
    markup: parked.markup + moved(0, parked.height + gap, legend.markup),
  };
}

function parkedOf({ parked }: ExportTree, width: number, theme: ExportTheme): Part {
  if (parked.length === 0) return { height: 0, markup: '' };
  const title = textAt(l10n.t('Parked ({0})', parked.length), 0, 12, { size: 12, bold: true }, theme.ink);
  const rows = parked.flatMap(({ card }) => linesOf(`· ${titleOf(card)}`, width, body));
  const markup = rows.map((row, at) => textAt(row, 0, 30 + at * 17, body, theme.quiet));
  return { height: 20 + rows.length * 17, markup: title + markup.join('') };
}

function legendOf(heat: ExportTree['heat'], theme: ExportTheme): Part & { width: number } {
  if (heat === null) return { width: 0, height: 0, markup: '' };
  const { bounds, unit } = heat;
  const name = l10n.t('CD3 ({0} a week)', unit);
  const steps = [l10n.t('no score'), l10n.t('less'), ...bounds.map(bound => `≥ ${numberText(bound)}`)];
  let x = drawnWidth(name, body) + 16;
  const drawn = steps.map((label, step) => {
    const fill = step === 0 ? 'url(#no-score)' : theme.heat[step - 1];
    const swatch = element('rect', {
      x,
      y: 1,
      width: 16,
      height: 10,
      rx: 2,
      fill,
      stroke: step === 0 ? theme.edge : undefined,
    });
    const words = textAt(label, x + 21, 10, { size: 11 }, theme.quiet);
    x += 21 + drawnWidth(label, { size: 11 }) + 14;
    return swatch + words;
  });
  return { width: x, height: 14, markup: textAt(name, 0, 10, body, theme.quiet) + drawn.join('') };
}

/** What stands for "no score": a hatch, so that it is no colour of the scale. */
function hatch(theme: ExportTheme): string {
  const line = element('path', { d: 'M0 0L0 4', stroke: theme.edge, 'stroke-width': 1 });
  const attributes = {
    id: 'no-score',
    width: 4,
    height: 4,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  };
  return element('pattern', attributes, line);
}
