import * as l10n from '@vscode/l10n';
import type { Core } from '../core';
import { mayEdit } from './change';
import { chosenItems } from './choose';

/** Copies the chosen cards with all below them as YAML; the host has the text and the clipboard. */
export function copy(core: Core, what: 'copy' | 'cut'): void {
  const items = chosenItems(core);
  if (items.length === 0) {
    core.say(l10n.t('Select a card first.'));
    return;
  }
  if (what === 'cut' && !mayEdit(core)) return;
  const keys = items.map(({ data }) => data.key);
  core.ask(seen => ({ type: 'clipboard', what, keys, text: null, ...seen }), { keys: what === 'cut' ? keys : [] });
}

/** Pastes below the selected card. @param text what the clipboard holds; null where only the host may read it */
export function paste(core: Core, text: string | null): void {
  if (!mayEdit(core)) return;
  const { selected } = core.state;
  const keys = selected === null ? [] : [selected];
  core.ask(seen => ({ type: 'clipboard', what: 'paste', keys, text, ...seen }), { keys: [] });
}
