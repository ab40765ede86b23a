import { labelOf, type ModelNode, nameRange, rangeOf, sourceReadFrom } from '../artefacts/model';
import type { NodeKind } from '../artefacts/registry';
import type { WorkspaceFile } from '../index/file';
import { withoutControls } from '../text/controls';
import type { Range } from '../text/lines';
import { choiceWord } from '../views/words';
import type { Workspace } from '../workspace';

/** One line of a file's outline. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: NodeKind;
  readonly range: Range;
  /** Inside of `range`. */
  readonly selectionRange: Range;
  readonly children: readonly DocumentSymbol[];
}

/** Something with a name anywhere in the workspace. */
export interface WorkspaceSymbol {
  readonly name: string;
  readonly kind: NodeKind;
  readonly id: string | undefined;
  readonly uri: string;
  readonly range: Range;
  /** What it stands in. */
  readonly container: string;
}

/** The outline of a file, made line by line as it is asked for; empty while the text can't be read. */
export function* documentSymbols(workspace: Workspace, uri: string): Generator<DocumentSymbol, void> {
  const file = workspace.index.get(uri);
  if (file?.readable) for (const node of file.root.children) yield* symbolsOf(node);
}

/** Kinds that have no name of their own: the outline would repeat what the line says. */
const nameless: readonly NodeKind[] = ['evidence', 'measurement'];

function symbolsOf(node: ModelNode): DocumentSymbol[] {
  if (nameless.includes(node.kind) || sourceReadFrom(node).type === 'alias') return [];
  const range = rangeOf(node);
  const name = nameRange(node);
  const isInside = name.start >= range.start && name.end <= range.end;
  return [
    {
      name: oneLine(labelOf(node)) || node.kind,
      detail: detailOf(node),
      kind: node.kind,
      range,
      selectionRange: isInside ? name : range,
      children: node.children.flatMap(symbolsOf),
    },
  ];
}

/** What stands quietly behind a name. */
function detailOf(node: ModelNode): string {
  switch (node.kind) {
    case 'outcome': {
      const { from, to, level } = node.values;
      return from && to ? `${from.text} → ${to.text}` : (choiceWord(level) ?? '');
    }
    case 'opportunity':
      return [node.values.kind, node.values.horizon].map(choiceWord).filter(Boolean).join(', ');
    case 'solution':
      return choiceWord(node.values.horizon) ?? '';
    case 'experiment':
      return choiceWord(node.values.verdict ?? node.values.status) ?? '';
    case 'insight':
      return choiceWord(node.values.kind) ?? '';
    case 'entry':
      return oneLine(node.values.opportunity ?? '');
    case 'step':
      return node.values.on?.text ?? '';
    default:
      return '';
  }
}

/** Everything in the workspace whose name or id holds the letters of the query in their order. */
export function workspaceSymbols(workspace: Workspace, query: string): WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  return workspace.index.all().flatMap(file =>
    [...file.nodes.values()].flatMap(node => {
      if (nameless.includes(node.kind) || !node.parent) return [];
      const name = oneLine(labelOf(node));
      return holdsInOrder(`${name} ${node.id ?? ''}`.toLowerCase(), wanted) ? [symbolIn(file, node, name)] : [];
    }),
  );
}

function symbolIn(file: WorkspaceFile, node: ModelNode, name: string): WorkspaceSymbol {
  const container = node.parent ? oneLine(labelOf(node.parent)) : '';
  return { name, kind: node.kind, id: node.id, uri: file.uri, range: nameRange(node), container };
}

function holdsInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

function oneLine(text: string): string {
  // A single space stays as it is: most titles are not written anew.
  return withoutControls(text)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}
