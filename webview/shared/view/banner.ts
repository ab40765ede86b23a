import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Broken, FromEveryPage } from '../../../src/protocol/editor';
import { icon } from './icon';

/** What a page says of a text that can't be read, after “Line 12 can’t be read,” and the like. */
export interface BrokenWords {
  /** What is shown is from before; `since` is a time of day. */
  readonly last: (since: string) => string;
  /** Nothing could be read before. */
  readonly none: string;
  /** A merge is under way, and what is shown is from before it. */
  readonly beforeMerge: (since: string) => string;
  readonly noneBeforeMerge: string;
}

/** Why what is shown is not what the text says, and the way to the line. */
export function banner(
  broken: Broken | null | undefined,
  words: BrokenWords,
  send: (message: Extract<FromEveryPage, { type: 'openText' }>) => void,
): unknown {
  if (!broken) return nothing;
  const line = broken.line + 1;
  const open = (beside: boolean) => () => send({ type: 'openText', key: null, line: broken.line, beside });
  return html`<div class="note" role="alert">
    ${icon(broken.conflict ? 'git-compare' : 'error', 'bad')}
    <span>${broken.conflict ? conflictText(broken.since, words) : unreadText(line, broken.since, words)}</span>
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

function unreadText(line: number, since: string, words: BrokenWords): TemplateResult {
  return html`<span class="b">${l10n.t('Line {0} can’t be read,', line)}</span> ${since ? words.last(since) : words.none}`;
}

function conflictText(since: string, words: BrokenWords): TemplateResult {
  return html`<span class="b">${l10n.t('The text holds both sides of a merge,')}</span>
    ${since ? words.beforeMerge(since) : words.noneBeforeMerge}`;
}
