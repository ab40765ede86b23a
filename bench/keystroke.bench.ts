import type { Bench } from './bench';
import { madeTree } from './support/made-tree';
import { yamlValidation } from './support/peers';
import { typing } from './support/typing';

export default [
  {
    name: 'Keystroke to diagnostics in 5,000 nodes',
    peer: 'doValidation of yaml-language-server on the same text',
    atMost: { ratio: 0.1 },
    prepare() {
      const text = madeTree({ nodes: 5000 });
      return { ours: typing(text), peer: yamlValidation(text) };
    },
  },
] satisfies Bench[];
