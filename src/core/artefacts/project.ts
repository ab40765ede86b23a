import * as l10n from '@vscode/l10n';
import { own } from '../own';
import { pushAll } from '../push-all';
import { atOnce, type Steps } from '../steps';
import type { Range } from '../text/lines';
import type { ParsedText } from '../yaml/parse';
import type { Piece } from '../yaml/pieces';
import { shiftedRange } from '../yaml/shift';
import {
  type AliasNode,
  anchorsIn,
  entryOf,
  type ListItem,
  type MapNode,
  type Path,
  type PlainData,
  pathText,
  type SourceNode,
} from '../yaml/source';
import { carriedOver } from './carried-node';
import { keysMeant } from './meant-key';
import { type ModelNode, type RootNode, subtree } from './model';
import type { NodeType } from './node-type';
import { type ArtefactKind, type NodeKind, typeOf } from './registry';
import { rootNode } from './root-node';

/** Something in a file that is YAML, but not what the format says. */
export interface ModelProblem {
  readonly code: 'unreadable-value' | 'unknown-key' | 'not-a-list' | 'not-a-map';
  readonly severity: 'error' | 'warning' | 'hint';
  readonly range: Range;
  readonly message: string;
  readonly node: ModelNode;
  readonly field: string | undefined;
  /** For an unknown key: the known ones that may have been meant, likeliest first. */
  readonly meant?: readonly string[];
  /** Whether the unknown key is one of these spelt wrongly, rather than a word that they are guessed from. */
  readonly isMisspelt?: boolean;
}

export interface Projection {
  readonly root: RootNode;
  readonly problems: readonly ModelProblem[];
  /** The items at the top of the file by the contents of their pieces: with the same content an item says the same. */
  readonly contents: ReadonlyMap<object, TopItem>;
}

/** An item of a list at the root. */
export interface TopItem {
  readonly node: ModelNode;
  /** Where its lines begin. */
  readonly start: number;
}

/** Aliased values are read as if they stood in place; beyond this many the rest is left out, so that a small file can't grow without bound. */
const aliasBudget = 2_000;

/** So many unknown keys of one item are told: it is not one of ours, and the rest says nothing new. */
const mostUnknownKeys = 100;

/** Steps from the root, two for each level. Items below are left out: an alias inside of its own anchor has no end. */
const maxPath = 1_000;

/**
 * Reads the model of a file from its structure. Tolerant: a field that can't be read is left out and reported, the rest stays.
 */
export function project(parsed: ParsedText, kind: ArtefactKind): Projection {
  return atOnce(projectInSteps(parsed, kind));
}

/** See `project`. */
export function* projectInSteps(parsed: ParsedText, kind: ArtefactKind): Steps<Projection> {
  const projector = new Projector(parsed);
  const root = (yield* projector.inSteps(kind, parsed.root ?? emptyMap, [], undefined)) as RootNode;
  return { root, problems: projector.problems, contents: projector.contents };
}

/** What was read of an item at the top of a file, until its text changes. */
interface ReadItem extends TopItem {
  readonly problems: readonly ModelProblem[];
}

/** By the content of its piece. An item means the same wherever it stands, because pieces hold no aliases. */
const readItems = new WeakMap<object, ReadItem>();

const emptyMap: MapNode = { type: 'map', flow: false, entries: [], range: { start: 0, end: 0 } };

class Projector {
  readonly problems: ModelProblem[] = [];
  private anchors: ReadonlyMap<string, SourceNode> | undefined;
  private aliasesLeft = aliasBudget;
  readonly contents = new Map<object, TopItem>();
  private readonly pieces = new Map<ListItem, Piece>();

  constructor(private readonly parsed: ParsedText) {
    for (const piece of parsed.pieces ?? []) if (piece.type === 'item') this.pieces.set(piece.part, piece);
  }

  private node(kind: NodeKind, source: SourceNode, path: Path, parent: ModelNode): ModelNode {
    return atOnce(this.inSteps(kind, source, path, parent));
  }

