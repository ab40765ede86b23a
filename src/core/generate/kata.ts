import type { KataSeed } from '../artefacts/kata/template';
import { childrenOf, labelOf, type ModelNode, type NodeOf, subtree } from '../artefacts/model';
import type { WorkspaceIndex } from '../index/workspace-index';
import { compareDates, type IsoDate } from '../values/date';
import { nodesOf, servedOutcome } from './choices';

/**
 * What the trees already say about a kata for an opportunity or an outcome: its direction, metric, target and start come from
 * the outcome, its first step from an experiment of the branch that is running or planned.
 */
export function kataSeed(
  index: WorkspaceIndex,
  about: NodeOf<'opportunity'> | NodeOf<'outcome'>,
  title: string,
  today: IsoDate,
): KataSeed {
  const outcome = about.kind === 'outcome' ? about : servedOutcome(index, about as ModelNode)?.node;
  const branch = about.kind === 'opportunity' ? [about] : servingOpportunities(index, about);
  const { behavior, from, to, by } = outcome?.kind === 'outcome' ? outcome.values : {};
  const measured = outcome ? newestMeasurement(outcome as ModelNode) : undefined;
  const experiment = firstExperiment(branch);
  return {
    title,
    challenge: outcome ? (outcome.id ?? labelOf(outcome as ModelNode)) : undefined,
    opportunity: about.kind === 'opportunity' ? about.id : undefined,
    metric: behavior,
    target: { value: to?.text, by: by?.text },
    start: { value: (measured?.value ?? from)?.text, on: measured?.on.text },
    ...(experiment
      ? { step: { step: labelOf(experiment), experiment: experiment.id, expected: experiment.values.expect } }
      : {}),
    today,
  };
}

function servingOpportunities(index: WorkspaceIndex, outcome: NodeOf<'outcome'>): NodeOf<'opportunity'>[] {
  if (outcome.id === undefined) return [];
  return nodesOf(index, 'opportunity').flatMap(({ node }) => (node.values.outcome === outcome.id ? [node] : []));
}

/** A running experiment of the branches, else the first planned one. One that is done has nothing left to show. */
function firstExperiment(branches: readonly NodeOf<'opportunity'>[]): NodeOf<'experiment'> | undefined {
  const all = branches.flatMap(branch => [...subtree(branch as ModelNode)]).filter(node => node.kind === 'experiment');
  return all.find(node => node.values.status === 'running') ?? all.find(node => node.values.status !== 'done');
}

function newestMeasurement(outcome: ModelNode) {
  const dated = childrenOf(outcome, 'measurement').flatMap(({ values: { on, value } }) =>
    on && value ? [{ on, value }] : [],
  );
  return dated.sort((a, b) => compareDates(a.on, b.on)).at(-1);
}
