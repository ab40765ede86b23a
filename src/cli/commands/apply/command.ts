import { command, type Options } from '../../command';
import { lookedUpHelp, stdinNameOption } from '../../file-options';

export const options = {
  write: {
    type: 'flag',
    help: 'writes the file instead of printing it, and with it the other files in which a renamed id is referred to',
  },
  format: {
    type: 'choice',
    choices: {
      text: 'prints the new text',
      json: 'reports as JSON; a refusal is { "refused": { "code", "message" } }',
    },
  },
  'stdin-name': stdinNameOption('stdin.tree.yaml'),
} as const satisfies Options;

export const apply = command({
  name: 'apply',
  usage: 'FILE OPERATIONS.json [paths]',
  summary: 'edits a file, as data says',
  about:
    'Applies operations to a file and prints the new text; nothing is written without --write. Only what the operations mean changes; comments, quotes and blank lines stay. Either all operations are done or none.',
  operands: {
    FILE: 'the file to edit; "-" is standard input, and its new text is printed',
    'OPERATIONS.json': 'a list of operations; "-" reads it from standard input',
    paths: lookedUpHelp,
  },
  options,
  notes: `Operations:
  { "op": "set",     "id": "login", "field": "kind", "value": "need" }     null removes the key
  { "op": "add",     "parent": "login", "kind": "solution", "index": 0, "node": { "title": "…" } }
  { "op": "move",    "id": "fast-login", "parent": "sign-up", "index": 1 }
  { "op": "remove",  "id": "fast-login" }
  { "op": "convert", "id": "build-sso", "to": "solution", "opportunity": { "title": "When …" } }
  { "op": "rename",  "id": "login", "to": "sign-in" }
A node without an id, or with one that stands twice, is addressed by its path:
/opportunities/0/solutions/2. The parent of the top level is null. A field may lead further down:
from, result/value, measurements/1/value. What the format can't read is refused, in new items too;
keys that it does not know may hold anything.
`,
  examples: {
    'canopy apply app.tree.yaml operations.json | diff app.tree.yaml -': 'shows what would change',
    'canopy apply app.tree.yaml operations.json --write': 'changes the file',
  },
  load: async () => (await import('./run')).run,
});
