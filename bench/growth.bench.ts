import type { Bench } from './bench';
import { openCold } from './open.bench';
import { madeTree } from './support/made-tree';
import { typing } from './support/typing';

const small = 1000;
const large = 10_000;
/** Ten times the nodes may take ten times as long, and 1.3 times that. */
const atMost = { ratio: (large / small) * 1.3 };

export default [
  {
    name: 'Growth from 1,000 to 10,000 nodes: open cold',
    peer: 'the same with 1,000 nodes',
    atMost,
    prepare() {
      // No title was judged before: each round has titles of its own.
      const texts = [large, small].map(nodes =>
        Array.from({ length: 24 }, (_, seed) => madeTree({ nodes, seed, prefix: `n${nodes}x${seed}` })),
      );
      const rounds = [0, 0];
      const open = (size: 0 | 1) => () => openCold(texts[size]![rounds[size]!++ % texts[size]!.length]!);
      return { ours: open(0), peer: open(1) };
    },
  },
  {
    name: 'Growth from 1,000 to 10,000 nodes: keystroke',
    peer: 'the same with 1,000 nodes',
    atMost,
    prepare: () => ({ ours: typing(madeTree({ nodes: large })), peer: typing(madeTree({ nodes: small })) }),
  },
] satisfies Bench[];
