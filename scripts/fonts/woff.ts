import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** The widths of a font, as its tables have them. */
export interface FontWidths {
  readonly unitsPerEm: number;
  /** How far each character moves the pen, in units of the font, by code point. */
  readonly advances: ReadonlyMap<number, number>;
}

/**
 * Reads the widths of a WOFF file: tables `head`, `hhea`, `hmtx`, and of `cmap` format 4, which holds all characters of the first
 * plane. https://www.w3.org/TR/WOFF/ and https://learn.microsoft.com/typography/opentype/spec/
 */
export function readWidths(file: string): FontWidths {
  const tables = readTables(readFileSync(file));
  const longMetrics = tables('hhea').readUInt16BE(34);
  const metrics = tables('hmtx');
  const advances = new Map<number, number>();
  for (const [character, glyph] of glyphs(tables('cmap')))
    advances.set(character, metrics.readUInt16BE(4 * Math.min(glyph, longMetrics - 1)));
  return { unitsPerEm: tables('head').readUInt16BE(18), advances };
}

function readTables(file: Buffer): (tag: string) => Buffer {
  const entries = Array.from({ length: file.readUInt16BE(12) }, (_, at) => 44 + at * 20);
  return tag => {
    const entry = entries.find(at => file.toString('latin1', at, at + 4) === tag);
    if (entry === undefined) throw new Error(`The font has no table ${tag}.`);
    const [offset, packed, length] = [4, 8, 12].map(at => file.readUInt32BE(entry + at)) as [number, number, number];
    const table = file.subarray(offset, offset + packed);
    return packed < length ? inflateSync(table) : table;
  };
}

/** Characters with the glyph of each. */
function* glyphs(cmap: Buffer): Generator<[number, number]> {
  const encodings = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.readUInt32BE(8 + at * 8));
  const start = encodings.find(at => cmap.readUInt16BE(at) === 4);
  if (start === undefined) throw new Error('The font has no cmap of format 4.');
  const size = cmap.readUInt16BE(start + 6);
  const ends = start + 14;
  const [starts, deltas, offsets] = [ends + size + 2, ends + 2 * size + 2, ends + 3 * size + 2];
  for (let at = 0; at < size; at += 2) {
    const last = cmap.readUInt16BE(ends + at);
    const first = cmap.readUInt16BE(starts + at);
    const delta = cmap.readUInt16BE(deltas + at);
    const offset = cmap.readUInt16BE(offsets + at);
    for (let character = first; character <= last && character < 0xffff; character++) {
      const listed = offset === 0 ? character : cmap.readUInt16BE(offsets + at + offset + (character - first) * 2);
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) yield [character, glyph];
    }
  }
}