  /** A node with all below it. Of the root each item is a step. */
  *inSteps(kind: NodeKind, source: SourceNode, path: Path, parent: ModelNode | undefined): Steps<ModelNode> {
    const type = typeOf(kind);
    const values: Record<string, unknown> = {};
    const children: ModelNode[] = [];
    const node = {
      kind,
      values,
      id: undefined as string | undefined,
      key: pathText(path),
      path,
      source,
      parent,
      children,
    };
    const model = parent ? (node as unknown as ModelNode) : rootNode({ kind, values, source, children });
    const resolved = this.resolve(source);
    if (resolved.type === 'map') this.readMap(model, type, resolved, values);
    else this.readShorthand(model, type, resolved, values);
    if (typeof values.id === 'string') {
      node.id = values.id;
      node.key = values.id;
    }
    if (resolved.type === 'map') yield* this.readLists(model, type, resolved, children);
    return model;
  }

  /** A node of a list: taken over from the last time where its text is still the same. */
  private item(kind: NodeKind, item: ListItem, path: Path, parent: ModelNode): ModelNode {
    const piece = path.length === 2 ? this.pieces.get(item) : undefined;
    if (!piece) return this.node(kind, item.value, path, parent);
    const known = readItems.get(piece.content);
    const node =
      known?.node.kind === kind
        ? this.carryOver(known, piece, item, path, parent)
        : this.readItem(kind, piece, item, path, parent);
    this.contents.set(piece.content, { node, start: piece.start });
    return node;
  }

  private readItem(kind: NodeKind, piece: Piece, item: ListItem, path: Path, parent: ModelNode): ModelNode {
    const before = this.problems.length;
    const node = this.node(kind, item.value, path, parent);
    readItems.set(piece.content, { node, problems: this.problems.slice(before), start: piece.start });
    return node;
  }

  private carryOver(known: ReadItem, piece: Piece, item: ListItem, path: Path, parent: ModelNode): ModelNode {
    const by = piece.start - known.start;
    const node = carriedOver(known.node, path, parent, { source: () => item.value, by });
    const problems = movedProblems(known, node, by);
    pushAll(this.problems, problems);
    readItems.set(piece.content, { node, problems, start: piece.start });
    return node;
  }

  private readMap(node: ModelNode, type: NodeType, source: MapNode, values: Record<string, unknown>): void {
    // A key that stands twice is told of as such.
    const unknown = new Set<string>();
    for (const entry of source.entries) {
      const { key, value } = entry;
      const name = String(key.value);
      const field = own(type.fields, name);
      if (field) {
        if (!Object.hasOwn(values, name)) this.readField(node, name, field, value, values);
      } else if (!Object.hasOwn(type.lists, name) && name !== '<<' && !unknown.has(name)) {
        unknown.add(name);
        if (unknown.size <= mostUnknownKeys) this.reportUnknownKey(node, type, source, entry);
      }
    }
  }

  private readField(
    node: ModelNode,
    name: string,
    field: NodeType['fields'][string],
    value: SourceNode,
    values: Record<string, unknown>,
  ): void {
    const data = this.dataOf(value);
    if (data === null) return;
    const result = field.read(data);
    if (result.ok) values[name] = result.value;
    else this.report(node, name, 'unreadable-value', 'error', value.range, result.reason);
  }

  private readShorthand(node: ModelNode, type: NodeType, source: SourceNode, values: Record<string, unknown>): void {
    if (type.shorthand && source.type === 'scalar' && source.value !== null) {
      this.readField(node, type.shorthand, type.fields[type.shorthand]!, source, values);
    } else if (source.type !== 'scalar' || source.value !== null) {
      this.report(node, undefined, 'not-a-map', 'error', source.range, keysMissing(type, source));
    }
  }

  private *readLists(node: ModelNode, type: NodeType, source: MapNode, children: ModelNode[]): Steps<void> {
    for (const { key, value } of source.entries) {
      const name = String(key.value);
      const kind = own(type.lists, name) as NodeKind | undefined;
      if (!kind || node.path.length > maxPath || entryOf(source, name)?.key !== key) continue;
      const list = this.resolve(value);
      if (list.type === 'list') {
        for (const [index, item] of list.items.entries()) {
          if (this.aliasesLeft <= 0 && item.value.type === 'alias') continue;
          children.push(this.item(kind, item, [...node.path, name, index], node));
          if (!node.parent) yield;
        }
      } else if (list.type !== 'scalar' || list.value !== null) {
        this.report(
          node,
          name,
          'not-a-list',
          'error',
          value.range,
          l10n.t('“{0}” is a list: start each item on its own line with a dash.', name),
        );
      }
    }
  }

