import type { Option } from './command';

/** What `--help` says of where a command looks for what the ids and references of FILE mean, see `lookedUpIn`. */
export const lookedUpHelp = 'files, folders and globs to look in (the git repository of FILE; without one, its folder)';

/** What `--help` says of the paths that a command reads. */
export const pathsHelp =
  'files, folders and globs (the current folder); one behind a "!" is left out; "-" reads one file from standard input';

/** The option that names standard input. @param fallback what it is called where the option is not given */
export function stdinNameOption(fallback: string) {
  return {
    type: 'text',
    value: 'NAME',
    help: `the name that standard input is read under (${fallback})`,
  } as const satisfies Option;
}
