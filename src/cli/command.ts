import type { Io } from './io';

/** 0 fine, 1 problems found or refused, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/** What an option takes, and what `--help` says of it. */
export type Option =
  /** Given or not. */
  | { readonly type: 'flag'; readonly help: string }
  /** Any text; `value` is what stands for it in the help. */
  | { readonly type: 'text'; readonly value: string; readonly help: string }
  /**
   * One of some words, each with what it means. Where the option is not given the first is taken; where that depends, none is,
   * and the words say it themselves.
   */
  | { readonly type: 'choice'; readonly choices: Readonly<Record<string, string>>; readonly depends?: true };

export type Options = Readonly<Record<string, Option>>;

/** What was given for the options: a choice has a value where it does not depend, a text only where it was given. */
export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { readonly type: 'choice'; readonly choices: infer C }
    ? (keyof C & string) | (O[K] extends { readonly depends: true } ? undefined : never)
    : O[K] extends { readonly type: 'flag' }
      ? boolean
      : string | undefined;
};

/** The arguments of a command, read. */
export interface Arguments<O extends Options = Options> {
  readonly values: Values<O>;
  /** What is not an option, in its order. */
  readonly operands: readonly string[];
}

export type Run<O extends Options = Options> = (args: Arguments<O>, io: Io) => Promise<ExitCode>;

/**
 * One command. What is here is loaded for every call, so it only describes; the work stands in a file of its own that
 * `load` imports when it is needed.
 */
export interface Command<O extends Options = Options> {
  readonly name: string;
  /** The operands as the usage line shows them: `FILE [paths]`. */
  readonly usage: string;
  /** What it does, in the overview: no more than 60 characters. */
  readonly summary: string;
  /** What it does, in full. */
  readonly about: string;
  readonly operands: Readonly<Record<string, string>>;
  readonly options: O;
  /** What stands below the options in its help, laid out already. */
  readonly notes?: string;
  /** Command lines to copy, each with what it does. */
  readonly examples: Readonly<Record<string, string>>;
  readonly load: () => Promise<Run<O>>;
}

/** Declares a command: the values of its options are typed by their declarations. */
export function command<const O extends Options>(declared: Command<O>): Command {
  return declared as unknown as Command;
}
