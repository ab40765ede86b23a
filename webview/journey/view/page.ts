import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { boundsByUnit } from '../../../src/core/scoring/unit-heat';
import { gapOf, type JourneyView } from '../../../src/core/views/journey-view';
import { legends } from '../../board/legend';
import { menuButton } from '../../board/menu-button';
import { exportChoices, written } from '../../shared/export';
import { banner } from '../../shared/view/banner';
import { icon } from '../../shared/view/icon';
import type { Choice } from '../../shared/view/menu';
import type { Core } from '../board';
import { addPlace, addStage } from '../edits';
import { cardsOf, placesOf, rowNames, rowTitle } from '../model';
import { grid } from './grid';

/** The whole page, from top to bottom. */
export function journeyPage(core: Core): TemplateResult {
  const { view, broken } = core.state.snapshot!;
  const words = {
    last: (since: string) => l10n.t('so the map below is the last one that could, from {0}.', since),
    none: l10n.t('so below is only what could be made out of the text.'),
    beforeMerge: (since: string) => l10n.t('so the map below is the one before it, from {0}.', since),
    noneBeforeMerge: l10n.t('so there is no map to show yet.'),
  };
  return html`${toolbar(core, view)} ${banner(broken, words, message => core.send(message))}
    <main class="main">${placesOf(view).length === 0 ? empty(core, view) : grid(core, view)}</main>
    ${foot(core, view)}`;
}

function toolbar(core: Core, view: JourneyView): TemplateResult {
  const { look } = core.state;
  const counts = countsOf(view.stages.length, placesOf(view).length);
  const { reviewed, due, late } = view.review;
  const review = reviewed
    ? l10n.t('Reviewed {0}, due again {1}', reviewed, due ?? l10n.t('when you like'))
    : l10n.t('Not reviewed yet');
  const last = view.stages.at(-1);
  return html`<header class="bar" data-stops>
    <h1 class="b el">${view.title}</h1>
    <span class="q word">${counts}</span>
    <span class="sep"></span>
    ${menuButton(core, { glyph: 'list-flat', label: l10n.t('Rows') }, () => rowChoices(core))}
    <button
      class="btn ${look.gaps ? 'on' : ''}"
      aria-pressed=${look.gaps}
      @click=${() => core.update({ look: { ...look, gaps: !look.gaps } })}
    >
      ${icon('eye')}${l10n.t('Show gaps')}
    </button>
    <span class="grow"></span>
    <span class="el">${icon(late > 0 ? 'warning' : 'calendar', late > 0 ? 's warn' : 's q')} ${review}</span>
    <button class="btn" @click=${() => core.mayEdit() && core.send({ type: 'run', command: 'canopy.markReviewed' })}>
      ${icon('check')}${l10n.t('Mark as Reviewed')}
    </button>
    <button class="btn" @click=${() => (last ? addPlace(core, last) : addStage(core))}>
      ${icon('add')}${last ? l10n.t('Add place') : l10n.t('Add stage')}
    </button>
    ${menuButton(core, { glyph: 'export', label: l10n.t('Export') }, () => exports(core, view))}
  </header>`;
}

function countsOf(stages: number, places: number): string {
  if (stages === 1 && places === 1) return l10n.t('1 stage, 1 place');
  if (stages === 1) return l10n.t('1 stage, {0} places', places);
  return places === 1 ? l10n.t('{0} stages, 1 place', stages) : l10n.t('{0} stages, {1} places', stages, places);
}

/** The rows, each of which is shown or not, but for the last one. */
function rowChoices(core: Core): Choice[] {
  const { hidden } = core.state.look;
  return rowNames.map(row => {
    const checked = !hidden.includes(row);
    const rest = checked ? [...hidden, row] : hidden.filter(one => one !== row);
    const act = () =>
      rest.length < rowNames.length
        ? core.update({ look: { ...core.state.look, hidden: rest } })
        : core.refuse(l10n.t('“{0}” is the last row.', rowTitle(row)));
    return { label: rowTitle(row), checked, act };
  });
}

function exports(core: Core, view: JourneyView): Choice[] {
  return exportChoices(core, ['md', 'html'], async ending => {
    const { journeyDocument } = await import('../../../src/core/generate/journey/document');
    return written(journeyDocument(view), ending);
  });
}

function empty(core: Core, view: JourneyView): TemplateResult {
  const [first] = view.stages;
  return html`<div class="empty">
    <p class="b">${l10n.t('What do people do, from the first moment to the last?')}</p>
    <p class="q">
      ${l10n.t('A journey is a row of stages, each with the places where something happens: “Set up the stack”, “Get the change reviewed”. Name what people do, not the tool.')}
    </p>
    <p>
      <button class="btn pri" @click=${() => (first ? addPlace(core, first) : addStage(core))}>
        ${first ? l10n.t('Add a place to {0}', first.title) : l10n.t('Add a stage')}
      </button>
    </p>
  </div>`;
}

function foot({ state }: Core, view: JourneyView): TemplateResult {
  const silent = placesOf(view).filter(place => gapOf(place) === 'silent');
  const names = silent.map(({ title }) => title).join(', ');
  const count = silent.length === 1 ? l10n.t('1 gap.') : l10n.t('{0} gaps.', silent.length);
  const where = l10n.t('Nobody was heard at: {0}.', names);
  const hasGaps = silent.length > 0 && state.look.gaps;
  return html`<footer class="foot">
    <span class="tells" title=${hasGaps ? where : nothing}>
      ${
        hasGaps
          ? html`<b class="fgc">${count}</b> ${where}`
          : l10n.t('Drag an opportunity to the place where it happens.')
      }
    </span>
    ${legends(boundsByUnit(cardsOf(view)))}
  </footer>`;
}
