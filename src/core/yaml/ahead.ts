import type { Steps } from '../steps';
import { dataOfPiece } from './data';
import type { ParsedText } from './parse';
import { choicesOfPiece } from './style';

/** Looks up, piece by piece, what every plan asks of a text, so that the first operation on a large file takes as long as the next. */
export function* prepareEdits({ text, pieces }: ParsedText): Steps<void> {
  for (const piece of pieces ?? []) {
    dataOfPiece(piece);
    choicesOfPiece(text, piece);
    yield;
  }
}
