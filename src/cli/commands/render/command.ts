import { command, type Options } from '../../command';
import { lookedUpHelp, stdinNameOption } from '../../file-options';

export const options = {
  format: {
    type: 'choice',
    choices: {
      svg: 'a picture, for slides and pages (the default of what can be drawn)',
      markdown: 'an outline or table, for a page (the default of a journey and of insights)',
      html: 'a page that stands alone and needs no network',
      mermaid: 'a diagram for pages that draw Mermaid',
    },
    depends: true,
  },
  branch: { type: 'text', value: 'ID', help: 'of a tree: this card and all below it' },
  direction: { type: 'choice', choices: { right: 'a tree grows to the right', down: 'from the top down' } },
  'as-of': { type: 'text', value: 'DATE', help: 'the day that deadlines are judged on, as 2027-02-15 (today)' },
  theme: { type: 'choice', choices: { light: 'dark on white', dark: 'light on black' } },
  'stdin-name': stdinNameOption('stdin.tree.yaml'),
} as const satisfies Options;

export const render = command({
  name: 'render',
  usage: 'FILE [paths]',
  summary: 'a tree, scorecard, kata, roadmap, journey or insights as a document',
  about: 'Draws a file as a document and prints it. Scores, places and evidence are looked up in the files around it.',
  operands: { FILE: 'the file to draw; "-" is standard input', paths: lookedUpHelp },
  options,
  examples: {
    'canopy render app.tree.yaml > app.svg': 'a picture of the whole tree',
    'canopy render app.tree.yaml --format html > app.html': 'a page to fold and search',
    'canopy render q1.scorecard.yaml --as-of 2027-02-15 --format html > q1.html': 'a ranking as of mid-February',
    'canopy render users.journey.yaml > journey.md': 'a journey with its gaps, stage by stage',
    'canopy render arch.roadmap.yaml --format html > roadmap.html': 'a roadmap as a page',
    'canopy render app.tree.yaml --branch login --direction down --theme dark > login.svg': 'one branch, for a slide',
  },
  load: async () => (await import('./run')).run,
});
