import { rows } from '../webview/tree/view/key-rows';
import { type Cells, table } from './table';

interface Keybinding {
  readonly key: string;
  readonly mac?: string;
  readonly command: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly Keybinding[];
  };
}

/** The tables (scorecard and kata), as `webview/scorecard/input/grid.ts` and `webview/kata/grid.ts` have them. */
const inTables: readonly Cells[] = [
  ['`↑` `↓` `←` `→`', 'From cell to cell; with `Ctrl` to the edge'],
  ['`Home` `End`', 'To the start and the end of the row; with `Ctrl` of the table'],
  ['`Page Up` `Page Down`', 'Eight rows up and down'],
  ['`Enter` `F2`', 'Write in the cell; a letter or a digit begins anew'],
  ['`Tab`', 'In a cell that is written in: keep it and go on to the next one'],
  ['`Esc`', 'In a cell that is written in: leave it as it was'],
  ['`Delete`', 'Clear the cell'],
  ['`Shift+F10`', 'Menu of the row (scorecard)'],
  ['`Ctrl+Enter`', 'Add the planned step (kata)'],
];

/** The boards (roadmap and journey), as `webview/board/input/grid.ts` has them. */
const onBoards: readonly Cells[] = [
  ['`↑` `↓` `←` `→`', 'From card to card, and on to the next cell'],
  ['`Home` `End`', 'To the first and the last cell of the row; with `Ctrl` of the board'],
  ['`Enter`', 'Open the card in its file'],
  ['`Alt+↑` `Alt+↓`', 'Roadmap: to the horizon above or below'],
  ['`Alt+←` `Alt+→`', 'Journey: to the place before or after'],
  ['`M` `Shift+F10`', 'Menu of the card'],
  ['`Ctrl+Z`', 'Take the last move back'],
];

/** docs/keyboard.md: keys of the side bar out of the manifest, of the canvas out of the list that `?` shows there. */
export function keyboardPage(note: string, { contributes: { commands, keybindings } }: Manifest): string {
  const titles = new Map(commands.map(({ command, title }) => [command, title]));
  const own = keybindings.map(({ key, mac, command }) => [
    `\`${shown(key)}\`${mac ? ` (\`${shown(mac)}\` on a Mac)` : ''}`,
    titles.get(command) ?? command,
  ]);
  const canvas = rows().map(([keys, meaning]) => [keys.map(key => `\`${key}\``).join(' '), meaning]);
  const head = ['keys', 'what they do'];
  return `${note}
# Keys

On a Mac \`Ctrl\` is \`Cmd\` and \`Alt\` is \`Option\`, where nothing else is said. Everything that a mouse does, keys do too; screen readers are
told what was done.

## In the text

VS Code's own: \`Ctrl+.\` for fixes, \`F8\` to the next problem, \`F12\` to where an id is defined, \`Shift+F12\` to what refers to it, \`F2\` to rename it
in all files, \`Ctrl+Space\` for what can stand there, \`Ctrl+Shift+O\` for the outline.

## In the side bar

${table(head, own)}

## On the canvas

${table(head, canvas)}

A letter that is no command begins to seek a card by the start of its title. Each command of the canvas can have a key of your choice:
[commands](commands-and-settings.md).

## In the tables of scorecards and katas

${table(head, inTables)}

## On the roadmap and the journey

${table(head, onBoards)}
`;
}

/** `alt+up` as it is printed on keys. */
function shown(key: string): string {
  const arrows: Readonly<Record<string, string>> = { up: '↑', down: '↓', left: '←', right: '→' };
  return key
    .split('+')
    .map(part => arrows[part] ?? `${part[0]!.toUpperCase()}${part.slice(1)}`)
    .join('+');
}
