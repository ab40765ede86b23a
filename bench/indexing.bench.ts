import type { Bench } from './bench';
import { coreOver } from './support/core';
import { madeTree } from './support/made-tree';
import { bareParse } from './support/peers';

export default [
  {
    name: 'Index 1,000 files with 50,000 nodes',
    peer: 'parseDocument of the yaml library on each text',
    atMost: { ratio: 1.3 },
    prepare() {
      const texts = Array.from({ length: 1000 }, (_, seed) => madeTree({ nodes: 50, seed, prefix: `f${seed}` }));
      const files = Object.fromEntries(texts.map((text, index) => [`${index}.tree.yaml`, text]));
      return { ours: () => coreOver(files), peer: bareParse(texts) };
    },
  },
] satisfies Bench[];
