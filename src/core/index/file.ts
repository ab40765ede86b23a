import { fieldInfo } from '../artefacts/fields';
import { fieldRange, type ModelNode, type RootNode, subtree } from '../artefacts/model';
import { type ModelProblem, project } from '../artefacts/project';
import { type ArtefactKind, type NodeKind, typeOf } from '../artefacts/registry';
import type { Range } from '../text/lines';
import { type ParsedText, parseText } from '../yaml/parse';

/** A place in a file that names the id of something that stands elsewhere. */
export interface Reference {
  readonly id: string;
  readonly range: Range;
  readonly from: ModelNode;
  readonly field: string;
  /** The kinds of nodes that may be meant. */
  readonly accepts: readonly NodeKind[];
  /** The field may also hold free text, so an unknown id is no mistake. */
  readonly orText: boolean;
}

/** One file of the workspace as it stands: its text, and the model of the last text that could be read. */
export interface WorkspaceFile {
  readonly uri: string;
  readonly kind: ArtefactKind;
  readonly parsed: ParsedText;
  /** The model of `parsed`, or of the last readable text before it. Ranges count in `modelText`. */
  readonly root: RootNode;
  readonly modelText: ParsedText;
  /** When `modelText` was read, in milliseconds since 1970. */
  readonly modelTime: number;
  /** False while the text can't be read: views show the last model, and nothing is written. */
  readonly readable: boolean;
  readonly problems: readonly ModelProblem[];
  /** Every node by its key: its id, or its path where it has none. Of two nodes with one id the first. */
  readonly nodes: ReadonlyMap<string, ModelNode>;
  readonly references: readonly Reference[];
}

/** Reads a file. With a text that can't be read, the model of `previous` stays. */
export function readFile(
  uri: string,
  kind: ArtefactKind,
  text: string,
  time: number,
  previous?: WorkspaceFile,
): WorkspaceFile {
  const parsed = parseText(text);
  if (!parsed.readable && previous?.modelText.readable) return { ...previous, parsed, readable: false, problems: [] };
  const { root, problems } = project(parsed, kind);
  const nodes = new Map<string, ModelNode>();
  const references: Reference[] = [];
  for (const node of subtree(root)) {
    if (!nodes.has(node.key)) nodes.set(node.key, node);
    collectReferences(node, references);
  }
  const { readable } = parsed;
  return {
    uri,
    kind,
    parsed,
    root,
    modelText: parsed,
    modelTime: time,
    readable,
    problems: readable ? problems : [],
    nodes,
    references,
  };
}

function collectReferences(from: ModelNode, references: Reference[]): void {
  for (const [field, declared] of Object.entries(typeOf(from.kind).fields)) {
    const id = (from.values as Record<string, unknown>)[field];
    if (typeof id !== 'string') continue;
    const { refersTo, orText } = fieldInfo(declared);
    const range = refersTo && fieldRange(from, field);
    if (range)
      references.push({ id, range, from, field, accepts: refersTo as readonly NodeKind[], orText: orText === true });
  }
}

/** The node that a path or offset in the text belongs to: the innermost one that covers it. */
export function nodeAt(file: WorkspaceFile, offset: number): ModelNode {
  let node: ModelNode = file.root;
  for (;;) {
    const inner: ModelNode | undefined = node.children.findLast(
      child => startOf(child, file) <= offset && offset <= child.source.range.end,
    );
    if (!inner) return node;
    node = inner;
  }
}

/** A node in a list begins at its dash. */
function startOf(node: ModelNode, file: WorkspaceFile): number {
  const { start } = node.source.range;
  const dash = file.modelText.text.lastIndexOf('-', start);
  return dash >= 0 && file.modelText.text.slice(dash + 1, start).trim() === '' ? dash : start;
}
