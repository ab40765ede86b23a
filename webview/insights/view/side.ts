import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { choiceName } from '../../../src/core/artefacts/names';
import {
  type InsightCard,
  type InsightLink,
  type InsightsView,
  type OpportunityChoice,
  type Relation,
  relations,
  weightOf,
} from '../../../src/core/views/insights-view';
import { weightText } from '../../../src/core/views/insights-words';
import { detailsForm } from '../../details/view/form';
import { combobox, found, optionRows } from '../../details/view/picker';
import { icon } from '../../shared/view/icon';
import { hasRoomForPanel } from '../../shared/view/side-panel';
import type { Core } from '../board';
import { link, relate, unlink } from '../edits';
import { unlinked } from '../look';
import { unheard, unlinkedCards } from '../model';
import { formOf, showDetails } from '../side';

/** So many rows of a section are drawn. */
const MOST = 30;

export function isSideOpen({ state }: Core): boolean {
  return state.look.panel ?? hasRoomForPanel();
}

/** The details of the selected insight; without one, what is not linked yet. */
export function side(core: Core, view: InsightsView): TemplateResult {
  const { look } = core.state;
  const card = view.insights.find(({ key }) => key === look.selected);
  const close = () => core.update({ look: card ? { ...look, selected: null } : { ...look, panel: false } });
  const closeName = card ? l10n.t('Back to what is not linked') : l10n.t('Close');
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    close();
    core.show(core.state.place ?? { card: card?.key ?? '' });
  };
  return html`<aside class="panel" aria-label=${l10n.t('Details')} @keydown=${onKey}>
    <button class="btn ic leave" aria-label=${closeName} title=${closeName} @click=${close}>
      ${icon(card ? 'arrow-left' : 'close', 's')}
    </button>
    ${card ? ofCard(core, view, card) : overview(core, view)}
  </aside>`;
}

function ofCard(core: Core, view: InsightsView, card: InsightCard): unknown {
  const form = formOf(core);
  form.about(card.key);
  const { details } = form;
  if (!details || details.key !== card.key) return nothing;
  return html`${detailsForm(form, details)} ${linksOf(core, view, card)}`;
}

/** The opportunities that rest on the insight, and a search for more of them. */
function linksOf(core: Core, view: InsightsView, card: InsightCard): TemplateResult {
  const { editable } = core.state.snapshot!;
  const taken = new Set(card.links.map(({ uri, opportunity }) => `${uri}#${opportunity}`));
  const open = view.opportunities.filter(({ uri, key }) => !taken.has(`${uri}#${key}`));
  return html`<section class="sec links">
    <div class="sec-h">${l10n.t('Serves')}<span class="n num">${card.links.length || l10n.t('nothing yet')}</span></div>
    <ul>
      ${card.links.map(one => linkRow(core, one, editable))}
    </ul>
    ${
      editable
        ? combobox(formOf(core), {
            place: 'link an opportunity',
            id: 'link-opportunity',
            name: l10n.t('Link to an opportunity'),
            closed: '',
            placeholder: l10n.t('Link to an opportunity …'),
            rows: query =>
              found(open, query, ({ title, tree }) => `${title} ${tree}`).map(choice => ({
                value: choice,
                label: choice.title,
                glyph: 'issue-draft',
                facts: choice.tree,
              })),
            take: (choice: OpportunityChoice) => link(core, card.key, choice),
          })
        : nothing
    }
  </section>`;
}

function linkRow(core: Core, one: InsightLink, editable: boolean): TemplateResult {
  const { uri, opportunity, title, relation } = one;
  const remove = l10n.t('Unlink “{0}”', title);
  return html`<li class="tied">
    <button class="plainlink" @click=${() => core.send({ type: 'open', uri, key: opportunity, asText: false })}>
      ${icon('issue-draft', 's q')} ${title}
    </button>
    <select
      class="input"
      aria-label=${l10n.t('What it says of “{0}”', title)}
      ?disabled=${!editable}
      .value=${live(relation)}
      @change=${(event: Event) => relate(core, one, (event.target as HTMLSelectElement).value as Relation)}
    >
      ${relations.map(each => html`<option value=${each} ?selected=${each === relation}>${choiceName(each)}</option>`)}
    </select>
    ${editable ? html`<button class="btn ic" aria-label=${remove} title=${remove} @click=${() => unlink(core, one)}>${icon('close', 's')}</button>` : nothing}
  </li>`;
}

function overview(core: Core, view: InsightsView): TemplateResult {
  const loose = unlinkedCards(view);
  const bare = unheard(view);
  const { look } = core.state;
  return html`<div>
      <div class="row q m kind">${icon('quote', 's')}${l10n.t('Insights')}</div>
      <h2>${view.title}</h2>
      <p class="q num">${weightText(weightOf(view.insights))}</p>
    </div>
    ${section(
      l10n.t('Unlinked insights'),
      loose.length,
      l10n.t('Every insight serves an opportunity.'),
      loose.slice(0, MOST).map(
        ({ key, finding }) => html`<li class="li">
          ${icon('quote', 's q')}<button
            class="plainlink"
            @click=${() => showDetails(core, key)}
          >
            ${finding || key}
          </button>
        </li>`,
      ),
      loose.length > MOST
        ? html`<button class="link" @click=${() => core.update({ look: { ...look, links: unlinked } })}>${l10n.t('Show all')}</button>`
        : nothing,
    )}
    ${section(
      l10n.t('Opportunities without evidence'),
      bare.length,
      l10n.t('Every opportunity rests on something that was heard.'),
      bare.slice(0, MOST).map(one => bareRow(core, one)),
      bare.length > MOST ? html`<p class="q">${l10n.t('{0} more', bare.length - MOST)}</p>` : nothing,
    )}`;
}

function section(
  title: string,
  count: number,
  none: string,
  rows: readonly TemplateResult[],
  more: unknown,
): TemplateResult {
  return html`<section class="sec">
    <div class="sec-h">${title}<span class="n num">${count}</span></div>
    ${count === 0 ? html`<p class="q">${none}</p>` : html`<ul>${rows}</ul>${more}`}
  </section>`;
}

/** An opportunity that nobody was heard on, and a search for an insight of any file that it rests on. */
function bareRow(core: Core, one: OpportunityChoice): TemplateResult {
  const form = formOf(core);
  const name = l10n.t('Link an insight to “{0}”', one.title);
  const place = `link ${one.uri}#${one.key}`;
  return html`<li class="li bare">
    ${icon('issue-draft', 's q')}<button class="plainlink" @click=${() => core.send({ type: 'open', uri: one.uri, key: one.key, asText: false })}>${one.title}</button>
    ${
      core.state.snapshot!.editable
        ? combobox(form, {
            place,
            id: `f-${place.replace(/[^\w-]+/g, '_')}`,
            name,
            closed: '',
            placeholder: l10n.t('Link an insight …'),
            rows: query => {
              const options = form.optionsOf(['insight']);
              return options && optionRows(options, query);
            },
            take: insight => link(core, insight, one),
          })
        : nothing
    }
  </li>`;
}
