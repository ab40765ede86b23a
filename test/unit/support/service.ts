import { createService, type Service } from '../../../src/core/service';
import { isoDate } from '../../../src/core/values/date';

/** The day of every test. */
export const today = isoDate(2026, 11, 22);

/**
 * A whole core over texts in memory, with the clock standing still on 2026-11-22.
 * @param others the paths of the other files that stand in the workspace; not known where absent
 */
export function createTestService(files: Readonly<Record<string, string>>, others?: readonly string[]): Service {
  const links = { leads: (_: string, path: string) => others?.includes(path), revision: 0 };
  const service = createService({ today: () => today, now: () => Date.UTC(2026, 10, 22, 12), links });
  for (const [uri, text] of Object.entries(files)) service.index.update(uri, text);
  return service;
}

/** A text with its caret taken out: `ti|tle: x`. */
export function withCaret(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error('The text of this test has no caret: put | where it stands.');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
