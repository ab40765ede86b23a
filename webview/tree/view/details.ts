import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type {
  Card,
  ExperimentCard,
  OpportunityCard,
  OutcomeCard,
  ScoreView,
  SolutionCard,
} from '../../../src/core/views/tree-view';
import {
  horizonLabel,
  kindLabel,
  levelLabel,
  opportunityKindLabel,
  scoreText,
  titleOf,
  verdictLabel,
  verdictOf,
} from '../../../src/core/views/words';
import { run } from '../actions/run';
import { select } from '../actions/select';
import { addBelow } from '../actions/writing';
import type { Core } from '../core';
import { outcomeOf } from '../edits/place';
import { problemCount } from '../model/label';
import { DRAFT_KEY } from '../model/tree';
import type { Scene } from '../scene';
import { evidenceSection } from './evidence';
import { meter } from './face';
import { choice, textFact, titleField } from './fields';
import { cardIcon, icon, severityIcon, verdictIcon } from './icons';
import { parked, parkedLink } from './parked';
import { fact, section } from './parts';

const horizons = ['recent', 'now', 'next', 'future'] as const;
const opportunityKinds = ['pain', 'need', 'desire', 'question'] as const;
const outcomeLevels = ['business', 'product', 'traction'] as const;

/** Everything that the view knows of the selected card. A choice commits at once, as one edit. */
export function details(core: Core, scene: Scene): TemplateResult {
  const card = scene.selected?.data.card;
  return html`<aside class="panel" aria-label=${l10n.t('Details')}>
    ${card && card.kind !== 'idea' && card.key !== DRAFT_KEY ? cardDetails(core, scene, card) : treeDetails(core, scene)}
  </aside>`;
}

function treeDetails(core: Core, scene: Scene): TemplateResult {
  const view = scene.state.snapshot!.view;
  return html`<div>
      <div class="row q m kind">${icon('type-hierarchy', 's')}${l10n.t('Tree')}</div>
      <h2>${view.title || l10n.t('Untitled tree')}</h2>
    </div>
    <dl class="kv">${view.owner ? fact(l10n.t('Owner'), view.owner) : nothing}</dl>
    ${parked(core, scene)}
    ${scene.selected ? nothing : html`<p class="q">${l10n.t('Select a card to see its facts.')}</p>`}`;
}

function cardDetails(core: Core, scene: Scene, card: Card): TemplateResult {
  const problem = scene.state.snapshot?.problems[card.key];
  return html`<div>
      <div class="row q m kind">
        ${icon(cardIcon(card), 's')}<span class="grow">${kindLine(card)}</span>
        ${card.id === undefined ? nothing : html`<span class="code el">${card.id}</span>`}
      </div>
      ${titleField(core, scene, card)}
      ${
        problem
          ? html`<p class="problem">
              ${severityIcon(problem.severity)} <span class="sr">${problemCount(problem)}</span>${problem.message}
              <button class="link" @click=${() => core.send({ type: 'open', what: 'fixes', key: card.key })}>${l10n.t('Fix…')}</button>
            </p>`
          : nothing
      }
    </div>
    ${facts(core, scene, card)}
    <span class="grow"></span>
    <div class="row m q ends">
      <button class="link" @click=${() => run(core, 'goToText')}>${icon('go-to-file', 's')} ${l10n.t('Line {0}', card.line + 1)}</button>
      ${parkedLink(core, scene)}
    </div>`;
}

function kindLine(card: Card): string {
  if (card.kind === 'opportunity') return `${kindLabel(card.kind)}, ${opportunityKindLabel(card.opportunityKind)}`;
  if (card.kind === 'outcome' && card.level) return `${kindLabel(card.kind)}, ${levelLabel(card.level)}`;
  return kindLabel(card.kind);
}

function facts(core: Core, scene: Scene, card: Card): unknown {
  switch (card.kind) {
    case 'outcome':
      return outcomeFacts(core, scene, card);
    case 'opportunity':
      return opportunityFacts(core, scene, card);
    case 'solution':
      return solutionFacts(core, scene, card);
    case 'experiment':
      return experimentFacts(core, scene, card);
    case 'idea':
      return nothing;
  }
}

function outcomeFacts(core: Core, scene: Scene, card: OutcomeCard): TemplateResult {
  const share = card.share === undefined ? undefined : Math.round(card.share * 100);
  return html`<dl class="kv">
      ${textFact(core, scene, card, 'behavior', l10n.t('Behaviour'), card.behavior)}
      ${textFact(core, scene, card, 'from', l10n.t('From'), card.from)}
      ${textFact(core, scene, card, 'to', l10n.t('To'), card.to)}
      ${textFact(core, scene, card, 'by', l10n.t('By'), card.by)}
      ${choice(core, scene, card, 'level', l10n.t('Level'), card.level, outcomeLevels, levelLabel)}
    </dl>
    ${section(
      l10n.t('Measured'),
      card.now ?? l10n.t('not yet'),
      share === undefined
        ? nothing
        : html`${meter(share)}<div class="m q num">${l10n.t('{0} % of the way', share)}</div>`,
    )}`;
}

