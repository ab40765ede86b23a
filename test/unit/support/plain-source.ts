import type { SourceNode } from '../../../src/core/yaml/source';

/** Sources are looked up late: all of their places, as plain data. */
export function plainSource(source: SourceNode): unknown {
  if (source.type === 'map') {
    return { ...source, entries: source.entries.map(entry => ({ ...entry, value: plainSource(entry.value) })) };
  }
  if (source.type === 'list') {
    return { ...source, items: source.items.map(({ start, value }) => ({ start, value: plainSource(value) })) };
  }
  return source;
}
