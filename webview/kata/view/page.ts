import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { kataChart } from '../../../src/core/charts/kata-chart';
import type { KataView } from '../../../src/core/views/kata-view';
import { banner } from '../../shared/view/banner';
import { drawing } from '../../shared/view/chart';
import { icon } from '../../shared/view/icon';
import { notice } from '../../shared/view/notice';
import { popupMenu } from '../../shared/view/popup';
import { isEditable, plan } from '../actions';
import type { Core } from '../core';
import { exportChoices } from '../export';
import { coach } from './coach';
import { heads } from './head';
import { table } from './table';

/** The whole page, from top to bottom. */
export function page(core: Core): TemplateResult | typeof nothing {
  const { snapshot } = core.state;
  if (!snapshot) return nothing;
  const { view, broken } = snapshot;
  const words = {
    last: (since: string) => l10n.t('so the kata below is the last one that could, from {0}.', since),
    none: l10n.t('so below is only what could be made out of the text.'),
    beforeMerge: (since: string) => l10n.t('so the kata below is the one before it, from {0}.', since),
    noneBeforeMerge: l10n.t('so there is no kata to show yet.'),
  };
  const isEmpty = view.steps.length === 0 && !broken;
  return html`${toolbar(core, view)}${banner(broken, words, message => core.send(message))}
    <main class="main">
      <div class="left">
        ${heads(core, view)}${isEmpty ? nothing : course(view)}
        ${isEmpty ? invitation(core) : table(core, view)}
      </div>
      ${coach(core, view)}
      ${notice(core.state.notice, {
        close: () => core.update({ notice: null }),
        openText: request => core.send({ type: 'openRefused', request }),
        undo: () => {
          core.update({ notice: null });
          core.send({ type: 'history', step: 'undo' });
        },
      })}
    </main>
    ${popup(core)}`;
}

function popup(core: Core): unknown {
  const { popup: open } = core.state;
  if (!open) return nothing;
  const close = () => {
    core.update({ popup: null });
    core.afterDraw(() => document.querySelector<HTMLElement>('.bar [aria-haspopup=menu]')?.focus());
  };
  return popupMenu(open, open.choices, { afterDraw: work => core.afterDraw(work), close });
}

function toolbar(core: Core, view: KataView): TemplateResult {
  const { challenge, opportunity } = view;
  const openExport = (event: Event) => {
    const button = event.currentTarget as HTMLElement;
    const { left, bottom } = button.getBoundingClientRect();
    core.update({ popup: { x: left, y: bottom + 2, choices: exportChoices(core, view) } });
  };
  const off = isEditable(core) ? '' : 'off';
  return html`<header><div class="bar" role="toolbar" data-stops aria-label=${l10n.t('Kata')}>
    ${link(core, l10n.t('Challenge'), challenge)}
    ${challenge && opportunity ? html`<span class="sep"></span>` : nothing}
    ${link(core, l10n.t('Opportunity'), opportunity)}
    <span class="grow"></span>
    <button class="btn" aria-haspopup="menu" title=${l10n.t('Make a document or a picture of this kata')} @click=${openExport}>
      ${icon('export')}<span class="word">${l10n.t('Export')}</span>
    </button>
    <button class="btn ${off}" aria-disabled=${off ? 'true' : nothing} @click=${() => plan(core)}>
      ${icon('add')}${l10n.t('Next step')}
    </button>
  </div></header>`;
}

function link(core: Core, name: string, to: KataView['challenge']): unknown {
  if (!to) return nothing;
  const text = to.title || to.id;
  return html`<span class="to"><span class="q word">${name}</span>
    ${
      to.id && to.title
        ? html`<button class="link el" title=${text} @click=${() => core.send({ type: 'openLink', id: to.id })}>${text}</button>`
        : html`<span class="el" title=${text}>${text}</span>`
    }</span>`;
}

function course(view: KataView): TemplateResult {
  return html`<div class="course" tabindex="0" role="group" aria-label=${l10n.t('Target, start and actuals')}>
    ${drawing(kataChart(view, { width: 900, height: 236 }))}
  </div>`;
}

function invitation(core: Core): TemplateResult {
  return html`<div class="empty">
    <p class="b">${l10n.t('What is the first obstacle, and what could you try within a week?')}</p>
    <p class="q">
      ${l10n.t('A kata goes toward its target in small steps. Each says what you expect before it starts, so that the result can surprise you.')}
    </p>
    <p><button class="btn pri" @click=${() => plan(core)}>${l10n.t('Plan the first step')}</button></p>
  </div>`;
}
