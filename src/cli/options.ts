import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Arguments, Command, Option, Options } from './command';
import { Failure } from './failure';
import { nearestText } from './nearest';

/**
 * Reads the arguments of a command.
 * @throws Failure for an option that it does not have, and for a value that an option does not take.
 */
export function readArguments({ name, options }: Command, args: readonly string[]): Arguments {
  const { values, positionals } = parse(name, args, options);
  const read = Object.entries(options).map(([key, option]) => [key, valueFor(key, option, values[key])]);
  return { values: Object.fromEntries(read), operands: positionals };
}

type Given = Readonly<Record<string, string | boolean | undefined>>;

function parse(name: string, args: readonly string[], options: Options): { values: Given; positionals: string[] } {
  const declared: NonNullable<ParseArgsConfig['options']> = {};
  for (const [key, { type }] of Object.entries(options)) {
    declared[key] = { type: type === 'flag' ? 'boolean' : 'string' };
  }
  try {
    const parsed = parseArgs({ args: [...args], options: declared, allowPositionals: true, strict: true });
    return parsed as { values: Given; positionals: string[] };
  } catch (error) {
    throw new Failure(explain(name, args, options, error as ParseError));
  }
}

type ParseError = Error & { readonly code?: string };

function explain(name: string, args: readonly string[], options: Options, error: ParseError): string {
  const known = Object.keys(options);
  const help = `See canopy ${name} --help.`;
  const unknown = args.map(arg => arg.split('=', 1)[0]!).find(arg => isUnknown(arg, known));
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown !== undefined) {
    const nearest = nearestText(unknown.replace(/^-+/, ''), [...known, 'help'], '--');
    return `canopy ${name} has no option ${unknown}${nearest}. ${help}`;
  }
  const [, key = ''] =
    error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? (/--([\w-]+)/.exec(error.message) ?? []) : [];
  const option = options[key];
  if (option) return `${needed(key, option)} ${help}`;
  return `${error.message.split('\n', 1)[0]!.replace(/\.?$/, '.')} ${help}`;
}

/** What belongs behind an option that was given without it, or with what it does not take. */
function needed(key: string, option: Option): string {
  switch (option.type) {
    case 'flag':
      return `--${key} takes no value.`;
    case 'text':
      return `--${key} needs a value: ${option.value}.`;
    case 'choice':
      return `--${key} needs one of ${Object.keys(option.choices).join(', ')}.`;
  }
}

function isUnknown(arg: string, known: readonly string[]): boolean {
  return arg.startsWith('-') && arg !== '-' && !known.includes(arg.replace(/^-+/, ''));
}

function valueFor(key: string, option: Option, given: string | boolean | undefined): string | boolean | undefined {
  if (option.type === 'flag') return given === true;
  if (option.type === 'text') return given;
  const choices = Object.keys(option.choices);
  if (given === undefined) return option.depends ? undefined : choices[0];
  if (choices.includes(String(given))) return given;
  const nearest = nearestText(String(given), choices);
  throw new Failure(`--${key} takes ${choices.join(', ')}, not “${given}”${nearest}.`);
}
