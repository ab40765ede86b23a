import type { ModelNode, NodeOf } from '../artefacts/model';
import { subtree } from '../artefacts/model';
import type { WorkspaceFile } from '../index/file';
import type { RuleCode } from '../rules/codes';
import type { Diagnostic, Fix } from '../rules/rule';
import { inputKeys } from '../scoring/input-keys';
import type { Workspace } from '../workspace';
import { convertInputFix } from './convert-input';
import { createFix } from './create';
import { addSiblingFix, addSolutionFix, groupByPlaceFix, onlyChildOf } from './grow';
import { mergeFix } from './merge';
import { timeFix } from './outcome-time';
import { rewriteFixes } from './rewrite';
import { splitFix } from './split';

/** A problem with what it is about. */
interface Place {
  readonly workspace: Workspace;
  readonly file: WorkspaceFile;
  readonly node: ModelNode;
  readonly diagnostic: Diagnostic;
}

type Offer = (place: Place) => readonly (Fix | undefined)[];

/** For an opportunity alone. */
function ofOpportunity(offer: (node: NodeOf<'opportunity'>, place: Place) => readonly (Fix | undefined)[]): Offer {
  return place => (place.node.kind === 'opportunity' ? offer(place.node, place) : []);
}

const rewrites = ofOpportunity((node, { file }) => rewriteFixes(file, node));

/** The fixes that look further than their rule does: into other files, or at what else could be made of the item. */
const offers: Readonly<Partial<Record<RuleCode, Offer>>> = {
  'opportunity-too-vague': rewrites,
  'opportunity-is-a-metric': rewrites,
  'opportunity-feeling-only': rewrites,
  'opportunity-not-user-view': rewrites,
  'opportunity-compound': ofOpportunity((node, { file }) => [splitFix(file, node)]),
  'opportunity-near-duplicate': ofOpportunity((node, { workspace, file, diagnostic }) => {
    const twin = siblingAt(node, diagnostic.related[0]?.range.start);
    return twin ? [mergeFix(workspace.index, file, node, twin)] : [];
  }),
  'opportunity-only-child': ofOpportunity((node, { workspace, file }) => {
    const child = onlyChildOf(node);
    return child ? [addSiblingFix(file, node), mergeFix(workspace.index, file, child, node)] : [];
  }),
  'opportunity-too-many-children': ({ workspace, file, node }) => [groupByPlaceFix(workspace.index, file, node)],
  'opportunity-few-solutions': ofOpportunity((node, { file }) => [addSolutionFix(file, node)]),
  'outcome-incomplete': ({ workspace, file, node }) =>
    node.kind === 'outcome' ? [timeFix(file, node, workspace.ports.today())] : [],
  'dangling-reference': ({ workspace, file, diagnostic }) => {
    const reference = file.references.find(({ range }) => range.start === diagnostic.range.start);
    return reference ? [createFix(workspace, file, reference)] : [];
  },
  'score-unusable-input': ({ file, node, diagnostic }) => {
    const names = Object.keys(inputKeys) as (keyof typeof inputKeys)[];
    if (node.kind !== 'entry') return [];
    return names.map(name => (isAt(node, inputKeys[name], diagnostic) ? convertInputFix(file, node, name) : undefined));
  },
};

/**
 * All that can be done about a problem: what its rule offers, then what looks further, and at the end the offer to ignore it.
 * Made when somebody asks, so that finding problems stays quick.
 */
export function fixesOf(workspace: Workspace, diagnostic: Diagnostic): readonly Fix[] {
  const file = workspace.index.get(diagnostic.uri);
  const node = file && nodeOf(file, diagnostic);
  const offer = offers[diagnostic.code];
  if (!file || !node || !offer) return diagnostic.fixes;
  const more = offer({ workspace, file, node, diagnostic }).filter(fix => fix !== undefined);
  const own = diagnostic.fixes.filter(({ silences }) => !silences);
  return [...own, ...more, ...diagnostic.fixes.filter(({ silences }) => silences)];
}

/** The node of a problem, also where another one has the same id. */
function nodeOf(file: WorkspaceFile, { node: key, range }: Diagnostic): ModelNode | undefined {
  const first = key === undefined ? undefined : (file.nodes.get(key) ?? (key === '/' ? file.root : undefined));
  if (!first || covers(first, range.start)) return first;
  for (const node of subtree(file.root)) if (node.key === key && covers(node, range.start)) return node;
  return first;
}

function covers({ source }: ModelNode, offset: number): boolean {
  return source.range.start <= offset && offset <= source.range.end;
}

function siblingAt(node: ModelNode, offset: number | undefined): NodeOf<'opportunity'> | undefined {
  const found = node.parent?.children.find(child => offset !== undefined && covers(child, offset));
  return found?.kind === 'opportunity' && found !== node ? found : undefined;
}

function isAt(node: ModelNode, field: string, { range }: Diagnostic): boolean {
  const value =
    node.source.type === 'map' ? node.source.entries.find(({ key }) => key.value === field)?.value : undefined;
  return value?.range.start === range.start;
}
