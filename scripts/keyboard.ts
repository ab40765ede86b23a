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

/** What a board has of its own beside the keys of `webview/board/input/grid.ts`. */
interface Board {
  readonly name: string;
  /** Where Alt with the arrow keys carries a card, as the board's `moves` says. */
  readonly moves: 'rows' | 'columns';
  readonly to: string;
  readonly enter: string;
  /** The board's `keys`. */
  readonly keys: Readonly<Record<string, string>>;
}

/** Every board, by the folder of its page. */
export const boards: Readonly<Record<string, Board>> = {
  roadmap: { name: 'Roadmap', moves: 'rows', to: 'the horizon', enter: 'open the card in its tree', keys: {} },
  journey: { name: 'Journey', moves: 'columns', to: 'the place', enter: 'open the card in its tree', keys: {} },
  insights: {
    name: 'Insights',
    moves: 'columns',
    to: 'the column',
    enter: 'show all fields of the card',
    keys: { F2: 'write in its heading', Delete: 'remove it' },
  },
  affinity: {
    name: 'Sticky notes',
    moves: 'columns',
    to: 'the group',
    enter: 'write on the note',
    keys: { F2: 'write on the note', Delete: 'remove it' },
  },
};

function onBoards(): readonly Cells[] {
  const all = Object.values(boards);
  const each = (does: (board: Board) => string | undefined) =>
    all.flatMap(board => (does(board) === undefined ? [] : [`${board.name}: ${does(board)}`])).join('; ');
  const carried = (moves: Board['moves']) =>
    each(board =>
      board.moves === moves ? `to ${board.to} ${moves === 'rows' ? 'above or below' : 'beside'}` : undefined,
    );
  const own = [...new Set(all.flatMap(({ keys }) => Object.keys(keys)))];
  return [
    ['`↑` `↓` `←` `→`', 'From card to card, and on to the next cell'],
    ['`Home` `End`', 'To the first and the last cell of the row; with `Ctrl` of the board'],
    ['`Enter`', each(({ enter }) => enter)],
    ...own.map(key => [`\`${key}\``, each(({ keys }) => keys[key])]),
    ['`Alt+↑` `Alt+↓`', carried('rows')],
    ['`Alt+←` `Alt+→`', carried('columns')],
    ['`M` `Shift+F10`', 'Menu of the card'],
    ['`Ctrl+Z` `Ctrl+Y`', 'Take the last move back, do it again'],
    ['`Ctrl+Enter`', 'Sticky notes: in the field of new notes, add them'],
  ];
}

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

## On the boards: roadmap, journey, insights, sticky notes

${table(head, onBoards())}
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
