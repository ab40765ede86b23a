// The reference pages of docs/, made from what the code says of itself: files from the fields, the command line from its
// help, commands, settings and keys from the manifest.

import { commands } from '../src/cli/commands';
import { helpOf, overview } from '../src/cli/help';
import { type Field, fieldInfo } from '../src/core/artefacts/fields';
import { type ArtefactKind, artefactKinds, type NodeKind, typeOf } from '../src/core/artefacts/registry';
import { kindName } from '../src/core/operations/names';
import { keyboardPage } from './keyboard';
import { table } from './table';

interface Manifest {
  readonly contributes: {
    readonly keybindings: readonly { readonly key: string; readonly mac?: string; readonly command: string }[];
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { type: string; default: unknown; description?: string; markdownDescription?: string }>
      >;
    };
  };
}

/** The texts of the generated pages, by their paths. */
export function referencePages(manifest: Manifest): Readonly<Record<string, string>> {
  return {
    'docs/files.md': filesPage(),
    'docs/command-line.md': commandLinePage(),
    'docs/commands-and-settings.md': manifestPage(manifest),
    'docs/keyboard.md': keyboardPage(note, manifest),
  };
}

const note = '<!-- Made by "npm run schemas". Change the code that it is made from. -->';

function filesPage(): string {
  const sections = artefactKinds.map(kind => {
    const nodes = nodesOf(kind).map(node => `### ${kindName(node, 'start')}\n\n${fieldTable(node)}`);
    return `## *.${kind}.yaml\n\n${fieldTable(kind)}${nodes.length > 0 ? `\n\n${nodes.join('\n\n')}` : ''}`;
  });
  return `${note}
# The files, field by field

A file is recognised by its name; \`.yml\` works wherever \`.yaml\` does. Every key is optional: what is missing is told where the
method needs it. Unknown keys are kept. What is computed (scores, ranks, shares) is never stored.

${sections.join('\n\n')}
`;
}

/** The kinds of nodes below the root of a file, outermost first. */
function nodesOf(root: ArtefactKind): NodeKind[] {
  const found: NodeKind[] = [];
  const visit = (kind: NodeKind) => {
    for (const below of Object.values(typeOf(kind).lists) as NodeKind[]) {
      if (found.includes(below)) continue;
      found.push(below);
      visit(below);
    }
  };
  visit(root);
  return found;
}

function fieldTable(kind: NodeKind): string {
  const { fields, lists } = typeOf(kind);
  const rows = [
    ...Object.entries(fields).map(([key, field]) => [`\`${key}\``, valueWords(field), fieldInfo(field).description()]),
    ...Object.entries(lists).map(([key, below]) => [
      `\`${key}\``,
      'list',
      `Items: ${kindName(below as NodeKind, 'inside')}.`,
    ]),
  ];
  return table(['key', 'value', 'meaning'], rows);
}

function valueWords(field: Field): string {
  const { control, choices, refersTo, fields } = fieldInfo(field);
  if (choices) return choices.join(', ');
  if (refersTo) return `id of ${refersTo.join(' or ')}`;
  return fields ? `{ ${Object.keys(fields).join(', ')} }` : control;
}

function commandLinePage(): string {
  const parts = commands.map(
    command => `## canopy ${command.name}\n\n\`\`\`text\n${helpOf(command).trimEnd()}\n\`\`\``,
  );
  return `${note}
# The command line

## Where it comes from
From a clone of Canopy, with Node 20 or newer: \`npm ci && npm run build\` makes \`dist/cli.js\`, and \`node path/to/canopy/dist/cli.js\`
runs it from anywhere. \`npm link\` in the clone puts it on the PATH as \`canopy\`. For a project of yours \`npm pack\` in the clone makes
\`canopy-<version>.tgz\`, and \`npm install --save-dev path/to/canopy-<version>.tgz\` in the project lets its scripts call \`canopy\` and
its code import \`canopy\`.

**Not from the registry of npm:** the package that is called \`canopy\` there is another program. \`npm install canopy\` installs that
one, and \`npx canopy\` runs it wherever ours is not installed. \`npx --no canopy\` runs what is installed and nothing else.

[examples/ci](../examples/ci) shows it in a workflow and as a hook.

\`\`\`text
${overview(commands).trimEnd()}
\`\`\`

${parts.join('\n\n')}
`;
}

function manifestPage({ contributes }: Manifest): string {
  const { configuration, menus } = contributes;
  const hidden = new Set(menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command));
  const shown = contributes.commands.filter(({ command }) => !hidden.has(command));
  const isCanvas = ({ command }: { command: string }) => command.startsWith('canopy.tree.');
  const rows = (some: typeof shown) => some.map(({ command, title }) => [`Canopy: ${title}`, `\`${command}\``]);
  const settings = Object.entries(configuration.properties).map(([key, { type, default: usual, ...words }]) => {
    const text = (words.markdownDescription ?? words.description ?? '').split('\n', 1)[0]!;
    return [`\`${key}\``, `\`${JSON.stringify(usual) ?? type}\``, text];
  });
  return `${note}
# Commands and settings

## In the palette

${table(['command', 'id'], rows(shown.filter(one => !isCanvas(one))))}

## On the canvas, each with a key of its own (\`?\` shows them)

${table(['command', 'id'], rows(shown.filter(isCanvas)))}

## Settings

${table(['setting', 'usually', 'meaning'], settings)}
`;
}
