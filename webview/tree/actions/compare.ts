import * as l10n from '@vscode/l10n';
import { titleOf } from '../../../src/core/views/words';
import type { Core } from '../core';
import { isRemoved } from '../model/removed';
import type { Comparison } from '../state/state';
import { nearest } from '../state/walk';

/** What the host does with the comparison that is shown. */
export function askOfComparison(core: Core, what: 'changes' | 'changedText' | 'changesMarkdown'): void {
  core.send({ type: 'open', what, key: null });
}

/** Shows what became of the tree, or ends that. A removed card that is selected gives way when it is shown no longer. */
export function showComparison(core: Core, compared: Comparison | null): void {
  const before = core.scene()?.drawn;
  core.update({ compared });
  const after = core.scene()?.drawn;
  const { selected } = core.state;
  const isGone = selected !== null && isRemoved(selected) && !after?.items.has(selected);
  if (before && after && isGone) core.update({ selected: nearest(before, after, selected) });
}

/** Whether a removed card is selected: then it says why nothing can be done to it. */
export function refusesRemoved(core: Core): boolean {
  const { selected } = core.state;
  const card = core.scene()?.drawn.items.get(selected ?? '')?.data.card;
  if (selected === null || !card || !isRemoved(selected)) return false;
  core.refuse(l10n.t('“{0}” was removed. It is shown for the comparison alone.', titleOf(card)));
  return true;
}

export function endComparing(core: Core): void {
  showComparison(core, null);
  core.send({ type: 'open', what: 'endComparing', key: null });
}
