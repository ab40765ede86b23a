import * as l10n from '@vscode/l10n';
import type { Core } from '../core';
import { mayEdit } from './change';

/** Makes a card of each need that an opportunity names. */
export function split(core: Core, key: string): void {
  const card = core.scene()?.model.items.get(key)?.data.card;
  if (!card || !mayEdit(core)) return;
  if (card.kind !== 'opportunity') {
    core.refuse(l10n.t('Only an opportunity can be split: one card for each need that it names.'));
    return;
  }
  core.ask(seen => ({ type: 'split', key, ...seen }), { keys: [key] });
}
