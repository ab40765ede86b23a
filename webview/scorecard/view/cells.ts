import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Scale } from '../../../src/core/charts/scale';
import { heatStep } from '../../../src/core/scoring/heat';
import { type InputKey, inputNames } from '../../../src/core/scoring/input-keys';
import { isTiedWithNext } from '../../../src/core/scoring/sample';
import { numberText } from '../../../src/core/values/number';
import { placed } from '../../shared/dom/placed';
import { icon, severityIcon } from '../../shared/view/icon';
import { type Field, problemOf } from '../model/change';
import type { Column } from '../model/columns';
import type { Row } from '../model/table';
import { computedText, rangeText, shareText } from '../model/words';
import type { Scene, Sheet } from '../scene';

interface CellLook {
  readonly isSelected: boolean;
  /** Of CD3, in percent of the width of its column. */
  readonly scale: Scale;
}

export function cellContent(scene: Scene, sheet: Sheet, row: Row, column: Column, look: CellLook): unknown {
  const { entry, score } = row;
  const { editing } = scene.state;
  const isWriting = editing?.key === entry.key && editing.list === sheet.list && editing.column === column.id;
  const sample = sheet.samples?.[row.index];
  switch (column.id) {
    case 'rank':
      return rank(scene, sheet, row);
    case 'hypothesis':
      return isWriting ? hypothesisFields(scene) : hypothesis(sheet, row);
    case 'cd3':
      return html`<span class=${score.cd3 === null ? 'q' : 'cd'}>${computedText(score.cd3)}</span>`;
    case 'range':
      return range(sheet, row, look.scale);
    case 'first':
      return shareText(sample?.rankFirstProbability);
    case 'rice':
      return html`<span class=${score.rice === null ? 'q' : ''}>${computedText(score.rice)}</span>`;
    default:
      return isWriting
        ? inputField(scene, sheet, column.id, column.label)
        : input(sheet, row, column.id, look.isSelected);
  }
}

function rank({ state }: Scene, { samples }: Sheet, row: Row): TemplateResult {
  const place = state.rankBy === 'rice' ? row.riceRank : row.rank;
  const sample = samples?.[row.index];
  const isTied = state.rankBy === 'cd3' && sample && isTiedWithNext(sample);
  const tied = l10n.t('Tied with the next: they change places in {0} of the draws', shareText(sample?.swapsWithNext));
  return html`<span class=${place === null ? 'q' : 'b'}>${place ?? '—'}</span>${
    isTied ? html`<span class="hint" title=${tied}>${l10n.t('tied')}<span class="sr">${tied}</span></span>` : nothing
  }`;
}

/** The three lines as one sentence, as far as they are written. */
function hypothesis({ snapshot }: Sheet, { entry }: Row): TemplateResult {
  const { capability, change, signal, name } = entry;
  const problem = snapshot.problems[entry.key];
  const mark = problem
    ? html`<span class="mark" title=${problem.message}>${severityIcon(problem.severity)}<span class="sr">${problem.message}</span></span>`
    : nothing;
  if (!capability && !change && !signal) {
    return html`<div class="hps">${mark}<b>${name}</b> <span class="q">${l10n.t('What would help, whom, and how would we see it?')}</span></div>`;
  }
  const part = (text: string) => html`<b>${text === '' ? '…' : text.replace(/[.\s]+$/, '')}</b>`;
  const end = (text: string) => (text === '' ? '' : '.');
  return html`<div class="hps">${mark}${l10n.t('We believe that')} ${part(capability)} ${l10n.t('will result in')} ${part(change)}${end(change)}
    ${l10n.t('We know we have succeeded when we see')} ${part(signal)}${end(signal)}</div>`;
}

function hypothesisFields({ state: { editing } }: Scene): TemplateResult {
  const line = (field: Field, name: string) =>
    html`<label class="line"><span class="q">${name}</span
      ><textarea data-field=${field} rows="1" spellcheck="true" .value=${live(editing?.texts[field] ?? '')}></textarea></label>`;
  return html`<div class="lines">
    ${line('capability', l10n.t('We believe that'))}${line('outcome', l10n.t('will result in'))}${line('signal', l10n.t('We know we have succeeded when we see'))}
  </div>`;
}

function inputField({ state: { editing } }: Scene, { table }: Sheet, key: InputKey, label: string): TemplateResult {
  const text = editing?.texts[key] ?? '';
  const problem = problemOf(key, text, table.options);
  return html`<input
      class="in ${problem ? 'err' : ''}"
      data-field=${key}
      aria-label=${label}
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby=${problem ? 'cell-problem' : nothing}
      autocomplete="off"
      spellcheck="false"
      .value=${live(text)}
    />${problem ? html`<div class="tip" id="cell-problem">${problem}</div>` : nothing}`;
}

function input(sheet: Sheet, row: Row, key: InputKey, isSelected: boolean): TemplateResult {
  const { entry, inputs, score } = row;
  const text = entry.inputs[key];
  const name = inputNames[key];
  if (text === undefined) return missing(score.missing.includes(name), key);
  const problem = problemOf(key, text, sheet.table.options);
  const estimate = inputs[name];
  const scale = key === 'confidence' && estimate?.unit ? 100 : 1;
  const middle = () => numberText((estimate?.likely ?? 0) * scale);
  const hint = estimate?.isRange
    ? text.split(/\.{2,}|…/).length === 3
      ? l10n.t('likely {0}', middle())
      : l10n.t('middle {0}', middle())
    : '';
  return html`<span class="in ${problem ? 'err' : ''}" title=${problem ?? ''}>${text.replace(/%$/, '\u2009%')}</span>${
    problem
      ? html`<div class="hint bad">${icon('error', 's')} ${l10n.t('not usable')}<span class="sr">${problem}</span></div>`
      : isSelected && hint !== ''
        ? html`<div class="hint">${hint}</div>`
        : nothing
  }`;
}

/** What is not stated: needed for CD3, or only for RICE. */
function missing(isMissing: boolean, key: InputKey): TemplateResult {
  if (key === 'confidence') return html`<span class="in q">${l10n.t('not stated')}</span>`;
  if (!isMissing) return html`<span class="in q">—</span>`;
  return html`<span class="in err">&nbsp;</span><div class="hint bad">${icon('error', 's')} ${l10n.t('needed')}</div>`;
}

/** CD3 as a point on the range that 8 of 10 draws fall into. */
function range({ samples, bounds }: Sheet, { index, score }: Row, scale: Scale): unknown {
  if (score.cd3 === null) return nothing;
  const [low, high] = samples?.[index]?.cd3Likely ?? [score.cd3, score.cd3];
  const text = rangeText([low, high]);
  const share = (value: number) => `${Math.round(scale(value) * 10) / 10}%`;
  const bar = { left: share(low), width: `${Math.max(1, scale(high) - scale(low))}%` };
  return html`<div class="rb" role="img" aria-label=${text || computedText(score.cd3)}>
      ${low < high ? html`<i class="h${heatStep(score.cd3, bounds)}" ${placed(bar)}></i>` : nothing}<b ${placed({ left: share(score.cd3) })}></b>
    </div>
    ${text === '' ? nothing : html`<div class="hint over"><span ${placed({ left: `${Math.min(scale(low), 64)}%` })}>${text}</span></div>`}`;
}
