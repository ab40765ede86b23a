import type { NodeKind } from '../../src/core/artefacts/registry';
import { own } from '../../src/core/own';

const icons: Readonly<Record<NodeKind, string>> = {
  tree: 'type-hierarchy',
  outcome: 'target',
  measurement: 'graph-line',
  opportunity: 'issue-draft',
  evidence: 'quote',
  solution: 'lightbulb',
  experiment: 'beaker',
  idea: 'inbox',
  scorecard: 'law',
  entry: 'law',
  insights: 'quote',
  insight: 'quote',
  journey: 'map',
  stage: 'map',
  place: 'location',
  kata: 'list-ordered',
  step: 'list-ordered',
  roadmap: 'milestone',
};
const opportunities: Readonly<Record<string, string>> = {
  pain: 'flame',
  need: 'compass',
  desire: 'heart',
  question: 'question',
};
const insights: Readonly<Record<string, string>> = {
  survey: 'checklist',
  interview: 'mic',
  telemetry: 'pulse',
  channel: 'comment-discussion',
};

/** The icon of a node. @param choice what stands at its `kind`, where the icon tells that too */
export function nodeIcon(kind: NodeKind, choice = ''): string {
  const told = kind === 'opportunity' ? opportunities : kind === 'insight' ? insights : {};
  return own(told, choice) ?? icons[kind];
}
