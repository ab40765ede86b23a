import { nearest } from '../core/text/nearest';

/** `; the nearest is --format` for a misspelt name; empty where no known name is near enough to be the one meant. */
export function nearestText(name: string, known: readonly string[], prefix = ''): string {
  const found = nearest(name, known, Math.ceil(name.length / 2) - 1);
  return found === undefined ? '' : `; the nearest is ${prefix}${found}`;
}
