import * as l10n from '@vscode/l10n';
import { titleOf } from '../../../src/core/views/words';
import type { Core } from '../core';
import { outcomeOf } from '../edits/place';
import { WORDS } from '../layout/overview';
import { isRemoved } from '../model/removed';
import { canFold, revealing, type Step, step, typeAhead } from '../state/walk';
import { isOverview } from '../view/detail';
import { cardElement, focusCard } from './element';
import { detailsAreShown } from './look';
import { findShape } from './overview';

/**
 * Selects a card, opens the folds above it, brings it into view and takes the keyboard there.
 * @param keeps The others that are chosen stay so.
 */
export function select(core: Core, key: string, { focus = true, tell = true, keeps = false } = {}): void {
  const { drawn } = core.scene() ?? {};
  if (!drawn?.items.has(key)) return;
  const isNew = core.state.selected !== key && !isRemoved(key);
  const isIdea = drawn.items.get(key)?.data.card?.kind === 'idea';
  const folded = revealing(drawn, core.state.folded, key);
  const chosen = keeps ? {} : { others: new Set<string>(), from: null };
  core.update({ selected: key, folded, ...chosen, ...(isIdea && !detailsAreShown(core) ? { details: 'open' } : {}) });
  core.afterDraw(() => show(core, key, focus));
  if (isNew && tell) core.send({ type: 'select', key });
}

/** Brings a card into view. */
function show(core: Core, key: string, focus: boolean): void {
  if (isOverview(core.state.zoom)) {
    showShape(core, key, focus);
    return;
  }
  const { layout, drawn } = core.scene() ?? {};
  const box = layout?.placed.get(key);
  const item = drawn?.items.get(key);
  if (box && drawn && item) {
    const top = item.ancestors().findLast(one => one.data.card);
    const above = [...item.ancestors(), ...(top ? [outcomeOf(drawn, top)] : [])];
    const boxes = above.flatMap(one => layout?.placed.get(one?.data.key ?? '') ?? []);
    core.viewport.reveal(box, core.state.zoom, item.data.card?.kind === 'outcome', boxes);
  }
  if (!box) cardElement(key)?.scrollIntoView({ block: 'nearest' });
  if (focus) focusCard(key);
}

function showShape(core: Core, key: string, focus: boolean): void {
  const found = findShape(core.scene()?.overview.branches ?? [], key);
  if (found) {
    const { branch, shape } = found;
    const top = shape.above ? branch.y + WORDS + shape.y : branch.y;
    core.viewport.reveal({ x: branch.x, y: top, w: shape.w, h: shape.h + WORDS }, 1, true);
  }
  if (focus) core.afterDraw(() => focusCard(key));
}

/** Takes the keyboard back to the tree, from a field or a menu. */
export function returnToTree(core: Core): void {
  core.afterDraw(() => {
    const { selected, tabStop } = core.scene() ?? {};
    const key = selected?.data.card?.kind === 'idea' ? selected.data.key : tabStop;
    if (key !== undefined) focusCard(key);
  });
}

export function walk(core: Core, direction: Step): void {
  const { drawn } = core.scene() ?? {};
  if (!drawn) return;
  const { selected, folded } = core.state;
  const stepped = step(drawn, folded, selected, direction);
  if (!stepped) return;
  if ('select' in stepped) select(core, stepped.select);
  else setFolded(core, 'fold' in stepped ? stepped.fold : stepped.unfold, 'fold' in stepped);
}

export function setFolded(core: Core, key: string, isFolded: boolean): void {
  const item = core.scene()?.model.items.get(key);
  if (!item || !canFold(item)) return;
  const folded = new Set(core.state.folded);
  if (isFolded) folded.add(key);
  else folded.delete(key);
  const selected = core.scene()?.drawn.items.get(core.state.selected ?? '');
  const isInside = selected?.ancestors().some(one => one !== selected && one.data.key === key);
  core.update({ folded });
  if (isFolded && isInside) select(core, key);
}

export function seek(core: Core, typed: string): void {
  const { drawn } = core.scene() ?? {};
  const key = drawn && typeAhead(drawn, core.state.folded, core.state.selected, typed);
  if (key !== undefined) select(core, key);
}

/** The next or previous card with a problem, after the selected one and around the end. */
export function nextProblem(core: Core, direction: 1 | -1): void {
  const { model, state } = core.scene() ?? {};
  if (!model || !state?.snapshot) return;
  const { problems } = state.snapshot;
  const keys = [...model.items.keys()];
  const found = turn(keys, state.selected, direction).find(key => problems[key]);
  if (found === undefined) {
    core.say(l10n.t('No card has a problem.'));
    return;
  }
  select(core, found);
  core.say(`${titleOf(model.items.get(found)!.data.card!)}. ${problems[found]?.message}`);
}

/** A round trip that starts beside one of the keys, and ends with it. */
export function turn(keys: readonly string[], from: string | null, direction: 1 | -1): string[] {
  const ordered = direction > 0 ? [...keys] : [...keys].reverse();
  const at = from === null ? -1 : ordered.indexOf(from);
  return [...ordered.slice(at + 1), ...ordered.slice(0, at + 1)];
}
