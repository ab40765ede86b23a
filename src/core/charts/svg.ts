import { type Chart, type Shape, wrapped } from './chart';

/** `auto` follows the reader's system. */
export type ChartTheme = 'auto' | 'light' | 'dark';

interface Palette {
  readonly bg: string;
  readonly fg: string;
  readonly heat: string;
  readonly accent: string;
}

const light: Palette = { bg: '#ffffff', fg: '#3b3b3b', heat: '#652d90', accent: '#005fb8' };
const dark: Palette = { bg: '#1f1f1f', fg: '#cccccc', heat: '#b180d7', accent: '#3794ff' };

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
  const attributes = Object.entries(at).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  const start = `<${tag} class="${paint}"${attributes.join('')}`;
  return text === undefined ? `${start}/>` : `${start}>${escapeXml(text)}</${tag}>`;
}

/** Also takes out characters that XML can't hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function styles(theme: ChartTheme): string {
  const base = `.canopy-chart text{font:11px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}.canopy-chart .strong,.canopy-chart .on-heat{font-weight:600}.canopy-chart .heading{font-size:14px}.canopy-chart .title{font-size:18px}.canopy-chart path{fill:none;stroke-width:2}.canopy-chart path.line{stroke-width:1}`;
  if (theme !== 'auto') return base + colours(theme === 'dark' ? dark : light);
  return `${base}${colours(light)}@media (prefers-color-scheme:dark){${colours(dark)}}`;
}

function colours({ bg, fg, heat, accent }: Palette): string {
  const fills: Readonly<Record<string, string>> = {
    bg,
    quiet: mix(fg, bg, 0.76),
    plain: fg,
    strong: fg,
    'on-heat': bg,
    mark: fg,
    'heat-1': mix(heat, bg, 0.16),
    'heat-2': mix(heat, bg, 0.34),
    'heat-3': mix(heat, bg, 0.54),
    'heat-4': mix(heat, bg, 0.77),
    'heat-5': heat,
  };
  const strokes: Readonly<Record<string, string>> = { line: mix(fg, bg, 0.4), grid: mix(fg, bg, 0.15), accent };
  const rule = (name: string, body: string) => `.canopy-chart .${name}{${body}}`;
  return [
    ...Object.entries(fills).map(([name, fill]) => rule(name, `fill:${fill}`)),
    ...Object.entries(strokes).map(([name, stroke]) => rule(name, `stroke:${stroke};fill:none`)),
    ...[1, 2, 3, 4, 5].map(step => `.canopy-chart path.heat-${step}{fill:none;stroke:${fills[`heat-${step}`]}}`),
    `.canopy-chart circle{stroke:${bg};stroke-width:1.5}`,
    // Words stay readable where a line passes behind them.
    `.canopy-chart .plain{paint-order:stroke;stroke:${bg};stroke-width:4px;stroke-linejoin:round}`,
  ].join('');
}

/** A share of one colour over another. */
function mix(over: string, under: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map(at => Math.round(channel(over, at) * share + channel(under, at) * (1 - share)));
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`;
}
