import { version } from '../../package.json';
import { withoutControls } from '../core/text/controls';
import type { Command, ExitCode } from './command';
import { commands } from './commands';
import { Failure } from './failure';
import { helpOf, overview } from './help';
import type { Io } from './io';
import { nearestText } from './nearest';
import { readArguments } from './options';

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
  if (name === undefined) return print(io, overview(commands));
  if (name === '--version' || name === '-v') return print(io, `${version}\n`);
  if (name === '--help' || name === '-h' || name === 'help') {
    const [about] = args.filter(arg => !arg.startsWith('-'));
    return print(io, about === undefined ? overview(commands) : helpOf(commandOf(about)));
  }
  if (name.startsWith('-')) {
    const nearest = nearestText(name.replace(/^-+/, ''), ['help', 'version'], '--');
    throw new Failure(`canopy has no option ${name}${nearest}. Options stand behind a command: see canopy --help.`);
  }
  const command = commandOf(name);
  if (args.includes('--help') || args.includes('-h')) return print(io, helpOf(command));
  const read = readArguments(command, args);
  const work = await command.load();
  return work(read, io);
}

function commandOf(name: string): Command {
  const known = commands.find(command => command.name === name);
  if (known) return known;
  const names = commands.map(command => command.name);
  throw new Failure(`There is no command “${name}”${nearestText(name, names)}. Commands: ${names.join(', ')}.`);
}

function print(io: Io, text: string): ExitCode {
  io.out(text);
  return 0;
}
