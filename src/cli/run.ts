import { closest } from 'fastest-levenshtein';
import { version } from '../../package.json';
import { apply } from './commands/apply';
import { check } from './commands/check';
import { score } from './commands/score';
import { Failure } from './failure';
import { withoutControls } from './formats/plain';
import { type CommandName, commandNames, helpOf, overview } from './help';
import type { Io } from './io';

/** 0 fine, 1 problems found or refused, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

export type Command = (args: readonly string[], io: Io) => Promise<ExitCode>;

const commands: Readonly<Record<CommandName, Command>> = { check, score, apply };

/** Runs the command line. Never throws: what goes wrong is told on standard error. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    const message = error instanceof Failure ? error.message : `Canopy stopped at a fault of its own: ${String(error)}`;
    io.err(`${withoutControls(message)}\n`);
    return 2;
  }
}

async function dispatch([name, ...args]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined) throw new Failure('A command is missing: check, score or apply. See canopy --help.');
  if (name === '--version' || name === '-v') return print(io, `${version}\n`);
  if (name === '--help' || name === '-h' || name === 'help') {
    const about = commandNames.find(command => command === args[0]);
    return print(io, about ? helpOf[about] : overview);
  }
  const command = commandNames.find(known => known === name);
  if (!command) {
    const nearest = closest(name, [...commandNames]);
    throw new Failure(
      `There is no command “${name}”; the nearest is ${nearest}. Commands: ${commandNames.join(', ')}.`,
    );
  }
  if (args.includes('--help') || args.includes('-h')) return print(io, helpOf[command]);
  return commands[command](args, io);
}

function print(io: Io, text: string): ExitCode {
  io.out(text);
  return 0;
}