function opportunityFacts(core: Core, scene: Scene, card: OpportunityCard): TemplateResult {
  return html`<dl class="kv">
      ${textFact(core, scene, card, 'who', l10n.t('Who'), card.who)}
      ${card.place ? fact(l10n.t('Moment'), card.place) : nothing}
      ${serves(core, scene, card)}
      ${choice(core, scene, card, 'kind', l10n.t('Kind'), card.opportunityKind, opportunityKinds, kind => capital(opportunityKindLabel(kind)))}
      ${choice(core, scene, card, 'horizon', l10n.t('Horizon'), card.horizon, horizons, horizonLabel)}
    </dl>
    ${scoreSection(core, card)}
    ${evidenceSection(core, card)}
    ${section(
      l10n.t('Solutions'),
      String(card.solutions.length),
      html`<ul>
        ${card.solutions.map(solution => solutionRow(core, solution))}
      </ul>`,
      scene.isEditable
        ? html`<button class="link" @click=${() => addBelow(core, card.key, 'solution')}>${l10n.t('Add')}</button>`
        : nothing,
    )}`;
}

function serves(core: Core, { model }: Scene, card: OpportunityCard): unknown {
  const item = model.items.get(card.key);
  const top = item?.ancestors().findLast(one => one.data.card);
  const outcome = model.items.get(card.outcome ?? '') ?? (top && outcomeOf(model, top));
  const target = outcome?.data.card;
  if (!target) return fact(l10n.t('Serves'), l10n.t('no outcome yet'));
  return html`<div>
    <dt>${l10n.t('Serves')}</dt>
    <dd><button class="link" @click=${() => select(core, target.key)}>${titleOf(target)}</button></dd>
  </div>`;
}

function scoreSection(core: Core, { key, score }: OpportunityCard): TemplateResult {
  if (!score) {
    return section(l10n.t('Score'), '', html`<p class="q">${l10n.t('No scorecard names it.')}</p>`);
  }
  const open = html`<button class="link" @click=${() => core.send({ type: 'open', what: 'scorecard', key })}>
    ${l10n.t('Open scorecard')}
  </button>`;
  return section(l10n.t('Score'), '', html`${scoreLine(score)}<p class="q num">${score.explanation}</p>`, open);
}

function scoreLine({ cd3, rank, of }: ScoreView): TemplateResult {
  if (cd3 === null) return html`<p>${l10n.t('no score')}</p>`;
  return html`<div class="row num b cd3">
    <span class="grow">CD3${rank === null ? nothing : html`<span class="q n"> ${l10n.t('rank {0} of {1}', rank, of)}</span>`}</span
    ><span>${scoreText(cd3)}</span>
  </div>`;
}

function solutionRow(core: Core, solution: SolutionCard): TemplateResult {
  const last = solution.experiments.at(-1);
  const verdict = last && verdictOf(last);
  return html`<li class="li">
    ${icon('lightbulb', 'q s')}<button class="plainlink" @click=${() => select(core, solution.key)}>${titleOf(solution)}</button>
    ${verdict ? html`<span title=${verdictLabel(verdict)}>${verdictIcon(verdict)}<span class="sr">${verdictLabel(verdict)}</span></span>` : nothing}
  </li>`;
}

function solutionFacts(core: Core, scene: Scene, card: SolutionCard): TemplateResult {
  return html`<dl class="kv">${choice(core, scene, card, 'horizon', l10n.t('Horizon'), card.horizon, horizons, horizonLabel)}</dl>
    ${section(
      l10n.t('Experiments'),
      String(card.experiments.length),
      html`<ul>
        ${card.experiments.map(one => {
          const verdict = verdictOf(one);
          return html`<li class="li">
            ${icon('beaker', 'q s')}<button class="plainlink" @click=${() => select(core, one.key)}>${titleOf(one)}</button
            ><span class="m q row">${verdictIcon(verdict)}&nbsp;${verdictLabel(verdict)}</span>
          </li>`;
        })}
      </ul>`,
      scene.isEditable
        ? html`<button class="link" @click=${() => addBelow(core, card.key, 'experiment')}>${l10n.t('Add')}</button>`
        : nothing,
    )}`;
}

function experimentFacts(core: Core, scene: Scene, card: ExperimentCard): TemplateResult {
  return html`<dl class="kv">
    ${choice(
      core,
      scene,
      card,
      'status',
      l10n.t('Status'),
      card.status,
      ['planned', 'running', 'done'] as const,
      status => capital(status === 'done' ? l10n.t('done') : verdictLabel(status)),
    )}
    ${choice(
      core,
      scene,
      card,
      'verdict',
      l10n.t('Verdict'),
      card.verdict,
      ['supported', 'refuted', 'unclear'] as const,
      one => capital(verdictLabel(one)),
    )}
  </dl>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
