/** Every colour of a picture, as `#rrggbb`. */
export interface ExportTheme {
  readonly background: string;
  readonly ink: string;
  /** For what is read second: kinds and facts. */
  readonly quiet: string;
  readonly line: string;
  readonly edge: string;
  /** Behind an opportunity, which is raised. */
  readonly raised: string;
  /** Steps 1 to 5 of the CD3 heat: 16, 34, 54, 77 and 100 % of one hue over the background. */
  readonly heat: readonly string[];
  readonly good: string;
  readonly bad: string;
  readonly unsure: string;
}

/** The colours of Light Modern and Dark Modern, mixed as on the canvas. */
export const exportThemes: Readonly<Record<'light' | 'dark', ExportTheme>> = {
  light: theme({
    background: '#ffffff',
    ink: '#3b3b3b',
    purple: '#652d90',
    good: '#388a34',
    bad: '#e51400',
    unsure: '#8a6100',
  }),
  dark: theme({
    background: '#1f1f1f',
    ink: '#cccccc',
    purple: '#b180d7',
    good: '#89d185',
    bad: '#f85149',
    unsure: '#cca700',
  }),
};

interface Colors {
  readonly background: string;
  readonly ink: string;
  readonly purple: string;
  readonly good: string;
  readonly bad: string;
  readonly unsure: string;
}

function theme({ background, ink, purple, good, bad, unsure }: Colors): ExportTheme {
  const over = (color: string, percent: number) => mixed(color, background, percent);
  return {
    background,
    ink,
    quiet: over(ink, 76),
    line: over(ink, 15),
    edge: over(ink, 30),
    raised: over(ink, 4),
    heat: [16, 34, 54, 77, 100].map(percent => over(purple, percent)),
    good,
    bad,
    unsure,
  };
}

function mixed(color: string, background: string, percent: number): string {
  const channels = [1, 3, 5].map(at => {
    const [front, back] = [color, background].map(text => Number.parseInt(text.slice(at, at + 2), 16)) as [
      number,
      number,
    ];
    return Math.round(back + ((front - back) * percent) / 100);
  });
  return `#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
}
