import { type ParseArgsConfig, parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { Failure } from './failure';

type Declared = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Declared> = { [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : string };

/** Reads the arguments of a command. `--help` is an option of each. */
export function readOptions<O extends Declared>(
  command: string,
  args: readonly string[],
  options: O,
): { values: Values<O> & { help?: boolean }; positionals: string[] } {
  const known = { ...options, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const parsed = parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
    return parsed as unknown as ReturnType<typeof readOptions<O>>;
  } catch (error) {
    throw new Failure(explain(command, args, Object.keys(known), error as Error & { code?: string }));
  }
}

function explain(command: string, args: readonly string[], known: string[], error: Error & { code?: string }): string {
  const help = `See canopy ${command} --help.`;
  const unknown = args.map(arg => arg.split('=', 1)[0]!).find(arg => isUnknown(arg, known));
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown !== undefined) {
    const nearest = closest(unknown.replace(/^-+/, ''), known);
    return `canopy ${command} has no option ${unknown}; the nearest is --${nearest}. ${help}`;
  }
  return `${error.message.split('\n', 1)[0]!.replace(/\.?$/, '.')} ${help}`;
}

function isUnknown(arg: string, known: readonly string[]): boolean {
  return arg.startsWith('-') && arg !== '-' && arg !== '-h' && !known.includes(arg.replace(/^-+/, ''));
}

/** The value of an option that takes one of some words. */
export function choiceOf<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
  otherwise: T,
): T {
  if (value === undefined) return otherwise;
  const found = choices.find(choice => choice === value);
  if (found !== undefined) return found;
  throw new Failure(
    `--${option} takes ${choices.join(', ')}, not “${value}”; the nearest is ${closest(value, [...choices])}.`,
  );
}
