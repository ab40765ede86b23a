import { closest, distance } from 'fastest-levenshtein';

/** `; the nearest is --format` for a misspelt name; empty where no known name is near enough to be the one meant. */
export function nearestText(name: string, known: readonly string[], prefix = ''): string {
  const nearest = closest(name, [...known]);
  return distance(name, nearest) < name.length / 2 ? `; the nearest is ${prefix}${nearest}` : '';
}
