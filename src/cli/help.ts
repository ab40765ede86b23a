import { artefactKinds } from '../core/artefacts/registry';
import type { Command, Option } from './command';

/** Lines are broken so that they fit a terminal of 100 columns. */
const width = 100;

/** Stands for a space at which no line is broken. */
const noBreak = '\u00a0';

/** What all commands can do, one line each. */
export function overview(commands: readonly Command[]): string {
  const lines = commands.map(({ name, usage, summary }) => [`canopy ${name} ${usage}`, summary] as const);
  return `canopy: product discovery as files

Usage: canopy <command> [options]

${table(lines)}
  canopy <command> --help   what a command can do, with examples
  canopy --version          the version

${wrapped(
  `Files are recognised by their names: ${fileNames()} (or .yml). Folders are searched with all folders below them, except node_modules, .git and dist. Without paths the current folder is searched. A glob such as "teams/**/*.tree.yaml" is searched by canopy itself when it is quoted; a folder that it finds means all below. What a path or glob behind a "!" means is left out: canopy check '!drafts'. "-" is standard input.`,
  '',
)}
Exit codes: 0 fine, 1 problems found or edit refused, 2 could not run (a sentence says why).
Colours are used where a terminal reads them; NO_COLOR=1 turns them off, FORCE_COLOR=1 on.

Start with: canopy check
`;
}

function fileNames(): string {
  const names = artefactKinds.map(kind => `*.${kind}.yaml`);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Everything that a command can do. */
export function helpOf({ name, usage, about, operands, options, notes, examples }: Command): string {
  const optional = Object.entries(options).map(([key, option]) =>
    `[${synopsisOf(key, option)}]`.replaceAll(' ', noBreak),
  );
  const synopsis = [usage, ...optional];
  const start = `Usage: canopy ${name}`;
  const parts = [
    wrapped(`${start} ${synopsis.join(' ').trim()}`, ' '.repeat(start.length + 1)).replaceAll(noBreak, ' '),
    wrapped(about, ''),
    table([...Object.entries(operands), ...Object.entries(options).flatMap(([key, option]) => rowsOf(key, option))]),
    ...(notes === undefined ? [] : [notes]),
    `Examples:\n${Object.entries(examples)
      .map(([line, meaning]) => `  ${line}\n      ${meaning}\n`)
      .join('')}`,
  ];
  return parts.join('\n');
}

function synopsisOf(key: string, option: Option): string {
  if (option.type === 'flag') return `--${key}`;
  return `--${key} ${option.type === 'text' ? option.value : Object.keys(option.choices).join('|')}`;
}

/** A choice has a row for each of its words. */
function rowsOf(key: string, option: Option): (readonly [string, string])[] {
  if (option.type !== 'choice') return [[synopsisOf(key, option), option.help]];
  return Object.entries(option.choices).map(([word, meaning], at) =>
    at === 0
      ? [`--${key} ${word}`, option.depends ? meaning : `${meaning} (the default)`]
      : [`${' '.repeat(key.length + 3)}${word}`, meaning],
  );
}

function table(rows: readonly (readonly [string, string])[]): string {
  const column = Math.max(...rows.map(([first]) => first.length)) + 2;
  return rows.map(([first, second]) => wrapped(`  ${first.padEnd(column)}${second}`, ' '.repeat(column + 2))).join('');
}

/** Breaks a line between words; what follows the first line begins with `indent`. Spaces inside a line stay. */
function wrapped(line: string, indent: string): string {
  let rest = line;
  let text = '';
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    if (space <= indent.length) break;
    text += `${rest.slice(0, space).trimEnd()}\n`;
    rest = indent + rest.slice(space + 1);
  }
  return `${text}${rest}\n`;
}
