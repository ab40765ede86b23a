import type { KataSeed, KataSeedStep } from '../../artefacts/kata/template';
import { childrenOf, labelOf, type ModelNode, type NodeOf, subtree } from '../../artefacts/model';
import type { WorkspaceIndex } from '../../index/workspace-index';
import { compareDates, type IsoDate } from '../../values/date';
import { nodesOf, servedOutcome } from '../choices';

/** How much of a branch's experiments a new kata takes over: the one that is next, or all of them as its steps. */
export type KataSteps = 'next' | 'all';

/**
 * What the trees already say about a kata for an opportunity or an outcome: its direction, metric, target and start come from
 * the outcome, its steps from the experiments of the branch.
 */
export function kataSeed(
  index: WorkspaceIndex,
  about: NodeOf<'opportunity'> | NodeOf<'outcome'>,
  title: string,
  today: IsoDate,
  take: KataSteps = 'next',
): KataSeed {
  const outcome = about.kind === 'outcome' ? about : servedOutcome(index, about as ModelNode)?.node;
  const branch = about.kind === 'opportunity' ? [about] : servingOpportunities(index, about);
  const { behavior, from, to, by } = outcome?.kind === 'outcome' ? outcome.values : {};
  const measured = outcome ? newestMeasurement(outcome as ModelNode) : undefined;
  const experiments = experimentsOf(branch);
  const next = nextExperiment(experiments);
  const done = take === 'all' ? experiments.filter(({ values }) => values.status === 'done') : [];
  return {
    title,
    challenge: outcome ? (outcome.id ?? labelOf(outcome as ModelNode)) : undefined,
    opportunity: about.kind === 'opportunity' ? about.id : undefined,
    metric: behavior,
    target: { value: to?.text, by: by?.text },
    // With the steps of the past the kata starts where the outcome did.
    start: done.length > 0 ? { value: from?.text } : { value: (measured?.value ?? from)?.text, on: measured?.on.text },
    steps: [...done, ...(next ? [next] : [])].map(stepOf),
    today,
  };
}

function stepOf(experiment: NodeOf<'experiment'>): KataSeedStep {
  const { expect, status, learned } = experiment.values;
  return {
    step: labelOf(experiment),
    experiment: experiment.id,
    expected: expect,
    isDone: status === 'done',
    learned,
  };
}

function servingOpportunities(index: WorkspaceIndex, outcome: NodeOf<'outcome'>): NodeOf<'opportunity'>[] {
  if (outcome.id === undefined) return [];
  return nodesOf(index, 'opportunity').flatMap(({ node }) => (node.values.outcome === outcome.id ? [node] : []));
}

function experimentsOf(branches: readonly NodeOf<'opportunity'>[]): NodeOf<'experiment'>[] {
  // An opportunity and one above it may both serve the outcome: its experiments are told once.
  const all = new Set(branches.flatMap(branch => [...subtree(branch as ModelNode)]));
  return [...all].filter(node => node.kind === 'experiment');
}

/** A running experiment, else the first planned one. One that is done has nothing left to show. */
function nextExperiment(all: readonly NodeOf<'experiment'>[]): NodeOf<'experiment'> | undefined {
  return all.find(node => node.values.status === 'running') ?? all.find(node => node.values.status !== 'done');
}

function newestMeasurement(outcome: ModelNode) {
  const dated = childrenOf(outcome, 'measurement').flatMap(({ values: { on, value } }) =>
    on && value ? [{ on, value }] : [],
  );
  return dated.sort((a, b) => compareDates(a.on, b.on)).at(-1);
}
