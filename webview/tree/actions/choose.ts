import * as l10n from '@vscode/l10n';
import type { Core } from '../core';
import { topmost } from '../edits/several';
import type { Item } from '../model/tree';
import { shownOf } from '../state/walk';
import { select } from './select';

/** The cards that an action is about: all that are chosen, without those below another of them, in the order of the screen. */
export function chosenItems(core: Core): Item[] {
  const { model } = core.scene() ?? {};
  return model ? topmost(model, chosenKeys(core)) : [];
}

export function chosenKeys({ state: { selected, others } }: Pick<Core, 'state'>): string[] {
  return selected === null ? [] : [...new Set([selected, ...others])];
}

/** Whether a card is one of several that are chosen. */
export function isOneOfSeveral({ state: { selected, others } }: Pick<Core, 'state'>, key: string): boolean {
  return others.size > 0 && (selected === key || others.has(key));
}

/** Adds a card to the chosen ones, or takes it out again. */
export function toggleChosen(core: Core, key: string): void {
  const { selected, others } = core.state;
  const all = chosenKeys(core);
  const rest = all.filter(one => one !== key);
  if (all.includes(key) && rest.length > 0) choose(core, selected === key ? rest.at(-1)! : selected!, rest);
  else choose(core, key, selected === null ? [key] : [selected, ...others, key], key);
}

/** Chooses every card between the one that was selected first and another. */
export function extendTo(core: Core, key: string): void {
  const { model, state } = core.scene() ?? {};
  const from = core.state.from ?? core.state.selected;
  const start = from === null ? undefined : model?.items.get(from);
  const shown = model && state && start ? shownOf(model, state.folded, start).map(({ data }) => data.key) : [];
  const [a, b] = [shown.indexOf(from ?? ''), shown.indexOf(key)];
  if (!start) select(core, key);
  else if (a < 0 || b < 0) toggleChosen(core, key);
  else choose(core, key, shown.slice(Math.min(a, b), Math.max(a, b) + 1), start.data.key);
}

/** Takes the next or previous card along. */
export function extendBy(core: Core, direction: 1 | -1): void {
  const { model, selected, state } = core.scene() ?? {};
  if (!model || !state || !selected) return;
  const shown = shownOf(model, state.folded, selected);
  const next = shown[shown.indexOf(selected) + direction];
  if (next) extendTo(core, next.data.key);
}

/** Chooses all cards beside the selected one. */
export function chooseSiblings(core: Core): void {
  const { selected } = core.scene() ?? {};
  if (!selected) return;
  const siblings = (selected.parent?.children ?? []).filter(({ data }) => data.card?.kind === selected.data.card?.kind);
  choose(
    core,
    selected.data.key,
    siblings.map(({ data }) => data.key),
  );
}

function choose(core: Core, selected: string, all: readonly string[], from = core.state.from): void {
  select(core, selected, { keeps: true });
  core.update({ others: new Set(all.filter(one => one !== selected)), from });
  const count = new Set(all).size;
  core.say(count === 1 ? l10n.t('1 card selected') : l10n.t('{0} cards selected', count));
}
