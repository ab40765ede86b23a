import type { Core } from '../core';

/** What the host does with the comparison that is shown. */
export function askOfComparison(core: Core, what: 'changes' | 'changedText' | 'changesMarkdown'): void {
  core.send({ type: 'open', what, key: null });
}

export function endComparing(core: Core): void {
  core.update({ compared: null });
  core.send({ type: 'open', what: 'endComparing', key: null });
}
