import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type Horizon, itemsOn, type Roadmap } from '../../../src/core/generate/roadmap/roadmap';
import { rowMeaning, rowName } from '../../../src/core/generate/roadmap/words';
import { boundsByUnit } from '../../../src/core/scoring/unit-heat';
import { placed } from '../../shared/dom/placed';
import { banner } from '../../shared/view/banner';
import type { Core } from '../board';
import { emptyColumns, shownPart } from '../model';
import { cardView } from './card';
import { foot } from './foot';
import { toolbar } from './toolbar';

/** The whole page, from top to bottom. */
export function roadmapPage(core: Core): TemplateResult {
  const { snapshot, look } = core.state;
  const whole = snapshot!.roadmap;
  const shown = shownPart(whole, look);
  const isEmpty = whole.rows.every(({ cells }) => cells.every(cell => cell.length === 0));
  return html`${toolbar(core, shown)} ${banner(snapshot!.broken, brokenWords(), message => core.send(message))}
    <main class="main">
      ${isEmpty ? emptyRoadmap(core) : grid(core, shown)}
    </main>
    ${foot(shown, emptyColumns(whole, look))}`;
}

function brokenWords() {
  return {
    last: (since: string) => l10n.t('so the roadmap below is laid out as it was at {0}.', since),
    none: l10n.t('so below is what the trees say, laid out as usual.'),
    beforeMerge: (since: string) => l10n.t('so the roadmap below is laid out as before it, at {0}.', since),
    noneBeforeMerge: l10n.t('so below is what the trees say, laid out as usual.'),
  };
}

function emptyRoadmap(core: Core): TemplateResult {
  const [tree] = core.state.snapshot!.roadmap.trees;
  const open = () => tree && core.send({ type: 'open', uri: tree.uri, key: '/', asText: false });
  return html`<div class="empty">
    <p class="b">${l10n.t('What are you working on, and what comes after?')}</p>
    <p class="q">
      ${
        tree
          ? l10n.t(
              'A roadmap is drawn from the trees. Set the “horizon” of an opportunity or a solution to now, next or future, and it stands here.',
            )
          : l10n.t('A roadmap is drawn from the trees, and no tree was found for this one. Look at its “trees”.')
      }
    </p>
    <p>
      ${tree ? html`<button class="btn pri" @click=${open}>${l10n.t('Open “{0}”', tree.title)}</button>` : nothing}
      <button class="btn sec" @click=${() => core.send({ type: 'openText', key: null, line: null, beside: false })}>
        ${l10n.t('Open the text')}
      </button>
    </p>
  </div>`;
}

function grid(core: Core, shown: Roadmap): TemplateResult {
  const { rows, columns } = shown;
  const tracks = { '--columns': String(Math.max(1, columns.length)) };
  return html`<div class="scroll">
    <div class="grid" role="grid" aria-label=${shown.title} aria-rowcount=${rows.length + 1} ${placed(tracks)}>
      <div role="row" class="row-of heads">
        <div role="columnheader" class="corner"><span class="sr">${l10n.t('How sure we are')}</span></div>
        ${columns.map(
          ({ title }, at) =>
            html`<div role="columnheader" class="colh">${title}<span class="q">${countWords(shown, at)}</span></div>`,
        )}
      </div>
      ${rows.map(({ horizon }, at) => row(core, shown, horizon, at))}
    </div>
  </div>`;
}

function countWords({ rows }: Roadmap, at: number): string {
  const count = rows.reduce((sum, { cells }) => sum + (cells[at]?.length ?? 0), 0);
  const shipped = rows.find(({ horizon }) => horizon === 'recent')?.cells[at];
  const cards = count === 1 ? l10n.t('1 card') : l10n.t('{0} cards', count);
  return count > 0 && shipped?.length === 0 ? l10n.t('{0}, none shipped yet', cards) : cards;
}

function row(core: Core, shown: Roadmap, horizon: Horizon, at: number): TemplateResult {
  const bounds = boundsByUnit(itemsOn(core.state.snapshot!.roadmap));
  const { drag } = core.state;
  const cellClass = (column: string) => {
    const isOver = drag?.over?.row === horizon && drag.over.column === column;
    return isOver ? (drag.aim?.type === 'refused' ? 'no' : drag.aim?.type === 'put' ? 'drop' : '') : '';
  };
  return html`<div role="row" class="row-of ${horizon}">
    <div role="rowheader" class="rowh">${rowName(horizon)}<span class="q">${rowMeaning(horizon)}</span></div>
    ${shown.rows[at]!.cells.map(
      (cell, column) =>
        html`<div role="gridcell" class="cell ${cellClass(String(column))}" data-row=${horizon} data-column=${column}>
          ${
            cell.length === 0
              ? html`<span class="sr">${l10n.t('Nothing in {0} for {1}', rowName(horizon), shown.columns[column]!.title)}</span>`
              : cell.map(item => cardView(core, shown, item, horizon, bounds))
          }
        </div>`,
    )}
  </div>`;
}
