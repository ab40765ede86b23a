import type { Bench } from './bench';
import { coreOver } from './support/core';
import { madeTree } from './support/made-tree';
import { yamlValidation } from './support/peers';

const uri = 'made.tree.yaml';

/** Reads, projects and judges a file that nothing is known of. */
export function openCold(text: string): unknown {
  return coreOver({ [uri]: text }).diagnose(uri);
}

export default [
  {
    name: 'Open 5,000 nodes cold: read, project, all rules',
    peer: 'doValidation of yaml-language-server on the same text',
    atMost: { ratio: 1 },
    prepare() {
      // No title was judged before: each round has titles of its own.
      const texts = Array.from({ length: 24 }, (_, seed) => madeTree({ nodes: 5000, seed, prefix: `n${seed}` }));
      let round = 0;
      return { ours: () => openCold(texts[round++ % texts.length]!), peer: yamlValidation(texts[0]!) };
    },
  },
] satisfies Bench[];
