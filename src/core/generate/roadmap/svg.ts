import * as l10n from '@vscode/l10n';
import { fontFamily } from '../../export/fonts/subset';
import { linesOf, textAt } from '../../export/svg/draw-text';
import { element, escapeXml } from '../../export/svg/element';
import { isRightToLeft, type Typeface } from '../../export/svg/text';
import { type ExportTheme, exportThemes } from '../../export/svg/theme';
import type { HeatBounds } from '../../scoring/heat';
import { boundsByUnit, heatOf } from '../../scoring/unit-heat';
import { shippedOf } from './gaps';
import { recentSentence } from './recent';
import { itemsOn, type Roadmap, type RoadmapItem, withoutEmptyColumns } from './roadmap';
import { type Audience, nameFor, rowMeaning, rowName, scoreText } from './words';

export interface RoadmapSvgOptions {
  readonly audience: Audience;
  readonly theme: 'light' | 'dark';
}

const margin = 24;
const sideWidth = 132;
const columnWidth = 208;
const pad = 8;
const heading: Typeface = { size: 18, bold: true };
const bold: Typeface = { size: 12, bold: true };
const plain: Typeface = { size: 12 };
const small: Typeface = { size: 11 };
const smallBold: Typeface = { size: 11, bold: true };

/** Something that is measured and can be drawn with its upper left corner at a place. */
interface Block {
  readonly height: number;
  draw(x: number, y: number): string;
}

/**
 * A roadmap as a picture that stands alone: valid XML without scripts or anything from elsewhere. Texts are broken by the widths of
 * its face, so that it is the same on every machine; `withFonts` puts that face into it.
 */
export function roadmapSvg(whole: Roadmap, { audience, theme: name }: RoadmapSvgOptions): string {
  const { roadmap } = withoutEmptyColumns(whole);
  const theme = exportThemes[name];
  const width = sideWidth + Math.max(1, roadmap.columns.length) * columnWidth;
  const title = textBlock(roadmap.title, width, heading, theme.ink);
  const origin = textBlock(originWords(roadmap), width, small, theme.quiet);
  const table = tableBlock(roadmap, audience, theme);
  const top = margin + title.height + origin.height + 16;
  const height = top + table.height + margin;
  const full = width + margin * 2;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: full,
      height,
      viewBox: `0 0 ${full} ${Math.ceil(height)}`,
      role: 'img',
      'font-family': fontFamily,
    },
    element('title', {}, escapeXml(roadmap.title)),
    element('rect', { width: '100%', height: '100%', fill: theme.background }),
    title.draw(margin, margin),
    origin.draw(margin, margin + title.height),
    table.draw(margin, top),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

function originWords({ today, trees }: Roadmap): string {
  return l10n.t('As of {0}. {1}', today.text, trees.map(({ title }) => title).join('; '));
}

function tableBlock(roadmap: Roadmap, audience: Audience, theme: ExportTheme): Block {
  const { columns, rows } = roadmap;
  const bounds = boundsByUnit(itemsOn(roadmap));
  const head = columns.map(({ title }) => textBlock(title, columnWidth - pad * 2, bold, theme.ink));
  const lines = [
    rowBlock(stacked([]), head, theme, theme.background),
    ...rows.map(({ horizon, cells }) => {
      const inner = sideWidth - pad * 2;
      const name = textBlock(rowName(horizon), inner, bold, theme.ink);
      const meaning = textBlock(rowMeaning(horizon), inner, small, theme.quiet);
      const cards = cells.map(items =>
        stacked(
          items.map(item => cardBlock(item, roadmap, audience, bounds, theme)),
          6,
        ),
      );
      return rowBlock(stacked([name, meaning]), cards, theme, horizon === 'now' ? theme.raised : theme.background);
    }),
  ];
  return stacked(lines);
}

function rowBlock(side: Block, cells: readonly Block[], theme: ExportTheme, fill: string): Block {
  const height = Math.max(side.height, ...cells.map(cell => cell.height)) + pad * 2;
  const width = sideWidth + cells.length * columnWidth;
  return {
    height,
    draw: (x, y) =>
      [
        element('rect', { x, y, width, height, fill }),
        element('path', { d: `M${x} ${y + height}H${x + width}`, stroke: theme.line }),
        side.draw(x + pad, y + pad),
        ...cells.map((cell, at) => {
          const left = x + sideWidth + at * columnWidth;
          const edge = element('path', { d: `M${left} ${y}V${y + height}`, stroke: theme.line });
          return edge + cell.draw(left + pad, y + pad);
        }),
      ].join(''),
  };
}

function cardBlock(
  item: RoadmapItem,
  { today }: Roadmap,
  audience: Audience,
  bounds: ReadonlyMap<string, HeatBounds>,
  theme: ExportTheme,
): Block {
  const width = columnWidth - pad * 2;
  const inner = width - 20;
  const quiet = (text: string) => textBlock(text, inner, small, theme.quiet);
  const results = shippedOf(item).flatMap(({ recent }) => (recent ? [recentSentence(recent, today)] : []));
  const isScored = typeof item.cd3 === 'number';
  const parts = [
    textBlock(nameFor(item, audience), inner, plain, theme.ink),
    ...(audience === 'squad' && item.under !== undefined ? [quiet(l10n.t('for: {0}', item.under))] : []),
    ...(audience === 'squad' ? item.solutions.map(({ title }) => quiet(`→ ${title}`)) : []),
    ...(item.recent
      ? results.map(quiet)
      : [textBlock(scoreText(item), inner, isScored ? smallBold : small, isScored ? theme.ink : theme.quiet)]),
  ];
  const body = stacked(parts, 2);
  const height = body.height + 12;
  const step = item.recent ? 0 : heatOf(item, bounds);
  return {
    height,
    draw: (x, y) =>
      [
        element('rect', { x, y, width, height, rx: 6, fill: theme.background, stroke: theme.line }),
        step > 0 ? element('rect', { x, y, width: 5, height, rx: 2, fill: theme.heat[step - 1] }) : '',
        body.draw(x + 12, y + 5),
      ].join(''),
  };
}

function textBlock(text: string, width: number, face: Typeface, fill: string): Block {
  const lines = linesOf(text, width, face);
  const line = face.size > 12 ? 24 : face.size > 11 ? 16 : 14;
  const fromRight = isRightToLeft(text);
  return {
    height: lines.length * line,
    draw: (x, y) =>
      lines
        .map((one, at) => textAt(one, fromRight ? x + width : x, y + at * line + line - 4, face, fill, { fromRight }))
        .join(''),
  };
}

function stacked(blocks: readonly Block[], gap = 0): Block {
  const height = blocks.reduce((sum, block) => sum + block.height, 0) + Math.max(0, blocks.length - 1) * gap;
  return {
    height,
    draw: (x, y) => {
      let top = y;
      return blocks
        .map(block => {
          const drawn = block.draw(x, top);
          top += block.height + gap;
          return drawn;
        })
        .join('');
    },
  };
}
