export const commandNames = ['check', 'score', 'apply'] as const;
export type CommandName = (typeof commandNames)[number];

export const overview = `canopy: product discovery as files

Usage: canopy <command> [options]

  canopy check [paths]                 what is wrong in the files, with the next move
  canopy score [paths]                 every scorecard entry, ranked by CD3
  canopy apply FILE OPERATIONS.json    edits a file, as data says

  canopy <command> --help              what a command can do
  canopy --version                     the version

Files are recognised by their names: *.tree.yaml, *.scorecard.yaml, *.insights.yaml, *.journey.yaml,
*.kata.yaml and *.roadmap.yaml (or .yml). Folders are searched with all folders below them, except
node_modules, .git and dist. Without paths the current folder is searched.

Exit codes: 0 fine, 1 problems found or edit refused, 2 could not run.
`;

const check = `Usage: canopy check [paths] [--format text|json|sarif|github] [--fail-on error|warning|hint]

Reports everything that is wrong in files and folders. References are looked up in all files given, so
give all files that belong together.

  paths                  files and folders; "-" reads one file from standard input
  --format text          one line a problem, for people (the default)
           json          with ranges (lines and characters count from 0) and fixes as operations
           sarif         SARIF 2.1.0, for code scanning
           github        annotations in a GitHub workflow
  --fail-on error        exit with 1 from this severity on: error (the default), warning or hint
  --stdin-name NAME      the name that standard input is read under (stdin.tree.yaml)
`;

const score = `Usage: canopy score [paths] [--format text|json|csv|markdown]

Ranks the entries of every scorecard by CD3 (cost of delay divided by effort or duration). Each scorecard
is ranked by itself, since each has its own unit. A value that can't be computed is "—", or null in JSON.

  paths                  files and folders; "-" reads one file from standard input
  --format text          a table for people (the default)
           json          with ranges and the probability of coming first
           csv           for spreadsheets
           markdown      a table for a page
  --stdin-name NAME      the name that standard input is read under (stdin.scorecard.yaml)
`;

const apply = `Usage: canopy apply FILE OPERATIONS.json [--write] [--format text|json]

Applies operations to a file and prints the new text. Only what the operations mean changes; comments,
quotes and blank lines stay. Either all operations are done or none.

  FILE                   the file to edit
  OPERATIONS.json        a list of operations; "-" reads it from standard input
  --write                writes the file instead of printing it. When an id is renamed, references to it
                         are renamed in the files in FILE's folder and the folders below, too
  --format json          reports as JSON; a refusal is { "refused": { "code", "message" } }

Operations:
  { "op": "set",     "id": "login", "field": "kind", "value": "need" }     null removes the key
  { "op": "add",     "parent": "login", "kind": "solution", "index": 0, "node": { "title": "…" } }
  { "op": "move",    "id": "fast-login", "parent": "sign-up", "index": 1 }
  { "op": "remove",  "id": "fast-login" }
  { "op": "convert", "id": "build-sso", "to": "solution", "opportunity": { "title": "When …, I can't …" } }
  { "op": "rename",  "id": "login", "to": "sign-in" }
A node without an id is addressed by its path: /opportunities/0/solutions/2. The parent of the top level is null.
`;

export const helpOf: Readonly<Record<CommandName, string>> = { check, score, apply };
