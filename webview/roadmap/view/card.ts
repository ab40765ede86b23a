import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { shippedOf } from '../../../src/core/generate/roadmap/gaps';
import { measuredSentence, recentSentence } from '../../../src/core/generate/roadmap/recent';
import type { Horizon, Roadmap, RoadmapItem } from '../../../src/core/generate/roadmap/roadmap';
import { nameFor, rowName, scoreText } from '../../../src/core/generate/roadmap/words';
import type { HeatBounds } from '../../../src/core/scoring/heat';
import { heatOf } from '../../../src/core/scoring/unit-heat';
import { formatQuantity } from '../../../src/core/values/quantity';
import { aboutGlyph } from '../../board/glyphs';
import { placed } from '../../shared/dom/placed';
import { icon } from '../../shared/view/icon';
import type { Core } from '../board';
import { cardId } from '../model';

/** A card: what is shipped tells what came of it, all else its solutions and its score. */
export function cardView(
  core: Core,
  shown: Roadmap,
  item: RoadmapItem,
  horizon: Horizon,
  bounds: ReadonlyMap<string, HeatBounds>,
): TemplateResult {
  const id = cardId(item);
  const isDragged = core.state.drag?.card === id;
  const isRecent = item.recent !== undefined;
  return html`<div
    class="it ${isRecent ? 'rec' : ''} ${isDragged ? 'gone' : ''}"
    role="group"
    data-card=${id}
    data-key=${item.key}
    aria-label=${labelFor(core, shown, item, horizon)}
  >
    ${isRecent ? nothing : html`<span class="band h${heatOf(item, bounds)}"></span>`}
    ${isRecent ? recentFace(core, shown, item) : plainFace(core, item)}
  </div>`;
}

function labelFor(core: Core, { today }: Roadmap, item: RoadmapItem, horizon: Horizon): string {
  const { audience } = core.state.look;
  const results = shippedOf(item).flatMap(({ recent }) => (recent ? [recentSentence(recent, today)] : []));
  const facts = results.length > 0 ? results : [scoreText(item)];
  return [nameFor(item, audience), rowName(horizon), ...facts].join('. ');
}

function plainFace(core: Core, item: RoadmapItem): TemplateResult {
  const { audience } = core.state.look;
  const solutions = audience === 'squad' ? item.solutions : [];
  const scored = typeof item.cd3 === 'number';
  return html`<div class="t">${nameFor(item, audience)}</div>
    ${item.under !== undefined && audience === 'squad' ? html`<div class="m q">${l10n.t('for: {0}', item.under)}</div>` : nothing}
    ${solutions.map(({ title }) => html`<div class="facts q">${icon('lightbulb', 's')}<span>${title}</span></div>`)}
    <div class="facts q">
      ${icon(item.kind === 'solution' ? 'lightbulb' : aboutGlyph(item.about), 's')}
      <span class="cd num">${scored ? html`<span class="fgc">${scoreText(item)}</span>` : scoreText(item)}</span>
    </div>`;
}

function recentFace(core: Core, shown: Roadmap, item: RoadmapItem): TemplateResult {
  const { audience } = core.state.look;
  const named = audience === 'squad' && item.solutions.length > 0;
  return html`<div class="t">
      ${item.kind === 'solution' ? icon('lightbulb', 's q') : icon(aboutGlyph(item.about), 's q')} ${nameFor(item, audience)}
    </div>
    ${shippedOf(item).map(
      one => html`${named ? html`<div class="facts">${icon('lightbulb', 's q')}<span>${one.title}</span></div>` : nothing}
        ${resultView(core, shown, one)}`,
    )}`;
}

function resultView(core: Core, { today }: Roadmap, item: RoadmapItem): unknown {
  const { recent } = item;
  if (!recent) return nothing;
  const isDrawn = recent.promised?.from !== undefined && recent.share !== undefined;
  const words = isDrawn ? measuredSentence(recent, today) : recentSentence(recent, today);
  if (!recent.measured) {
    const open = () => core.send({ type: 'open', uri: item.uri, key: item.key, asText: true });
    return html`<div class="vd">${icon('warning', 's warn')}<span>${words}. <button class="link" @click=${open}>${l10n.t('Add a result')}</button></span></div>`;
  }
  const { share } = recent;
  const [glyph, tone] =
    share === undefined
      ? ['unverified', 'q']
      : share >= 1
        ? ['pass', 'ok']
        : share > 0
          ? ['arrow-right', 'ok']
          : ['circle-slash', 'bad'];
  return html`${way(item)}
    <div class="vd" title=${recentSentence(recent, today)}>${icon(glyph!, `s ${tone}`)}<span>${words}</span></div>`;
}

/** The way from where it was to what was promised, with where it is now. */
function way({ recent }: RoadmapItem): unknown {
  const { promised, measured, share } = recent!;
  if (!promised?.from || !measured || share === undefined) return nothing;
  const at = `${Math.round(Math.max(0, Math.min(1, share)) * 100)}%`;
  return html`<div class="bul" aria-hidden="true"><i ${placed({ width: at })}></i><u></u><b ${placed({ left: `calc(${at} - 1px)` })}></b></div>
    <div class="ends" aria-hidden="true">
      <span>${formatQuantity(promised.from)}</span>
      <span class="long">${l10n.t('promised {0}', formatQuantity(promised.to))}</span>
      <span class="brief">${formatQuantity(promised.to)}</span>
    </div>`;
}
