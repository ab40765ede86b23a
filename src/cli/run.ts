import { version } from '../../package.json';
import { withoutControls } from '../core/text/controls';
import type { ExitCode } from './command';
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
  const names = commands.map(command => command.name);
  if (name === undefined) throw new Failure(`A command is missing: ${names.join(', ')}. See canopy --help.`);
  if (name === '--version' || name === '-v') return print(io, `${version}\n`);
  if (name === '--help' || name === '-h' || name === 'help') {
    const about = commands.find(command => command.name === args[0]);
    return print(io, about ? helpOf(about) : overview(commands));
  }
  const command = commands.find(known => known.name === name);
  if (!command) {
    const nearest = nearestText(name, names);
    throw new Failure(`There is no command “${name}”${nearest}. Commands: ${names.join(', ')}.`);
  }
  if (args.includes('--help') || args.includes('-h')) return print(io, helpOf(command));
  const read = readArguments(command, args);
  const work = await command.load();
  return work(read, io);
}

function print(io: Io, text: string): ExitCode {
  io.out(text);
  return 0;
}