  /** What is no key is kept and not read. Items in a list below it are lost to every view, so that weighs more. */
  private reportUnknownKey(
    node: ModelNode,
    type: NodeType,
    source: MapNode,
    { key, value }: MapNode['entries'][number],
  ): void {
    const name = String(key.value);
    const below = this.resolve(value);
    const items =
      below.type === 'list' ? below.items.filter(item => this.resolve(item.value).type === 'map').length : 0;
    const data = this.dataOf(value);
    const { keys, isMisspelt } = keysMeant(
      name,
      type,
      known =>
        data === null || (Object.hasOwn(type.lists, known) ? Array.isArray(data) : type.fields[known]!.read(data).ok),
    );
    const meant = keys.filter(known => !entryOf(source, known));
    this.problems.push({
      code: 'unknown-key',
      severity: items > 0 ? 'warning' : 'hint',
      range: key.range,
      message: unknownKeyMessage(name, items, meant[0]),
      node,
      field: name,
      ...(meant.length > 0 ? { meant, isMisspelt } : {}),
    });
  }

  private report(
    node: ModelNode,
    field: string | undefined,
    code: ModelProblem['code'],
    severity: ModelProblem['severity'],
    range: Range,
    message: string,
  ): void {
    this.problems.push({ code, severity, range, message, node, field });
  }

  private resolve(node: SourceNode): SourceNode {
    let found: SourceNode = node;
    for (let depth = 0; found.type === 'alias' && depth < 10 && this.aliasesLeft > 0; depth++) {
      this.aliasesLeft--;
      found = this.anchored(found) ?? found;
    }
    return found;
  }

  private anchored(alias: AliasNode): SourceNode | undefined {
    this.anchors ??= anchorsIn(this.parsed.root);
    return this.anchors.get(alias.name);
  }

  private dataOf(node: SourceNode): PlainData {
    const found = this.resolve(node);
    if (found.type === 'scalar') return found.value;
    if (found.type === 'list') return found.items.map(item => this.dataOf(item.value));
    if (found.type === 'map')
      return Object.fromEntries(found.entries.map(entry => [String(entry.key.value), this.dataOf(entry.value)]));
    return null;
  }
}

function unknownKeyMessage(name: string, items: number, meant: string | undefined): string {
  if (items > 0) {
    return meant
      ? l10n.t(
          '“{0}” is not a key of this kind of item, so the list below it is not read. Did you mean “{1}”?',
          name,
          meant,
        )
      : l10n.t('“{0}” is not a key of this kind of item, so the list below it is not read.', name);
  }
  return meant
    ? l10n.t('“{0}” is not a key of this kind of item, so it is ignored. Did you mean “{1}”?', name, meant)
    : l10n.t('“{0}” is not a key of this kind of item, so it is ignored.', name);
}

/** What to write in place of something that has no keys; a bare text mostly is what the item is called. */
function keysMissing(type: NodeType, source: SourceNode): string {
  if (source.type === 'scalar' && type.label !== undefined) {
    return l10n.t('A text alone does not say what it is. Write a key before it: “{0}: …”.', type.label);
  }
  return l10n.t('Keys such as {0} belong here. Indent them below.', Object.keys(type.fields).slice(0, 3).join(', '));
}

/** The problems of an item, at the nodes and places that it has now. */
function movedProblems({ node: before, problems }: ReadItem, node: ModelNode, by: number): readonly ModelProblem[] {
  if (problems.length === 0) return problems;
  const now = [...subtree(node)];
  const places = new Map([...subtree(before)].map((each, place) => [each, place]));
  return problems.map(problem => ({
    ...problem,
    range: shiftedRange(problem.range, by),
    node: now[places.get(problem.node)!]!,
  }));
}
