import { runCli } from '../cli/memory-io';

export type Format = 'html' | 'svg' | 'markdown' | 'mermaid' | 'rst' | 'csv' | 'json' | 'terminal' | 'github' | 'yaml';

/** Every call of the command line that prints what files say, with what it prints. */
const calls: readonly (readonly [call: string, format: Format])[] = [
  ['check --fail-on error', 'terminal'],
  ['check --format json', 'json'],
  ['check --format sarif', 'json'],
  ['check --format github', 'github'],
  ['score', 'terminal'],
  ['score --format json', 'json'],
  ['score --format csv', 'csv'],
  ['score --format markdown', 'markdown'],
  ...['svg', 'html', 'mermaid', 'markdown'].map(
    format => [`render x.tree.yaml --format ${format}`, format as Format] as const,
  ),
  ...['scorecard', 'kata', 'roadmap'].flatMap(kind =>
    ['svg', 'html', 'markdown'].map(format => [`render x.${kind}.yaml --format ${format}`, format as Format] as const),
  ),
  ...[
    'roadmap x.roadmap.yaml',
    'roadmap x.roadmap.yaml --for leadership',
    'review strategy',
    'review consumer',
    'review engineering',
    'review demo',
    'review director',
    'announce first',
    'calibration',
    'backlog x.tree.yaml',
  ].flatMap(call => (['html', 'markdown'] as const).map(format => [`${call} --format ${format}`, format] as const)),
  ...['openedx', 'nygard', 'madr'].map(form => [`adr first --form ${form}`, 'markdown'] as const),
  ...['pep', 'adr', 'external'].map(form => [`oep first --form ${form}`, 'rst'] as const),
  ['kata top --experiments all', 'yaml'],
  ['kata product', 'yaml'],
];

export interface Output {
  readonly call: string;
  readonly format: Format;
  readonly text: string;
}

/** Everything that is made of a workspace and leaves it, or the calls among it that are taken by their number. */
export async function outputsOf(
  files: Readonly<Record<string, string>>,
  isTaken: (call: number) => boolean = () => true,
): Promise<Output[]> {
  return Promise.all(
    calls
      .filter((_, at) => isTaken(at))
      .map(async ([call, format]) => {
        const { code, out, err } = await runCli(call.split(' '), files);
        if (code > 1 || err !== '') throw new Error(`${call} ended with ${code}: ${err}`);
        return { call, format, text: out };
      }),
  );
}
