import { childrenOf, labelOf, type ModelNode, type NodeOf } from '../artefacts/model';
import { filesOf, nodesOf } from '../generate/choices';
import type { WorkspaceFile } from '../index/file';
import type { WorkspaceIndex } from '../index/workspace-index';
import type { Diagnostic, Fix, Severity } from '../rules/rule';
import type { Workspace } from '../workspace';
import { participantsText } from './words';

/** What was learned, as its board and its list show it: plain data. */
export interface InsightsView {
  readonly title: string;
  readonly insights: readonly InsightCard[];
  /** All places of the workspace that can be named, in the order of their journeys. */
  readonly places: readonly { readonly id: string; readonly title: string }[];
  /** All opportunities of the workspace, in the order of the texts. */
  readonly opportunities: readonly OpportunityChoice[];
}

export interface InsightCard {
  readonly key: string;
  /** Undefined where it has none, and nothing can name it as evidence. */
  readonly id?: string | undefined;
  readonly kind?: string | undefined;
  /** A date; undefined where it is not stated. */
  readonly on?: string | undefined;
  /** The likely number of people or events, and the words for it. */
  readonly participants?: { readonly count: number; readonly words: string } | undefined;
  readonly segment?: string | undefined;
  /** The id of its place. */
  readonly place?: string | undefined;
  readonly finding: string;
  readonly quote?: string | undefined;
  readonly source?: string | undefined;
  readonly bias: readonly string[];
  /** The opportunities that name it as evidence. */
  readonly links: readonly InsightLink[];
  readonly hints: readonly InsightHint[];
}

export type Relation = 'supports' | 'contradicts' | 'sizes';
export const relations: readonly Relation[] = ['supports', 'contradicts', 'sizes'];

/** That an opportunity names an insight as its evidence. */
export interface InsightLink {
  readonly uri: string;
  /** The opportunity and the item of its `evidence`, as operations name them. */
  readonly opportunity: string;
  readonly evidence: string;
  /** What both are called. */
  readonly title: string;
  readonly evidenceTitle: string;
  readonly relation: Relation;
}

/** A quick fix by its title, and the field that it asks the user to fill in, if it does no more than that. */
export type InsightFix = Pick<Fix, 'title' | 'asksFor'>;

/** What a rule says of an insight, with the quick fixes that mend it. */
export interface InsightHint {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly InsightFix[];
}

export interface OpportunityChoice {
  readonly uri: string;
  readonly key: string;
  readonly title: string;
  readonly tree: string;
  /** How many different insights it names. */
  readonly evidence: number;
}

/** The insights of a file, with what the trees make of each. */
export function projectInsights(
  workspace: Workspace,
  file: WorkspaceFile,
  diagnostics: readonly Diagnostic[],
): InsightsView {
  const { index } = workspace;
  const hints = new Map<string, InsightHint[]>();
  for (const diagnostic of diagnostics) {
    const { node, code, severity, message } = diagnostic;
    if (node === undefined) continue;
    const fixes = (diagnostic.fixes ?? []).flatMap(({ silences, title, asksFor }) =>
      silences ? [] : [{ title, ...(asksFor === undefined ? {} : { asksFor }) }],
    );
    hints.set(node, [...(hints.get(node) ?? []), { code, severity, message, fixes }]);
  }
  return {
    title: labelOf(file.root as ModelNode),
    insights: childrenOf(file.root as ModelNode, 'insight').map(node =>
      cardOf(workspace, node, hints.get(node.key) ?? []),
    ),
    places: nodesOf(index, 'place').flatMap(({ node }) =>
      node.id === undefined ? [] : [{ id: node.id, title: labelOf(node as ModelNode) }],
    ),
    opportunities: nodesOf(index, 'opportunity').map(({ file: tree, node }) => ({
      uri: tree.uri,
      key: node.key,
      title: labelOf(node as ModelNode),
      tree: labelOf(tree.root as ModelNode),
      evidence: new Set(childrenOf(node as ModelNode, 'evidence').flatMap(({ values }) => values.insight ?? [])).size,
    })),
  };
}

/** How many insights of the workspace no opportunity names as its evidence. */
export function unlinkedInsights(index: WorkspaceIndex): number {
  const isLinked = ({ id }: { readonly id: string | undefined }) =>
    id !== undefined && index.referencesTo(id).some(({ reference }) => reference.from.kind === 'evidence');
  const insights = filesOf(index, 'insights').flatMap(({ root }) => childrenOf(root as ModelNode, 'insight'));
  return insights.filter(insight => !isLinked(insight)).length;
}

function cardOf({ index }: Workspace, node: NodeOf<'insight'>, hints: readonly InsightHint[]): InsightCard {
  const { kind, on, participants, segment, place, finding, quote, source, bias = [] } = node.values;
  const count = participants && { count: participants.likely, words: participantsText(node.values) };
  const naming = node.id === undefined ? [] : index.referencesTo(node.id);
  return {
    key: node.key,
    id: node.id,
    kind,
    on: on?.text,
    participants: count,
    segment,
    place,
    finding: finding ?? '',
    quote,
    source,
    bias,
    links: naming.flatMap(({ file, reference: { from } }) => {
      if (from.kind !== 'evidence' || !from.parent) return [];
      const relation = (from as NodeOf<'evidence'>).values.relation ?? 'supports';
      const { parent } = from;
      const titles = { title: labelOf(parent), evidenceTitle: labelOf(from) };
      return [{ uri: file.uri, opportunity: parent.key, evidence: from.key, ...titles, relation }];
    }),
    hints,
  };
}

/** What some insights rest on together. */
export interface Weight {
  readonly insights: number;
  /** Distinct people who were asked: those of interviews and surveys. */
  readonly people: number;
  /** Distinct kinds: what is heard, asked and observed alike is surer. */
  readonly kinds: number;
}

/**
 * Distinct participants and kinds of some insights, each insight once. Findings of one study (the same kind, day, source and
 * segment) rest on the same people, so they count once, with the largest number that one of them states. What is counted in
 * telemetry and channels are events, which are no people.
 */
export function weightOf(cards: Iterable<InsightCard>): Weight {
  const distinct = new Map([...cards].map(card => [card.key, card]));
  const studies = new Map<string, number>();
  for (const { kind, on, source, segment, participants, key } of distinct.values()) {
    if (kind !== 'interview' && kind !== 'survey') continue;
    const isStudy = on !== undefined || source !== undefined;
    const study = isStudy ? [kind, on, source?.replace(/#.*$/, ''), segment].join('\n') : key;
    studies.set(study, Math.max(studies.get(study) ?? 0, participants?.count ?? 0));
  }
  return {
    insights: distinct.size,
    people: [...studies.values()].reduce((sum, count) => sum + count, 0),
    kinds: new Set([...distinct.values()].flatMap(({ kind }) => kind ?? [])).size,
  };
}
