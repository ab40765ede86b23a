import type { Range } from '../text/lines';

/**
 * Finds the first block that a version control system left because both sides changed it: three marker lines in order.
 * A lone `=======` is not one.
 */
export function findConflict(text: string): Range | undefined {
  if (!text.includes('<<<<<<<')) return undefined;
  const start = /^<{7}(?: .*)?$/m.exec(text);
  if (!start) return undefined;
  const rest = text.slice(start.index);
  const middle = /^={7}\r?$/m.exec(rest);
  const end = /^>{7}(?: .*)?$/m.exec(rest);
  if (!middle || !end || end.index < middle.index) return undefined;
  return { start: start.index, end: start.index + end.index + end[0].length };
}
