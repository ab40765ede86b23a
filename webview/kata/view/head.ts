import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { KataView } from '../../../src/core/views/kata-view';
import { kept } from '../../shared/dom/kept';
import { markRefused } from '../../shared/dom/refused';
import { isEditable, now } from '../actions';
import { type HeadField, headOperations, headProblem } from '../change';
import type { Core } from '../core';

/** What the kata is about, where it started, where it is and where it goes. Each stands in a field that writes where it can. */
export function heads(core: Core, { title, metric, challenge, start, target }: KataView): TemplateResult {
  const one = (field: HeadField, name: string, value: string, look = '') => input(core, { field, name, value, look });
  return html`<div class="hd">
    <div class="what">
      <h1>${one('title', l10n.t('Title'), title, 'ttl')}</h1>
      ${one('metric', l10n.t('What is measured at every step'), metric, 'q')}
      ${challenge?.id ? '' : one('challenge', l10n.t('The direction: an outcome’s id, or a sentence'), challenge?.title ?? '', 'q')}
    </div>
    <dl>
      <div>
        <dt class="q m">${l10n.t('Start')} ${one('start/on', l10n.t('When the start was measured'), start.on, 'day')}</dt>
        <dd class="big">${one('start/value', l10n.t('The condition at the start'), start.value, 'fig')}</dd>
      </div>
      <div>
        <dt class="q m">${l10n.t('Now')}</dt>
        <dd class="big">${now(core) || '—'}</dd>
      </div>
      <div>
        <dt class="q m">${l10n.t('Target by')} ${one('target/by', l10n.t('When the target should be reached'), target.by, 'day')}</dt>
        <dd class="big">${one('target/value', l10n.t('The target condition'), target.value, 'fig')}</dd>
      </div>
    </dl>
  </div>`;
}

interface Shown {
  readonly field: HeadField;
  readonly name: string;
  readonly value: string;
  readonly look: string;
}

function input(core: Core, { field, name, value, look }: Shown): unknown {
  if (!isEditable(core)) return value || '—';
  const write = (event: Event) => {
    const own = event.target as HTMLInputElement;
    const problem = headProblem(field, own.value);
    markRefused(own, problem);
    if (problem !== undefined) return core.refuse(problem);
    core.edit(headOperations(field, own.value, value));
  };
  const leave = (event: KeyboardEvent) => {
    const own = event.target as HTMLInputElement;
    if (event.key === 'Escape') {
      own.value = value;
      markRefused(own, undefined);
    }
    if (event.key === 'Enter' || event.key === 'Escape') own.blur();
  };
  return html`<input class="hf ${look}" data-head=${field} aria-label=${name} title=${name} placeholder=${name}
    @change=${write} @keydown=${leave} ${kept(value)} />`;
}
