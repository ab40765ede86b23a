import { createService, type Service } from '../../src/core/service';
import { isoDate } from '../../src/core/values/date';

const clock = { today: () => isoDate(2026, 11, 22), now: () => Date.UTC(2026, 10, 22, 12) };

/** A whole core over texts in memory, with the clock standing still. */
export function coreOver(files: Readonly<Record<string, string>> = {}): Service {
  const service = createService(clock);
  for (const [uri, text] of Object.entries(files)) service.index.update(uri, text);
  return service;
}
