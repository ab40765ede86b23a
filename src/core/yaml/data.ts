import type { ParsedText } from './parse';
import type { Piece } from './pieces';
import { type PlainData, toData } from './source';

/** The data of pieces by their content. */
const known = new WeakMap<object, PlainData>();

/** The data of a whole text. Pieces that stayed the same give the same objects in each version: they must not be changed. */
export function dataOf({ root, pieces }: ParsedText): PlainData {
  if (!pieces || !root) return toData(root);
  const entries: [string, PlainData][] = [];
  let items: PlainData[] = [];
  for (const piece of pieces) {
    if (piece.type === 'item') {
      items.push(dataOfPiece(piece));
      continue;
    }
    items = [];
    entries.push([String(piece.part.key.value), piece.type === 'head' ? items : dataOfPiece(piece)]);
  }
  return Object.fromEntries(entries);
}

export function dataOfPiece({ content, part }: Piece): PlainData {
  const data = known.get(content) ?? toData(part.value);
  known.set(content, data);
  return data;
}
