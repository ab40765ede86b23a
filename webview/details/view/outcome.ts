import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { NodeDetails, OutcomeFacts } from '../../../src/core/views/details/details';
import { placed } from '../../shared/dom/placed';
import { icon } from '../../shared/view/icon';
import type { DetailsForm } from '../form';

/** How far an outcome is, and how those below it are doing. */
export function outcomeProgress(
  { port }: DetailsForm,
  { uri, key, editable }: NodeDetails,
  { progress, pace, trend, below, behind }: OutcomeFacts,
): TemplateResult {
  const record = () => port.send({ type: 'measure', uri, key });
  return html`${progress ? progressLine(progress, trend) : nothing}
    ${pace ? html`<p class="q pace">${pace}</p>` : nothing}
    ${editable ? html`<p><button class="link" @click=${record}>${l10n.t('Record measurement')}</button></p>` : nothing}
    ${
      below
        ? html`<p class="q">${below}</p>
            <ul class="below">
              ${behind.map(
                one => html`<li>
                  <button class="plainlink" @click=${() => port.send({ type: 'show', uri: one.uri, key: one.key })}>${one.title}</button>
                  <span class="q">${one.pace}</span>
                </li>`,
              )}
            </ul>`
        : nothing
    }`;
}

/** How far the newest measurement is on the way. Beyond both ends the line is empty or full; the number tells. */
function progressLine({ now, share }: NonNullable<OutcomeFacts['progress']>, trend: string): TemplateResult {
  const percent = share === null ? undefined : Math.round(share * 100);
  const width = `${Math.max(0, Math.min(100, percent ?? 0))}%`;
  return html`<div class="progress num">
    <div class="row">
      <span class="b">${now}</span>&nbsp;<span class="q">${l10n.t('now')}</span>
      ${trend ? html`<span class="trend" role="img" aria-label=${l10n.t('The measurements so far, oldest first')}>${trend}</span>` : nothing}
      <span class="grow"></span>${percent === undefined ? nothing : html`<span class="q">${l10n.t('{0} % of the way', percent)}</span>`}
    </div>
    ${percent === undefined ? nothing : html`<div class="meter"><i ${placed({ width })}></i></div>`}
  </div>`;
}

/** What a good product outcome would still need; nothing on other levels. */
export function outcomeChecks({ checks }: OutcomeFacts): TemplateResult | typeof nothing {
  if (checks.length === 0) return nothing;
  const holding = checks.filter(({ holds }) => holds).length;
  return html`<section class="sec">
    <div class="sec-h">
      ${l10n.t('A good product outcome')}<span class="grow"></span><span class="q n">${l10n.t('{0} of {1}', holding, checks.length)}</span>
    </div>
    <ul class="problems">
      ${checks.map(
        ({ question, holds, missing }) => html`<li class="problem">
          ${icon(holds ? 'pass' : 'circle-large-outline', holds ? 's ok' : 's')}<span
            ><span class="sr">${holds ? l10n.t('Yes') : l10n.t('Not yet')}: </span>${question}${missing.map(
              sentence => html`<span class="q missing">${sentence}</span>`,
            )}</span
          >
        </li>`,
      )}
    </ul>
  </section>`;
}
