import * as l10n from '@vscode/l10n';
import { escapeHtml } from '../../generate/document/html';
import { numberText } from '../../values/number';
import type { Card } from '../../views/tree-view';
import { scoreText, titleOf, verdictOf } from '../../views/words';
import { fontHashes } from '../fonts/embed';
import { outlineOf } from '../svg/icons';
import type { ExportNode, ExportTree } from '../tree';
import { cardFacts, cardKind } from '../words';
import { scriptHash, styleHash } from './hashes';
import { pageScript } from './script';
import { pageStyle } from './style';

/** How a page is made. */
export interface PageOptions {
  readonly theme: 'light' | 'dark';
  /** The language of its words, as `en`. */
  readonly language: string;
}

/**
 * A tree as a page that stands alone: cards that fold, a search, nothing from the network. Its security policy lets only the
 * styles and the script run that were made with it, so nothing that a file says can become one. `withFonts` puts its face into it.
 */
export function treePage(tree: ExportTree, { theme, language }: PageOptions): string {
  const styles = [`'${styleHash}'`, ...fontHashes].join(' ');
  const policy = `default-src 'none'; style-src ${styles}; font-src data:; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(tree.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
${header(tree)}
<main>
<ul class="tree">${tree.roots.map(item).join('\n')}</ul>
</main>
${footer(tree)}
<script>${pageScript}</script>
</body>
</html>
`;
}

function header({ title }: ExportTree): string {
  return `<header>
<h1 dir="auto">${escapeHtml(title)}</h1>
<input id="search" type="search" placeholder="${escapeHtml(l10n.t('Search'))}" aria-label="${escapeHtml(l10n.t('Search in the tree'))}">
<output id="found" for="search" data-none="${escapeHtml(l10n.t('Nothing found'))}"></output>
<button id="unfold" type="button">${escapeHtml(l10n.t('Unfold all'))}</button>
<button id="foldall" type="button">${escapeHtml(l10n.t('Fold all'))}</button>
</header>`;
}

function item({ card, children }: ExportNode): string {
  const name = escapeHtml(l10n.t('Below “{0}”', titleOf(card)));
  const button = `<button class="fold" type="button" aria-expanded="true" aria-label="${name}">−</button>`;
  const below = children.length === 0 ? '' : `<ul>${children.map(item).join('\n')}</ul>`;
  const heat = card.kind === 'opportunity' && card.score ? ` h${card.score.heat}` : '';
  const classes = card.kind === 'experiment' ? `experiment ${verdictOf(card)}` : card.kind;
  return `<li class="${classes}"><div class="card${heat}">${children.length === 0 ? '' : button}${content(card)}</div>${below}</li>`;
}

function content(card: Card): string {
  const icon = `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${outlineOf(card)}"/></svg>`;
  const score =
    card.kind === 'opportunity' && typeof card.score?.cd3 === 'number' ? `CD3 ${scoreText(card.score.cd3)}` : '';
  const facts = cardFacts(card).filter(fact => fact !== score);
  const spans = [
    `<span>${icon}${escapeHtml(cardKind(card))}</span>`,
    ...facts.map(fact => `<span dir="auto">${escapeHtml(fact)}</span>`),
  ];
  if (score !== '') spans.push(`<span class="cd3" title="${escapeHtml(explanation(card))}">${score}</span>`);
  const title = `<p class="title" dir="auto">${escapeHtml(titleOf(card))}</p>`;
  return `${title}<p class="facts">${spans.join('')}</p>${progress(card)}`;
}

function explanation(card: Card): string {
  return card.kind === 'opportunity' ? (card.score?.explanation ?? '') : '';
}

function progress(card: Card): string {
  if (card.kind !== 'outcome' || card.share === undefined) return '';
  const percent = Math.round(card.share * 100);
  const share = Math.min(1, Math.max(0, card.share));
  return `<progress max="1" value="${share}" aria-label="${escapeHtml(l10n.t('{0} % of the way', percent))}"></progress>`;
}

function footer({ parked, heat, owner }: ExportTree): string {
  const ideas = parked.map(({ card }) => `<li dir="auto">${escapeHtml(titleOf(card))}</li>`).join('');
  const parts = [
    ideas === '' ? '' : `<h2>${escapeHtml(l10n.t('Parked ({0})', parked.length))}</h2><ul>${ideas}</ul>`,
    heat === null ? '' : `<p>${escapeHtml(heatText(heat))}</p>`,
    owner === undefined ? '' : `<p>${escapeHtml(l10n.t('Kept by {0}', owner))}</p>`,
  ].filter(part => part !== '');
  return parts.length === 0 ? '' : `<footer>${parts.join('\n')}</footer>`;
}

function heatText({ bounds, unit }: NonNullable<ExportTree['heat']>): string {
  const steps = bounds.map(bound => `≥ ${numberText(bound)}`).join(', ');
  return l10n.t('The darker the band of a card, the higher its CD3 ({0} a week): {1}.', unit, steps);
}
