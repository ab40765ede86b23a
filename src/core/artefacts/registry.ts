import type { Fields, ValuesOf } from './fields';
import { insight, insights } from './insights/schema';
import { journey, place, stage } from './journey/schema';
import { kata, step } from './kata/schema';
import type { NodeType } from './node-type';
import { roadmap } from './roadmap/schema';
import { entry, scorecard } from './scorecard/schema';
import { evidence, experiment, idea, measurement, opportunity, outcome, solution, tree } from './tree/schema';

/** Every kind of node, by name. The only list of them. */
export const nodeTypes = {
  tree,
  outcome,
  measurement,
  opportunity,
  evidence,
  solution,
  experiment,
  idea,
  scorecard,
  entry,
  insights,
  insight,
  journey,
  stage,
  place,
  kata,
  step,
  roadmap,
} as const;

/** The kinds of files: each is also the kind of the node at its root, and `*.<kind>.yaml` is its name. */
export const artefactKinds = ['tree', 'scorecard', 'insights', 'journey', 'kata', 'roadmap'] as const;

export type ArtefactKind = (typeof artefactKinds)[number];
export type NodeKind = keyof typeof nodeTypes;
export const nodeKinds = Object.keys(nodeTypes) as readonly NodeKind[];

export type Values<K extends NodeKind> =
  (typeof nodeTypes)[K] extends NodeType<infer F extends Fields> ? ValuesOf<F> : never;

/** The kind of a file by its name, or undefined where the file is not ours. */
export function artefactKindOf(fileName: string): ArtefactKind | undefined {
  const match = /\.([a-z]+)\.ya?ml$/i.exec(fileName);
  return artefactKinds.find(kind => kind === match?.[1]?.toLowerCase());
}

export function typeOf(kind: NodeKind): NodeType {
  return nodeTypes[kind] as unknown as NodeType;
}

/** The key of the list that holds nodes of a kind below a parent of another, or undefined where they can't stand there. */
export function listFor(parent: NodeKind, child: NodeKind): string | undefined {
  return Object.entries(typeOf(parent).lists).find(([, kind]) => kind === child)?.[0];
}
