import * as l10n from '@vscode/l10n';
import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OrderPrice, Sequence } from '../../../src/core/scoring/sequence';
import { lossText } from '../../../src/core/scoring/units';
import { numberText } from '../../../src/core/values/number';
import { placed } from '../../shared/dom/placed';
import { icon } from '../../shared/view/icon';
import type { Core } from '../core';
import { moved, plan } from '../model/sequence';
import type { Sheet } from '../scene';

/** The order in which one team loses least, and what another one costs: by dragging, or with Alt and the arrow keys. */
export function sequence(core: Core, sheet: Sheet): TemplateResult {
  const { rows, options } = sheet.table;
  const { best, price, order } = plan(sheet.table, core.state.order);
  if (order.length === 0) return html`<p>${l10n.t('No entry has a score yet.')}</p>`;
  const keys = order.map(index => rows[index]?.entry.key ?? '');
  const move = (from: number, to: number) => tryOrder(core, sheet, keys, from, to);
  const steps = price.chosen.steps.map(({ entry, end }, at) => ({ row: rows[entry]!, end, at }));
  return html`<p>${verdict(best, price, options)} ${
    core.state.order
      ? html`<button class="link" @click=${() => core.update({ order: null })}>${l10n.t('Back to the best order')}</button>`
      : nothing
  }</p>
    <ol class="order" aria-label=${l10n.t('Order of the work')}>
      ${repeat(
        steps,
        ({ row }) => row.entry.key,
        ({ row, end, at }) =>
          html`<li
            tabindex=${at === 0 ? '0' : '-1'}
            draggable="true"
            data-at=${at}
            aria-label=${l10n.t('{0}, {1}, done after {2} weeks', at + 1, row.entry.name, numberText(end))}
            @keydown=${(event: KeyboardEvent) => onKey(event, at, move)}
            @dragstart=${(event: DragEvent) => event.dataTransfer?.setData('text/plain', String(at))}
            @dragover=${(event: DragEvent) => event.preventDefault()}
            @drop=${(event: DragEvent) => drop(event, at, move)}
          >
            ${icon('gripper', 's q')}<span class="num b">${at + 1}</span><span class="el grow">${row.entry.name}</span
            ><span class="q num">${l10n.t('week {0}', numberText(Math.ceil(end)))}</span>
          </li>`,
      )}
    </ol>
    ${core.state.order ? weeks(price, options) : nothing}`;
}

function verdict(best: Sequence, price: OrderPrice, options: Sheet['table']['options']): string {
  if (price.extra > 0) return l10n.t('This order costs {0} more than the best one.', lossText(price.extra, options));
  const cost = lossText(best.cost, options);
  switch (best.method) {
    case 'cd3':
      return l10n.t(
        'One team loses least in the order of CD3: {0} until all is done. Drag to see what another order costs.',
        cost,
      );
    case 'exact':
      return l10n.t(
        'No order of these deadlines loses less: {0} until all is done. Drag to see what another order costs.',
        cost,
      );
    case 'search':
      return l10n.t(
        'The best order that was found loses {0} until all is done. Drag to see what another order costs.',
        cost,
      );
  }
}

/** How much more has been lost by the end of each week. */
function weeks({ extraByWeek }: OrderPrice, options: Sheet['table']['options']): TemplateResult {
  const most = Math.max(...extraByWeek.map(Math.abs), 1);
  const worst = extraByWeek.indexOf(Math.max(...extraByWeek));
  const words = l10n.t(
    'Behind the best order by week; at most {0}, in week {1}',
    lossText(extraByWeek[worst] ?? 0, options),
    worst + 1,
  );
  return html`<div class="weeks" role="img" aria-label=${words}>
      ${extraByWeek.map(extra => html`<i class=${extra < 0 ? 'less' : ''} ${placed({ height: `${Math.max(2, (Math.abs(extra) / most) * 100)}%` })}></i>`)}
    </div>
    <p class="hint">${words}</p>`;
}

function tryOrder(core: Core, sheet: Sheet, keys: readonly string[], from: number, to: number): void {
  const order = moved(keys, from, to);
  if (order === keys) return;
  core.update({ order });
  const { price } = plan(sheet.table, order);
  core.say(
    l10n.t(
      'Place {0}. This order costs {1} more than the best one.',
      to + 1,
      lossText(Math.max(0, price.extra), sheet.table.options),
    ),
  );
  core.afterDraw(() => document.querySelector<HTMLElement>(`.order li[data-at="${to}"]`)?.focus());
}

function onKey(event: KeyboardEvent, at: number, move: (from: number, to: number) => void): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.altKey) {
    move(at, at + step);
    return;
  }
  const items = (event.currentTarget as HTMLElement).parentElement?.querySelectorAll<HTMLElement>('li');
  items?.[at + step]?.focus();
}

function drop(event: DragEvent, at: number, move: (from: number, to: number) => void): void {
  event.preventDefault();
  const from = Number(event.dataTransfer?.getData('text/plain'));
  if (Number.isInteger(from)) move(from, at);
}
