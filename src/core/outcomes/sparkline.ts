const steps = '▁▂▃▄▅▆▇█';

/** From this many values on a line tells more than the numbers. */
const fewest = 3;

/**
 * Values as a line of text, the lowest as the lowest block: `▁▅█`. Empty for fewer than three values, where one can't be
 * compared with the others (undefined), and where all are the same.
 */
export function sparkline(values: readonly (number | undefined)[]): string {
  const known = values.filter(value => value !== undefined);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (known.length < fewest || known.length < values.length || low === high) return '';
  return known.map(value => steps[Math.round(((value - low) / (high - low)) * (steps.length - 1))]).join('');
}
