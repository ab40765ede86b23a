import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { kindNoun } from '../../../src/core/operations/names';
import type { Card, ExperimentCard, OpportunityCard, OutcomeCard } from '../../../src/core/views/tree-view';
import { horizonLabel, levelLabel, scoreText, titleOf, verdictOf } from '../../../src/core/views/words';
import type { CardProblem } from '../../../src/protocol/tree';
import { placed } from '../../shared/dom/placed';
import { problemCount } from '../model/label';
import { type Paint, paintOf } from '../model/paint';
import { isRemoved } from '../model/removed';
import type { Item } from '../model/tree';
import { cardIcon, icon, opportunityIcon, severityIcon, verdictIcon } from './icons';

/** What decides how a card looks inside, besides the card. */
export interface FaceState {
  readonly problem: CardProblem | undefined;
  readonly query: string;
  /** What its band shows. */
  readonly paint: Paint;
  /** The text of its field while its title is being written. */
  readonly field: string | undefined;
  readonly waits: boolean;
}

/** The inside of a card. Screen readers have its label instead. */
export function face(card: Card, state: FaceState): TemplateResult {
  if (isRemoved(card.key)) return removedFace(card, state);
  switch (card.kind) {
    case 'outcome':
      return outcomeFace(card, state);
    case 'opportunity':
      return opportunityFace(card, state);
    case 'experiment':
      return experimentFace(card, state);
    default:
      return html`${mark(state)}${title(card, state, icon('lightbulb', 's q lead'))}`;
  }
}

export function faceClasses(item: Item): string {
  switch (item.data.card!.kind) {
    case 'outcome':
      return 'out';
    case 'opportunity':
      return `card opp d${Math.min(item.depth, 3)}`;
    case 'experiment':
      return 'xp m';
    default:
      return 'card sol';
  }
}

/** Equal for cards that are equally high at the same width while their words take as many lines. */
export function frameOf(item: Item, state: FaceState, width: number): string {
  const card = item.data.card!;
  const facts =
    card.kind === 'outcome'
      ? [card.from !== undefined && card.to !== undefined, card.share !== undefined, card.now !== undefined]
      : [];
  const corner = state.problem || state.waits ? 'mark' : '';
  return [isRemoved(card.key) ? 'was' : '', card.kind, item.depth === 1 ? 1 : 2, width, corner, ...facts].join(' ');
}

function opportunityFace(card: OpportunityCard, state: FaceState): TemplateResult {
  return html`<div class="band ${paintOf(card, state.paint)}"></div>
    ${mark(state)}${titleOfCard(card, state)}
    <div class="meta m q">
      ${icon(opportunityIcon(card.opportunityKind), 's')}
      <span class="num">${icon('quote', 's')}${card.evidence.length}</span>
      ${card.horizon ? html`<span class="el">${horizonLabel(card.horizon)}</span>` : nothing}
      ${score(card)}
    </div>`;
}

function score({ score: scored }: OpportunityCard): TemplateResult {
  if (!scored || scored.cd3 === null) return html`<span class="cd">${l10n.t('no score')}</span>`;
  const rank = scored.rank === null ? nothing : html`<span class="rank">#${scored.rank}</span>`;
  return html`<span class="cd num"><span><span class="lbl">CD3</span> <b>${scoreText(scored.cd3)}</b></span>${rank}</span>`;
}

function outcomeFace(card: OutcomeCard, state: FaceState): TemplateResult {
  const share = card.share === undefined ? undefined : Math.round(card.share * 100);
  const way = card.from !== undefined && card.to !== undefined;
  return html`${mark(state)}
    <div class="m q lvl">
      ${icon('target', 's')}<span class="el grow">${levelLabel(card.level)}</span>
      ${card.by ? html`<span class="by num">${card.by}</span>` : nothing}
    </div>
    ${titleOfCard(card, state)}
    ${way ? html`<div class="m num ft q"><span class="el">${card.from} → ${card.to}</span></div>` : nothing}
    ${share === undefined ? nothing : meter(share)}
    ${
      card.now === undefined
        ? nothing
        : html`<div class="m num ft">
            <span class="el"><span class="b">${card.now}</span> <span class="q">${l10n.t('now')}</span></span>
            ${share === undefined ? nothing : html`<span class="by q">${l10n.t('{0} %', share)}</span>`}
          </div>`
    }`;
}

/** What is known of a card that is gone: its title. */
function removedFace(card: Card, state: FaceState): TemplateResult {
  const glyph = cardIcon(card);
  return card.kind === 'experiment'
    ? html`${icon(glyph, 's q')}${titleOfCard(card, state, 'el grow')}`
    : title(card, state, icon(glyph, 's q lead'));
}

/** How far the way is gone. Beyond both ends the line is empty or full; the number tells. */
export function meter(percent: number): TemplateResult {
  const width = `${Math.max(0, Math.min(100, percent))}%`;
  return html`<div class="meter"><i ${placed({ width })}></i></div>`;
}

function experimentFace(card: ExperimentCard, state: FaceState): TemplateResult {
  return html`${icon('beaker', 's q')}${titleOfCard(card, state, 'el grow')}${
    state.problem ? severityIcon(state.problem.severity) : nothing
  }${verdictIcon(verdictOf(card))}`;
}

function title(card: Card, state: FaceState, lead: TemplateResult): TemplateResult {
  return state.field === undefined
    ? html`<div class="t" dir="auto"><span>${lead} ${marked(titleOf(card), state.query)}</span></div>`
    : html`<div class="t editing">${lead}${field(state.field, kindNoun(card.kind))}</div>`;
}

function titleOfCard(
  card: OpportunityCard | OutcomeCard | ExperimentCard,
  state: FaceState,
  classes = '',
): TemplateResult {
  return state.field === undefined
    ? html`<div class="t ${classes}" dir="auto"><span>${marked(titleOf(card), state.query)}</span></div>`
    : html`<div class="t editing ${classes}">${field(state.field, kindNoun(card.kind))}</div>`;
}

/** A field that is as high as its words: an unseen copy of them gives the cell its size. */
function field(text: string, noun: string): TemplateResult {
  return html`<span class="sizer" data-text=${`${text} `}
    ><textarea
      class="edit"
      dir="auto"
      rows="1"
      spellcheck="true"
      aria-label=${l10n.t('Title of the {0}', noun)}
      placeholder=${noun === kindNoun('opportunity') ? l10n.t('When I …, I can’t …') : ''}
      .value=${live(text)}
    ></textarea
  ></span>`;
}

function mark({ problem, waits }: FaceState): TemplateResult | typeof nothing {
  if (waits) return html`<span class="mark">${icon('sync', 's q')}</span>`;
  if (!problem) return nothing;
  const said = `${problemCount(problem)}: ${problem.message}`;
  return html`<span class="mark" title=${said}>${severityIcon(problem.severity)}</span>`;
}

/** The title with each hit of the search marked. */
export function marked(text: string, query: string): unknown {
  if (query.trim() === '') return text;
  const parts = text.split(new RegExp(`(${escaped(query.trim())})`, 'i'));
  return parts.map((part, index) => (index % 2 === 1 ? html`<mark>${part}</mark>` : part));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
