/** How a piece of text stands out on a terminal. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
};

/** Gives text a style where the reader is a terminal with colours, and leaves it as it is elsewhere. */
export type Paint = (style: Style, text: string) => string;

export function painter(colors: boolean): Paint {
  if (!colors) return (_, text) => text;
  return (style, text) => `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`;
}

/**
 * Whether what is printed is coloured. NO_COLOR (no-color.org) wins over FORCE_COLOR (force-color.org), and both over what the
 * terminal says of itself; empty ones count as not there.
 */
export function showsColors(
  { NO_COLOR, FORCE_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && TERM !== 'dumb';
}
