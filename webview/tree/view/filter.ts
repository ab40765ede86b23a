import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { horizonLabel, opportunityKindLabel, titleOf } from '../../../src/core/views/words';
import { setFilter } from '../actions/look';
import type { Core } from '../core';
import { isFiltering, NO_VALUE, noFilter } from '../model/filter';
import { type Order, orderLabel, orders } from '../model/order';
import { type Paint, paintLabel, paints } from '../model/paint';
import { buildModel, preorder } from '../model/tree';
import type { Scene } from '../scene';
import { type Option, select } from './select';

const kinds = ['pain', 'need', 'desire', 'question'] as const;
const horizons = ['recent', 'now', 'next', 'future'] as const;

/** What is shown, in which colours and in which order. Everything counts at once; nothing of it is stored in the text. */
export function filterForm(core: Core, scene: Scene): TemplateResult {
  const { filter, order, paint } = scene.state;
  return html`<div class="choices">
      ${criteria(scene).map(([field, label, options]) =>
        select(label, filter[field] ?? '', [['', l10n.t('any')], ...options], value =>
          setFilter(core, { [field]: value || undefined }),
        ),
      )}
      ${check(l10n.t('Without evidence'), filter.withoutEvidence === true, on => setFilter(core, { withoutEvidence: on }))}
      ${check(l10n.t('With problems'), filter.withProblems === true, on => setFilter(core, { withProblems: on }))}
    </div>
    ${
      isFiltering(filter)
        ? html`<button class="link" @click=${() => core.update({ filter: noFilter })}>${l10n.t('Show all cards')}</button>`
        : nothing
    }
    <div class="choices line">
      ${select(
        l10n.t('Colour'),
        paint,
        paints.map(one => [one, paintLabel(one)]),
        value => core.update({ paint: value as Paint }),
      )}
      ${select(
        l10n.t('Order'),
        order,
        orders.map(one => [one, orderLabel(one)]),
        value => core.update({ order: value as Order }),
      )}
    </div>`;
}

function criteria({
  state,
}: Scene): readonly (readonly [
  field: 'kind' | 'horizon' | 'place' | 'outcome',
  label: string,
  options: readonly Option[],
])[] {
  const model = buildModel(state.snapshot!.view);
  const places = new Set(
    preorder(model.tree).flatMap(({ data: { card } }) =>
      card?.kind === 'opportunity' && card.place ? [card.place] : [],
    ),
  );
  const outcomes = preorder(model.lane).map(
    ({ data, depth }): Option => [data.key, `${'\u2003'.repeat(depth - 1)}${titleOf(data.card!)}`],
  );
  return [
    [
      'kind',
      l10n.t('Kind'),
      [...kinds.map((kind): Option => [kind, opportunityKindLabel(kind)]), [NO_VALUE, l10n.t('no kind')]],
    ],
    [
      'horizon',
      l10n.t('Horizon'),
      [...horizons.map((one): Option => [one, horizonLabel(one)]), [NO_VALUE, l10n.t('not committed')]],
    ],
    [
      'place',
      l10n.t('Moment'),
      [...[...places].map((place): Option => [place, place]), [NO_VALUE, l10n.t('no moment')]],
    ],
    ['outcome', l10n.t('Outcome'), [...outcomes, [NO_VALUE, l10n.t('no outcome')]]],
  ];
}

function check(label: string, on: boolean, change: (on: boolean) => void): TemplateResult {
  return html`<label class="check"
    ><input type="checkbox" .checked=${on} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} /><span
      >${label}</span
    ></label
  >`;
}
