import type { Operation } from '../src/core/operations/schema';
import type { Bench } from './bench';
import { coreOver } from './support/core';
import { madeTree } from './support/made-tree';
import { bareParse } from './support/peers';

const uri = 'made.tree.yaml';

/** Operations on a made tree, planned with their self-check. */
function planned(name: string, nodes: number, make: (round: number) => Operation[]): Bench {
  return {
    name: `${name} in ${nodes.toLocaleString('en')} nodes, planned and checked`,
    peer: 'parseDocument of the yaml library on the same text',
    atMost: { milliseconds: 30 },
    prepare() {
      const text = madeTree({ nodes });
      const core = coreOver({ [uri]: text });
      let round = 0;
      const ours = () => {
        const plan = core.plan(uri, make(round++));
        if (!plan.ok) throw new Error(plan.reason);
      };
      return { ours, peer: bareParse([text]) };
    },
  };
}

/** An operation on a node in the middle of 5,000. */
function operation(name: string, make: (round: number) => Operation): Bench {
  return planned(name, 5000, round => [make(round)]);
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
    parent: 'n-2503',
    kind: 'solution',
    node: { id: `new-${round}`, title: 'New' },
  })),
  operation('Move an opportunity to the top', () => ({ op: 'move', id: 'n-2503', parent: null, index: 0 })),
  operation('Rename an id', round => ({ op: 'rename', id: 'n-2500', to: `new-${round}` })),
  planned('Add 500 ideas', 1000, round =>
    Array.from({ length: 500 }, (_, at) => ({
      op: 'add',
      parent: null,
      kind: 'idea',
      node: { title: `Idea ${at} of round ${round}`, source: `T-${at}` },
    })),
  ),
] satisfies Bench[];
