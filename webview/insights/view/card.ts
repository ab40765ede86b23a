import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { choiceName } from '../../../src/core/artefacts/names';
import { withoutMoment } from '../../../src/core/text/moment';
import type {
  InsightCard,
  InsightFix,
  InsightHint,
  InsightLink,
  InsightsView,
  Relation,
} from '../../../src/core/views/insights-view';
import { choiceWord } from '../../../src/core/views/words';
import { nodeIcon } from '../../details/node-icon';
import { icon, severityIcon } from '../../shared/view/icon';
import type { Core } from '../board';
import type { By } from '../look';
import { placeTitle } from '../model';
import { showField } from '../side';

/** So many links and hints stand on a card; the details have them all. */
const MOST_LINKS = 3;
const MOST_HINTS = 2;

/** Glyphs that tell the relations apart without their words. */
const relationGlyphs: Readonly<Record<Relation, string>> = {
  supports: 'check',
  contradicts: 'circle-slash',
  sizes: 'graph',
};

/** A card says itself that nothing rests on it. */
const unused = 'insight-unused';

/** An insight: what was learned, from whom, which opportunities rest on it, and what is to be mended. */
export function cardView(core: Core, view: InsightsView, card: InsightCard): TemplateResult {
  const { look, drag } = core.state;
  const { key, finding, quote, id, links } = card;
  const hints = card.hints.filter(({ code }) => code !== unused);
  const facts = factsOf(view, card, look.by);
  const linked = links.map(one => `${choiceWord(one.relation)} “${one.title}”`);
  const said = [
    finding || id || key,
    ...facts.flatMap(({ words }) => words),
    ...linked,
    ...hints.map(one => one.message),
  ];
  return html`<div
    class="it ${drag?.card === key ? 'gone' : ''} ${look.selected === key ? 'sel' : ''}"
    role="group"
    data-card=${key}
    data-key=${key}
    aria-label=${said.join('. ')}
  >
    <div class="t">${finding || html`<span class="q">${l10n.t('No finding yet')}</span>`}</div>
    ${quote ? html`<div class="quote q">“${quote}”</div>` : nothing}
    ${facts.map(({ glyph, words }) => html`<div class="facts q num">${icon(glyph, 's')}<span>${words.map((word, at) => html`${at > 0 ? ' · ' : ''}<span class=${isDate(word) ? 'whole' : ''}>${word}</span>`)}</span></div>`)}
    ${linkRows(core, links)}
    ${hints.slice(0, MOST_HINTS).map(hint => hintRow(core, card, hint))}
  </div>`;
}

/** How it was learned; of whom and where; from what, and what may have skewed it. What its column says already is left out. */
function factsOf(
  view: InsightsView,
  card: InsightCard,
  by: By,
): { readonly glyph: string; readonly words: string[] }[] {
  const { kind, on, participants, segment, place, source, bias, links } = card;
  const unlessBy = (field: By, words: string | undefined) => (by === field ? undefined : words);
  const lines: [string, ...(string | undefined)[]][] = [
    [nodeIcon('insight', kind), unlessBy('kind', kind ? choiceName(kind) : l10n.t('no kind')), on, participants?.words],
    ['person', unlessBy('segment', segment), unlessBy('place', place && placeTitle(view, place))],
    ['file', source?.split('/').at(-1)],
    ['eye', bias.length > 0 ? l10n.t('bias: {0}', bias.join(', ')) : undefined],
    ['debug-disconnect', links.length === 0 ? l10n.t('unlinked') : undefined],
  ];
  return lines
    .map(([glyph, ...words]) => ({ glyph, words: words.filter((word): word is string => Boolean(word)) }))
    .filter(({ words }) => words.length > 0);
}

/** A date does not break over two lines. */
function isDate(word: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(word);
}

/** The opportunities that rest on it, a line each below the word for what it does to them. */
function linkRows(core: Core, links: readonly InsightLink[]): unknown {
  const shown = links.slice(0, MOST_LINKS);
  const relations = [...new Set(shown.map(({ relation }) => relation))];
  const row = (relation: Relation) =>
    html`<div class="facts">
      ${icon(relationGlyphs[relation], 's q')}<span class="links"
        ><span class="q">${choiceWord(relation)}</span>${shown.filter(one => one.relation === relation).map(one => linkLine(core, one))}</span
      >
    </div>`;
  const rest = links.length - shown.length;
  return html`${relations.map(row)}${rest > 0 ? html`<div class="facts q">${l10n.t('{0} more', rest)}</div>` : nothing}`;
}

function linkLine(core: Core, { uri, opportunity, title }: InsightLink): TemplateResult {
  const open = () => core.send({ type: 'open', uri, key: opportunity, asText: false });
  return html`<button class="link el" title=${title} aria-label=${title} @click=${open}>${withoutMoment(title)}</button>`;
}

function hintRow(core: Core, { key }: InsightCard, { severity, message, code, fixes }: InsightHint): TemplateResult {
  const fix = ({ title, asksFor }: InsightFix) => {
    if (!core.mayEdit()) return;
    if (asksFor === undefined) core.send({ type: 'fix', node: key, code, title });
    else showField(core, key, `[data-field="${asksFor}"] :is(textarea, input, select)`);
  };
  return html`<div class="facts hint">
    ${severityIcon(severity)}<span
      >${message} ${fixes.map(one => html`<button class="link" @click=${() => fix(one)}>${one.title}</button> `)}</span
    >
  </div>`;
}
