import type { Operation } from '../src/core/operations/schema';
import type { Bench } from './bench';
import { coreOver } from './support/core';
import { madeTree } from './support/made-tree';
import { bareParse } from './support/peers';

const uri = 'made.tree.yaml';

/** An operation on a node in the middle of 5,000, planned with its self-check. */
function operation(name: string, make: (round: number) => Operation): Bench {
  return {
    name: `${name} in 5,000 nodes, planned and checked`,
    peer: 'parseDocument of the yaml library on the same text',
    atMost: { milliseconds: 30 },
    prepare() {
      const text = madeTree({ nodes: 5000 });
      const core = coreOver({ [uri]: text });
      let round = 0;
      const ours = () => {
        const plan = core.plan(uri, [make(round++)]);
        if (!plan.ok) throw new Error(plan.reason);
      };
      return { ours, peer: bareParse([text]) };
    },
  };
}

export default [
  operation('Set a title', round => ({
    op: 'set',
    id: 'n-2500',
    field: 'title',
    value: `When I wait (${round}), I can't tell`,
  })),
  operation('Add a solution', round => ({
    op: 'add',
    parent: null,
    kind: 'idea',
    node: { id: `new-${round}`, title: 'New' },
  })),
] satisfies Bench[];
