import { element, escapeXml } from '../export/svg/element';
import { exportThemes } from '../export/svg/theme';
import { type Chart, type Shape, wrapped } from './chart';

/** `auto` follows the reader's system. */
export type ChartTheme = 'auto' | 'light' | 'dark';

/** What a chart is about stands out by this colour alone; all others are those of every picture of ours. */
const accents = { light: '#005fb8', dark: '#3794ff' } as const;

/**
 * The chart as an SVG document that stands alone: no script, nothing that is fetched, its description and the table of its
 * numbers in words for those who do not see it.
 */
export function chartSvg(chart: Chart, theme: ChartTheme = 'auto'): string {
  const { width, height } = chart;
  return svgDocument(width, height, ` role="img" ${labelledBy(chart)}`, [
    `<style>${styles(theme)}</style>`,
    `<rect class="bg" ${sizeOf(chart)}/>`,
    ...chartBody(chart),
  ]);
}

function chartBody({ name, title, description, table, shapes }: Chart): string[] {
  const rows = table.rows.map(([first = '', ...cells]) => {
    const told = cells.map((cell, index) => `${table.head[index + 1] ?? ''} ${cell}`.trim());
    return `${first}: ${told.join(', ')}.`;
  });
  return [
    `<title id="${name}-title">${escapeXml(title)}</title>`,
    `<desc id="${name}-desc">${escapeXml([description, ...rows].join(' '))}</desc>`,
    ...shapes.map(shapeXml),
  ];
}

/** Several charts as one document, one below the other, each under its title and with its description. */
export function chartsSvg(charts: readonly Chart[], title: string, theme: ChartTheme = 'auto'): string {
  const width = Math.max(0, ...charts.map(chart => chart.width)) + 2 * EDGE;
  let top = EDGE + 28;
  const parts = charts.flatMap(chart => {
    const start = top;
    const described = wrapped(chart.description, width - 2 * EDGE, 3);
    const y = start + 30 + described.length * 14;
    top = y + chart.height + 2 * EDGE;
    return [
      words('strong heading', start + 14, chart.title),
      ...described.map((text, index) => words('quiet', start + 31 + index * 14, text)),
      `<svg x="${EDGE}" y="${y}" ${sizeOf(chart)} role="img" ${labelledBy(chart)}>`,
      ...chartBody(chart),
      '</svg>',
    ];
  });
  return svgDocument(width, top, '', [
    `<title>${escapeXml(title)}</title>`,
    `<style>${styles(theme)}</style>`,
    `<rect class="bg" width="${width}" height="${top}"/>`,
    words('strong title', EDGE + 12, title),
    ...parts,
  ]);
}

const EDGE = 24;

const words = (paint: string, y: number, text: string): string =>
  `<text class="${paint}" x="${EDGE}" y="${y}">${escapeXml(text)}</text>`;

const sizeOf = ({ width, height }: Chart): string => `width="${width}" height="${height}"`;

const labelledBy = ({ name }: Chart): string => `aria-labelledby="${name}-title ${name}-desc"`;

function svgDocument(width: number, height: number, attributes: string, parts: readonly string[]): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const start = `<svg xmlns="http://www.w3.org/2000/svg" class="canopy-chart" ${size}${attributes}>`;
  return [start, ...parts, '</svg>', ''].join('\n');
}

function shapeXml({ tag, paint, at, text }: Shape): string {
  return element(tag, { class: paint, ...at }, ...(text === undefined ? [] : [escapeXml(text)]));
}

function styles(theme: ChartTheme): string {
  const base = `.canopy-chart text{font:11px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}.canopy-chart .strong,.canopy-chart .on-heat{font-weight:600}.canopy-chart .heading{font-size:14px}.canopy-chart .title{font-size:18px}.canopy-chart path{fill:none;stroke-width:2}.canopy-chart path.line{stroke-width:1}`;
  if (theme !== 'auto') return base + colours(theme);
  return `${base}${colours('light')}@media (prefers-color-scheme:dark){${colours('dark')}}`;
}

function colours(theme: 'light' | 'dark'): string {
  const { background: bg, ink, quiet, line, edge, heat, good } = exportThemes[theme];
  const fills = { bg, quiet, plain: ink, strong: ink, 'on-heat': bg, mark: ink };
  const steps = Object.fromEntries(heat.map((colour, step) => [`heat-${step + 1}`, colour]));
  const rule = (name: string, body: string) => `.canopy-chart ${name}{${body}}`;
  return [
    ...Object.entries({ ...fills, ...steps }).map(([name, fill]) => rule(`.${name}`, `fill:${fill}`)),
    ...Object.entries({ line: edge, grid: line, accent: accents[theme], course: ink, goal: good }).map(
      ([name, stroke]) => rule(`.${name}`, `stroke:${stroke};fill:none`),
    ),
    ...Object.entries(steps).map(([name, stroke]) => rule(`path.${name}`, `fill:none;stroke:${stroke}`)),
    rule('circle', `stroke:${bg};stroke-width:1.5`),
    // Words stay readable where a line passes behind them.
    rule('.plain', `paint-order:stroke;stroke:${bg};stroke-width:4px;stroke-linejoin:round`),
  ].join('');
}
