import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Core } from '../core';
import type { Scene } from '../scene';
import { icon } from './icons';

/** Why the tree below is not what the text says, and the way to the line. */
export function banner(core: Core, { state }: Scene): unknown {
  const broken = state.snapshot?.broken;
  if (!broken) return nothing;
  const line = broken.line + 1;
  const open = (beside: boolean) => () => core.send({ type: 'openText', key: null, line: broken.line, beside });
  return html`<div class="note" role="alert">
    ${icon(broken.conflict ? 'git-compare' : 'error', 'bad')}
    <span>${broken.conflict ? conflictText(broken.since) : unreadText(line, broken.since)}</span>
    <span class="src"
      ><span class="q">${line}</span>&ensp;<span class="u">${broken.text.trim()}</span>&emsp;<span>${broken.message}</span></span
    >
    <span class="acts">
      <button class="btn sec" @click=${open(true)}>${l10n.t('Open the text beside')}</button>
      <button class="btn pri" @click=${open(false)}>
        ${broken.conflict ? l10n.t('Resolve in the text') : l10n.t('Go to line {0}', line)}
      </button>
    </span>
  </div>`;
}

function unreadText(line: number, since: string): TemplateResult {
  const below = since
    ? l10n.t('so the tree below is the last one that could, from {0}.', since)
    : l10n.t('so below is only what could be made out of the text.');
  return html`<span class="b">${l10n.t('Line {0} can’t be read,', line)}</span> ${below}`;
}

function conflictText(since: string): TemplateResult {
  const below = since
    ? l10n.t('so the tree below is the one before it, from {0}.', since)
    : l10n.t('so there is no tree to show yet.');
  return html`<span class="b">${l10n.t('The text holds both sides of a merge,')}</span> ${below}`;
}
