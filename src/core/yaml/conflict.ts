import type { Range } from '../text/lines';

/**
 * A line that a version control system puts before, between or behind the sides of a conflict, with the name of a side. Only a line
 * feed ends a line.
 */
const marker = /(?<![^\n\ufeff])([<|=>])\1{6}(?: [^\n]*?)?(?=\r?(?:\n|$))/g;

/** The lines of conflicts that stand in a text. */
export function* conflictMarkers(text: string): Generator<Range & { readonly sign: string }> {
  for (const { index, 0: line, 1: sign = '' } of text.matchAll(marker))
    yield { start: index, end: index + line.length, sign };
}

/**
 * Finds the first block that a version control system left because both sides changed it: three marker lines in order.
 * A lone `=======` is not one.
 */
export function findConflict(text: string): Range | undefined {
  if (!text.includes('<<<<<<<')) return undefined;
  const markers = [...conflictMarkers(text)];
  const first = markers.findIndex(({ sign }) => sign === '<');
  const middle = markers.findIndex(({ sign }, at) => sign === '=' && at > first);
  const last = markers.findIndex(({ sign }, at) => sign === '>' && at > first);
  if (first < 0 || middle < 0 || last < middle) return undefined;
  return { start: markers[first]!.start, end: markers[last]!.end };
}
