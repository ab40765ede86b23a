import * as l10n from '@vscode/l10n';
import { banner as sharedBanner } from '../../shared/view/banner';
import type { Core } from '../core';
import type { Scene } from '../scene';

/** Why the tree below is not what the text says, and the way to the line. */
export function banner(core: Core, { state }: Scene): unknown {
  const words = {
    last: (since: string) => l10n.t('so the tree below is the last one that could, from {0}.', since),
    none: l10n.t('so below is only what could be made out of the text.'),
    beforeMerge: (since: string) => l10n.t('so the tree below is the one before it, from {0}.', since),
    noneBeforeMerge: l10n.t('so there is no tree to show yet.'),
  };
  return sharedBanner(state.snapshot?.broken, words, message => core.send(message));
}
