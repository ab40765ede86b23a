import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { tornadoChart } from '../../../src/core/charts/tornado-chart';
import { inputLabel } from '../../../src/core/scoring/inputs';
import { noQuestionSentence, questionSentence, turnSentence } from '../../../src/core/scoring/question';
import { scoredTerms, type Tornado, tornadoAt } from '../../../src/core/scoring/tornado';
import { ordinal } from '../../../src/core/views/words';
import { Memo } from '../../shared/dom/memo';
import { drawing } from '../../shared/view/chart';
import type { Row, Table } from '../model/table';
import type { Sheet } from '../scene';

const known = new Memo<Tornado | undefined>();

/** Which input of the selected entry is worth measuring first, and what hangs on it. */
export function question(sheet: Sheet, row: Row): TemplateResult {
  const { table } = sheet;
  const inputs = table.rows.map(each => each.inputs);
  // Of the selected entry alone: this is drawn at every key.
  const tornado = known.of([signature(table), row.index], () => tornadoAt(row.index, inputs, table.options));
  const bar = tornado?.bars[0];
  if (!tornado || !bar) {
    return html`<h2>${l10n.t('Measure this first')}</h2><p>${l10n.t('Without a score there is nothing to compare yet.')}</p>`;
  }
  const [turn] = bar.turns;
  const rival = turn && table.rows[turn.rival];
  const line = rival && rival.score.cd3 !== null ? { cd3: rival.score.cd3, place: place(rival.rank) } : undefined;
  const decides = bar.bestRank < bar.worstRank;
  const name = inputLabel(bar.input);
  return html`<h2>${decides ? l10n.t('Measure this first: {0}', name) : l10n.t('What moves CD3 most: {0}', name)}</h2>
    <p>${l10n.t('How far CD3 moves with each input alone')}</p>
    ${drawing(tornadoChart(tornado, table.options, line))}
    <p class="call">
      <span
        >${turn && rival ? html`${turnSentence(turn, bar.input, rival.entry.name, table.options)} ` : nothing}${
          decides
            ? questionSentence({ entry: row.index, bar }, row.entry.name)
            : noQuestionSentence(scoredTerms(inputs, table.options))
        }</span
      >
    </p>`;
}

function place(rank: number | null): string {
  return rank === null ? '' : l10n.t('{0} place', ordinal(rank));
}

function signature({ options, rows }: Table): string {
  return JSON.stringify([options, rows.map(({ inputs }) => inputs)]);
}
