import { type ModelNode, subtree } from '../artefacts/model';
import type { NodeKind } from '../artefacts/registry';
import { groupBy } from '../group-by';
import type { WorkspaceFile } from '../index/file';
import type { WorkspaceIndex } from '../index/workspace-index';
import { pushAll } from '../push-all';
import { recordingReads } from '../reads';
import type { Steps } from '../steps';
import type { Range } from '../text/lines';
import { shiftedRange } from '../yaml/shift';
import { pathText } from '../yaml/source';
import { check } from './check';
import type { Diagnostic, Rule, RuleContext } from './rule';

/** What the rules found in one item at the top of a file, and what they looked at to find it. */
interface Kept {
  readonly path: string;
  /** Where the item began. */
  readonly start: number;
  /** Of the index. */
  readonly revision: number;
  readonly found: readonly Diagnostic[];
  readonly names: ReadonlySet<string>;
  readonly wide: readonly WideCheck[];
}

/** A check that looked beyond what is kept track of, or told of a place in another item: it is made each time. */
interface WideCheck {
  readonly rule: Rule;
  /** Which node of the item it is about, counted in the order of the text. */
  readonly place: number;
}

type NodesByKind = ReadonlyMap<NodeKind, readonly ModelNode[]>;

/**
 * Runs the rules on a file, and on its next version only those whose findings may be others: on items whose text changed, or
 * where the answer to a question changed that a rule asked. What is found is the same as without anything kept.
 */
export class KeptFindings {
  private readonly files = new Map<string, { eol: string; items: Map<object, Kept> }>();

  /**
   * Everything that some rules find in a file, item by item. The rules, the day and the cadences stay the same until `clear`. Steps
   * that are left off have kept what they found.
   */
  *of(context: RuleContext, rules: readonly Rule[]): Steps<Diagnostic[]> {
    const { file } = context;
    const known = this.itemsOf(file);
    this.files.set(file.uri, { eol: file.modelText.lines.eol, items: known });
    const items = new Map<object, Kept>();
    const found = run(rules, byKind([file.root]), context);
    const tops = topsOf(file);
    for (const node of file.root.children) {
      const top = tops.get(node);
      if (top) {
        const kept = judge(known.get(top.content), rules, node, top.start, context);
        known.set(top.content, kept);
        items.set(top.content, kept);
        pushAll(found, moved(kept.found, top.start - kept.start));
        pushAll(found, runWide(kept.wide, node, context));
      } else pushAll(found, run(rules, byKind(subtree(node)), context));
      yield;
    }
    // Items of earlier versions are forgotten.
    this.files.set(file.uri, { eol: file.modelText.lines.eol, items });
    return found;
  }

  /** What is known of items of an earlier version of a file, by their contents. */
  private itemsOf({ uri, modelText }: WorkspaceFile): Map<object, Kept> {
    const before = this.files.get(uri);
    return before?.eol === modelText.lines.eol ? before.items : new Map();
  }

  clear(): void {
    this.files.clear();
  }
}

/** The items at the top of a file, with what their text is known by. */
function topsOf({ contents }: WorkspaceFile): Map<ModelNode, { content: object; start: number }> {
  return new Map([...contents].map(([content, { node, start }]) => [node, { content, start }]));
}

function judge(
  before: Kept | undefined,
  rules: readonly Rule[],
  node: ModelNode,
  start: number,
  context: RuleContext,
): Kept {
  return before && isGood(before, node, context.index) ? before : keep(rules, node, start, context);
}

function isGood({ path, names, revision }: Kept, node: ModelNode, index: WorkspaceIndex): boolean {
  return path === pathText(node.path) && index.isUnchanged(names, revision);
}

function run(rules: readonly Rule[], nodes: NodesByKind, context: RuleContext): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rule of rules) {
    for (const kind of rule.kinds) for (const node of nodes.get(kind) ?? []) pushAll(found, check(rule, node, context));
  }
  return found;
}

function runWide(wide: readonly WideCheck[], top: ModelNode, context: RuleContext): Diagnostic[] {
  if (wide.length === 0) return [];
  const nodes = wide.every(({ place }) => place === 0) ? [top] : [...subtree(top)];
  return wide.flatMap(({ rule, place }) => check(rule, nodes[place]!, context));
}

function keep(rules: readonly Rule[], node: ModelNode, start: number, context: RuleContext): Kept {
  const nodes = byKind(subtree(node));
  const found: Diagnostic[] = [];
  const names = new Set<string>();
  const wide: WideCheck[] = [];
  const record = (compute: () => readonly Diagnostic[]): boolean => {
    const { value, reads } = recordingReads(compute);
    // Places in other items move on their own.
    if (reads.isWide || value.some(({ related }) => related.length > 0)) return false;
    pushAll(found, value);
    for (const name of reads.names) names.add(name);
    return true;
  };
  for (const rule of rules) {
    if (!rule.kinds.some(kind => nodes.has(kind)) || record(() => run([rule], nodes, context))) continue;
    for (const [place, each] of [...subtree(node)].entries()) {
      if (rule.kinds.includes(each.kind) && !record(() => check(rule, each, context))) wide.push({ rule, place });
    }
  }
  return { path: pathText(node.path), start, revision: context.index.revision, found, names, wide };
}

function byKind(nodes: Iterable<ModelNode>): NodesByKind {
  return groupBy(nodes, ({ kind }) => kind);
}

function moved(found: readonly Diagnostic[], by: number): readonly Diagnostic[] {
  return by === 0 ? found : found.map(diagnostic => movedDiagnostic(diagnostic, by));
}

function movedDiagnostic(diagnostic: Diagnostic, by: number): Diagnostic {
  const range: Range = shiftedRange(diagnostic.range, by);
  const fixes = diagnostic.fixes.map(fix =>
    fix.edits ? { ...fix, edits: fix.edits.map(edit => ({ ...edit, offset: edit.offset + by })) } : fix,
  );
  return { ...diagnostic, range, fixes };
}
