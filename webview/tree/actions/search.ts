import * as l10n from '@vscode/l10n';
import type { Core } from '../core';
import { select, turn } from './select';

export function setQuery(core: Core, query: string): void {
  core.update({ query });
  if (query.trim() === '') return;
  core.afterDraw(() => core.say(countText(core)));
}

/** `1 of 2`, `no hits`, or nothing without a search. */
export function countText(core: Pick<Core, 'scene' | 'state'>): string {
  if (core.state.query.trim() === '') return '';
  const hits = [...(core.scene()?.hits ?? [])];
  if (hits.length === 0) return l10n.t('no hits');
  const at = hits.indexOf(core.state.selected ?? '');
  return at < 0 ? String(hits.length) : l10n.t('{0} of {1}', at + 1, hits.length);
}

/** Selects the next or previous hit in the order of the screen; the keyboard stays where it is. */
export function nextHit(core: Core, direction: 1 | -1): void {
  const { hits, model } = core.scene() ?? {};
  if (!hits || !model || hits.size === 0) {
    core.say(l10n.t('no hits'));
    return;
  }
  const order = [...model.items.keys()];
  const key = turn(order, core.state.selected, direction).find(one => hits.has(one));
  if (key === undefined) return;
  select(core, key, { focus: false });
  core.afterDraw(() => core.say(`${countText(core)}: ${model.items.get(key)?.data.card?.title ?? ''}`));
}
