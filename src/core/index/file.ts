import { fieldInfo } from '../artefacts/fields';
import { fieldRange, type ModelNode, type NodeOf, type RootNode, rangeOf, subtree } from '../artefacts/model';
import { type ModelProblem, type Projection, projectInSteps } from '../artefacts/project';
import { type ArtefactKind, type NodeKind, nodeKinds, typeOf } from '../artefacts/registry';
import { atOnce, type Steps } from '../steps';
import type { Range } from '../text/lines';
import { hindered, type Obstacle, type ParsedText, parseInSteps } from '../yaml/parse';
import { pathText } from '../yaml/source';

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
  /** Every node by its key: its id, or its path where it has none or another node of the file has the same one. */
  readonly nodes: ReadonlyMap<string, ModelNode>;
  /** The nodes of each id that more than one of its nodes has, in the order of the text. */
  readonly repeatedIds: ReadonlyMap<string, readonly ModelNode[]>;
  readonly references: readonly Reference[];
  /** The same by the ids that they name. */
  readonly referencesTo: ReadonlyMap<string, readonly Reference[]>;
  /** The kinds of its nodes. */
  readonly kinds: ReadonlySet<NodeKind>;
  /** The items at the top by the contents of their pieces, see `Projection`. */
  readonly contents: Projection['contents'];
}

/** Whether a file is of a kind. */
export function isFileOf<K extends ArtefactKind>(
  file: WorkspaceFile | undefined,
  kind: K,
): file is WorkspaceFile & { readonly root: NodeOf<K> } {
  return file?.kind === kind;
}

/** Reads a file. With a text that can't be read, the model of `previous` stays. */
export function readFile(
  uri: string,
  kind: ArtefactKind,
  text: string,
  time: number,
  previous?: WorkspaceFile,
): WorkspaceFile {
  return atOnce(readFileInSteps(uri, kind, text, time, previous));
}

/** See `readFile`. */
export function* readFileInSteps(
  uri: string,
  kind: ArtefactKind,
  text: string,
  time: number,
  previous?: WorkspaceFile,
  obstacle?: Obstacle,
): Steps<WorkspaceFile> {
  const read = yield* parseInSteps(text, previous?.parsed);
  const parsed = obstacle ? hindered(read, obstacle) : read;
  if (!parsed.readable && previous?.modelText.readable) return { ...previous, parsed, readable: false, problems: [] };
  const { root, problems, contents } = yield* projectInSteps(parsed, kind);
  const nodes = new Map<string, ModelNode>();
  const repeatedIds = new Map<string, ModelNode[]>();
  const references: References = { all: [], byId: new Map() };
  const kinds = new Set<NodeKind>();
  for (const node of subtree(root)) {
    addNode(node, nodes, repeatedIds);
    kinds.add(node.kind);
    collectReferences(node, parsed, references);
    if (node.parent === root) yield;
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
    repeatedIds,
    references: references.all,
    referencesTo: references.byId,
    kinds,
    contents,
  };
}

/** Adds a node under its id, or under its path where the id stands twice: then the first one goes under its path too. */
function addNode(node: ModelNode, nodes: Map<string, ModelNode>, repeatedIds: Map<string, ModelNode[]>): void {
  const twin = nodes.get(node.key);
  if (twin && !repeatedIds.has(node.key)) {
    repeatedIds.set(node.key, [twin]);
    nodes.delete(node.key);
    nodes.set(namedByPath(twin).key, twin);
  }
  const twins = repeatedIds.get(node.key);
  twins?.push(node);
  const named = twins ? namedByPath(node) : node;
  nodes.set(named.key, named);
}

/** An id names one node at most; each version of a file has nodes of its own, which start with the ids that they have. */
function namedByPath(node: ModelNode): ModelNode {
  (node as { key: string }).key = pathText(node.path);
  return node;
}

interface References {
  readonly all: Reference[];
  readonly byId: Map<string, Reference[]>;
}

/** The fields of a kind that refer to others. */
interface ReferringField {
  readonly field: string;
  readonly accepts: readonly NodeKind[];
  readonly orText: boolean;
}

const referringFields = new Map<NodeKind, readonly ReferringField[]>(
  nodeKinds.map(kind => [
    kind,
    Object.entries(typeOf(kind).fields).flatMap(([field, declared]) => {
      const { refersTo, orText } = fieldInfo(declared);
      return refersTo ? [{ field, accepts: refersTo as readonly NodeKind[], orText: orText === true }] : [];
    }),
  ]),
);

function collectReferences(from: ModelNode, parsed: ParsedText, { all, byId }: References): void {
  for (const referring of referringFields.get(from.kind)!) {
    const id = idIn(from, referring);
    // A value that came through an alias has no place of its own; there are no aliases in pieces.
    if (id === undefined || (!parsed.pieces && !fieldRange(from, referring.field))) continue;
    const reference = new FieldReference(id, from, referring);
    all.push(reference);
    const others = byId.get(id);
    if (others) others.push(reference);
    else byId.set(id, [reference]);
  }
}

function idIn({ values }: ModelNode, { field }: ReferringField): string | undefined {
  const id = (values as Record<string, unknown>)[field];
  return typeof id === 'string' ? id : undefined;
}

/** The ids that a node refers to. */
export function* idsReferredBy(node: ModelNode): Generator<string> {
  for (const field of referringFields.get(node.kind)!) {
    const id = idIn(node, field);
    if (id !== undefined) yield id;
  }
}

class FieldReference implements Reference {
  readonly field: string;
  readonly accepts: readonly NodeKind[];
  readonly orText: boolean;

  constructor(
    readonly id: string,
    readonly from: ModelNode,
    { field, accepts, orText }: ReferringField,
  ) {
    this.field = field;
    this.accepts = accepts;
    this.orText = orText;
  }

  get range(): Range {
    return fieldRange(this.from, this.field)!;
  }
}

/** The node of a file that has an id; of several the first one. */
export function nodeWithId({ nodes, repeatedIds }: WorkspaceFile, id: string): ModelNode | undefined {
  return nodes.get(id) ?? repeatedIds.get(id)?.[0];
}

/** Whether any node of a file has an id. */
export function definesId({ nodes, repeatedIds }: WorkspaceFile, id: string): boolean {
  return repeatedIds.has(id) || nodes.get(id)?.id === id;
}

/** All nodes of a file that have an id, in the order of the text. */
export function nodesWithId({ nodes, repeatedIds }: WorkspaceFile, id: string): readonly ModelNode[] {
  const only = nodes.get(id);
  return repeatedIds.get(id) ?? (only?.id === id ? [only] : []);
}

/** The node that a path or offset in the text belongs to: the innermost one that covers it. */
export function nodeAt(file: WorkspaceFile, offset: number): ModelNode {
  let node: ModelNode = file.root;
  for (;;) {
    const inner: ModelNode | undefined = node.children.findLast(
      child => startOf(child, file) <= offset && offset <= rangeOf(child).end,
    );
    if (!inner) return node;
    node = inner;
  }
}

/** A node in a list begins at its dash. */
function startOf(node: ModelNode, file: WorkspaceFile): number {
  const { start } = rangeOf(node);
  const dash = file.modelText.text.lastIndexOf('-', start);
  return dash >= 0 && file.modelText.text.slice(dash + 1, start).trim() === '' ? dash : start;
}
