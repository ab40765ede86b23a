// Writes the face of exported pictures into src/core/export/fonts: its letters subset by subset, and their widths. It takes them
// from a folder with what the package @fontsource/open-sans holds (`npm pack @fontsource/open-sans`, unpacked):
//   npx tsx scripts/fonts.ts path/to/package
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fontFaces, type Subset, type SubsetFiles, type WidthRun } from '../src/core/export/fonts/subset';
import { readWidths } from './fonts/woff';

/** A character that is in several is looked for in this order. */
const subsets = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
  'hebrew',
] as const;

const root = path.join(import.meta.dirname, '..');
const target = path.join(root, 'src/core/export/fonts');
const source = process.argv[2] ?? path.join(root, 'node_modules/@fontsource/open-sans');
const ranges: Readonly<Record<string, string>> = JSON.parse(readFileSync(path.join(source, 'unicode.json'), 'utf8'));

const fileOf = (subset: string, weight: 400 | 600, type: string) =>
  path.join(source, 'files', `open-sans-${subset}-${weight}-normal.${type}`);

/** Characters of a script, one after the other, with their widths in both weights. */
function widthRuns(subset: string, range: string): WidthRun[] {
  const [regular, bold] = [400, 600].map(weight => readWidths(fileOf(subset, weight as 400 | 600, 'woff')).advances);
  const runs: [number, number[], number[]][] = [];
  for (const character of [...regular!.keys()].filter(code => isIn(range, code)).sort((a, b) => a - b)) {
    const run = runs.at(-1);
    const isNext = run !== undefined && run[0] + run[1].length === character;
    const [, widths, boldWidths] = isNext
      ? run
      : (runs[runs.push([character, [], []]) - 1] as [number, number[], number[]]);
    widths.push(regular!.get(character)!);
    boldWidths.push(bold!.get(character)!);
  }
  return runs;
}

/** @param range as in CSS: `U+0000-00FF,U+0131` */
function isIn(range: string, character: number): boolean {
  return range.split(',').some(part => {
    const [first, last = first] = part
      .slice(2)
      .split('-')
      .map(code => Number.parseInt(code, 16));
    return character >= first! && character <= last!;
  });
}

const written = subsets.map((name): Subset => {
  const range = ranges[name]!;
  const base64 = (weight: 400 | 600) => readFileSync(fileOf(name, weight, 'woff2')).toString('base64');
  const files: SubsetFiles = { regular: base64(400), bold: base64(600) };
  writeFileSync(path.join(target, `open-sans-${name}.json`), `${JSON.stringify(files)}\n`);
  const hash = createHash('sha256').update(fontFaces(range, files), 'utf8').digest('base64');
  return { name, range, hash: `sha256-${hash}`, widths: widthRuns(name, range) };
});
const { unitsPerEm } = readWidths(fileOf('latin', 400, 'woff'));
writeFileSync(path.join(target, 'open-sans.json'), `${JSON.stringify({ unitsPerEm, subsets: written })}\n`);
copyFileSync(path.join(source, 'LICENSE'), path.join(root, 'media/fonts/OFL.txt'));
