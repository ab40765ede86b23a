/** A line is longer than was allowed. */
export class LineTooLong extends Error {}

/**
 * The lines of a stream of UTF-8, as they come in; those without a text are left out.
 * @param longest In bytes.
 * @throws LineTooLong as soon as that is known
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<string> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const line = () => {
    const text = Buffer.concat(pieces).toString('utf8').trim();
    pieces = [];
    length = 0;
    return text;
  };
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    length += piece.length;
    if (length > longest) throw new LineTooLong();
  };
  for await (let chunk of stream) {
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline)) {
      add(chunk.subarray(0, end));
      const text = line();
      if (text) yield text;
      chunk = chunk.subarray(end + 1);
    }
    add(chunk);
  }
  const last = line();
  if (last) yield last;
}

const newline = 10;
