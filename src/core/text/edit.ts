/** A replacement in a text. Offsets are UTF-16 code units and count in the text as it was before all edits of its list. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/**
 * The text with all edits applied. Edits are sorted by offset; several insertions at one offset land in the given order.
 * @throws RangeError when edits overlap, are not sorted or leave the text: a bug of the caller.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const edit of edits) {
    if (edit.offset < position || edit.length < 0 || edit.offset + edit.length > text.length) {
      throw new RangeError(`Edit at ${edit.offset}+${edit.length} overlaps the edit before it or leaves the text.`);
    }
    result += text.slice(position, edit.offset) + edit.text;
    position = edit.offset + edit.length;
  }
  return result + text.slice(position);
}

/** A stretch of the text before any edit, or text that an edit put in. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

const pieceLength = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.end - piece.start);

function splitPiece(piece: Piece, at: number): [Piece, Piece] {
  return 'text' in piece
    ? [{ text: piece.text.slice(0, at) }, { text: piece.text.slice(at) }]
    : [
        { start: piece.start, end: piece.start + at },
        { start: piece.start + at, end: piece.end },
      ];
}

/** The pieces of the text after `edits`, given the pieces of the text that they count in. */
function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const rest = [...pieces].reverse();
  const take = (count: number): Piece[] => {
    const taken: Piece[] = [];
    for (let left = count; left > 0; ) {
      const piece = rest.pop();
      if (!piece) {
        throw new RangeError('An edit leaves the text.');
      }
      const [head, tail] = pieceLength(piece) > left ? splitPiece(piece, left) : [piece];
      if (tail) {
        rest.push(tail);
      }
      taken.push(head);
      left -= pieceLength(head);
    }
    return taken;
  };
  const result: Piece[] = [];
  let position = 0;
  for (const edit of edits) {
    if (edit.offset < position) {
      throw new RangeError(`Edit at ${edit.offset} overlaps the edit before it.`);
    }
    result.push(...take(edit.offset - position));
    take(edit.length);
    if (edit.text) {
      result.push({ text: edit.text });
    }
    position = edit.offset + edit.length;
  }
  return [...result, ...rest.reverse()];
}

/**
 * One list of edits that does what `first` and then `second` do; `second` counts in the text after `first`.
 * Adjacent edits are merged, and text that was put in and taken out again leaves no trace.
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const whole: Piece[] = [{ start: 0, end: Number.POSITIVE_INFINITY }];
  const edits: TextEdit[] = [];
  let position = 0;
  let inserted = '';
  for (const piece of editPieces(editPieces(whole, first), second)) {
    if ('text' in piece) {
      inserted += piece.text;
      continue;
    }
    if (inserted || piece.start > position) {
      edits.push({ offset: position, length: piece.start - position, text: inserted });
    }
    position = piece.end;
    inserted = '';
  }
  return edits;
}

/** The edits that turn `applyEdits(text, edits)` back into `text`. */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map(edit => {
    const inverse = {
      offset: edit.offset + shift,
      length: edit.text.length,
      text: text.slice(edit.offset, edit.offset + edit.length),
    };
    shift += edit.text.length - edit.length;
    return inverse;
  });
}

/** Whether a cut between two code units would separate a surrogate pair or the two halves of a CRLF. */
function isInseparable(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) {
    return false;
  }
  return (before === '\r' && after === '\n') || (/[\ud800-\udbff]/.test(before) && /[\udc00-\udfff]/.test(after));
}

/**
 * The same change with the common start and end left out; undefined when nothing changes. A surrogate pair or a CRLF is
 * replaced as a whole or not at all.
 */
export function minimizeEdit(text: string, edit: TextEdit): TextEdit | undefined {
  const end = edit.offset + edit.length;
  const old = text.slice(edit.offset, end);
  if (old === edit.text) {
    return undefined;
  }
  const shortest = Math.min(old.length, edit.text.length);
  let head = 0;
  while (head < shortest && old[head] === edit.text[head]) {
    head++;
  }
  const next = text[end];
  while (
    head > 0 &&
    (isInseparable(old[head - 1], old[head] ?? next) || isInseparable(edit.text[head - 1], edit.text[head] ?? next))
  ) {
    head--;
  }
  let tail = 0;
  while (tail < shortest - head && old[old.length - 1 - tail] === edit.text[edit.text.length - 1 - tail]) {
    tail++;
  }
  const cutsTail = (value: string): boolean => {
    const at = value.length - tail;
    return isInseparable(at > 0 ? value[at - 1] : text[edit.offset - 1], value[at]);
  };
  while (tail > 0 && (cutsTail(old) || cutsTail(edit.text))) {
    tail--;
  }
  return {
    offset: edit.offset + head,
    length: edit.length - head - tail,
    text: edit.text.slice(head, edit.text.length - tail),
  };
}

/**
 * Where an offset lands after the edits. At an insertion, or inside a replaced stretch, `left` (the default) lands before
 * the new text and `right` after it.
 */
export function mapOffset(offset: number, edits: readonly TextEdit[], stick: 'left' | 'right' = 'left'): number {
  let shift = 0;
  for (const edit of edits) {
    const end = edit.offset + edit.length;
    const isInsertion = edit.length === 0;
    if (offset < edit.offset || (offset === edit.offset && !isInsertion)) {
      break;
    }
    if (offset < end || (offset === edit.offset && isInsertion)) {
      if (stick === 'left') {
        return edit.offset + shift;
      }
      if (!isInsertion) {
        return edit.offset + shift + edit.text.length;
      }
    }
    shift += edit.text.length - edit.length;
  }
  return offset + shift;
}
