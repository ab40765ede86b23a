import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { changeGroup, type Group, type Judgements, kindOf, type Note } from '../../../src/core/affinity/draft';
import { changes } from '../../board/core';
import { placed } from '../../shared/dom/placed';
import { icon } from '../../shared/view/icon';
import { change, dropGroup, groupKey, groupName, kindName, written } from '../edits';
import { type Core, judgementsOf } from '../state';

const glyphs = { opportunity: 'issue-draft', insight: 'quote', solution: 'lightbulb', parked: 'inbox' } as const;

/** The groups as columns, first the notes that are in none. */
export function groups(core: Core): TemplateResult {
  const { draft } = core.state.look;
  const ids = [null, ...draft.groups.map(({ id }) => id)];
  const judged = judgementsOf(core.state.look);
  return html`<div class="scroll" tabindex="-1">
    <div class="grid notes" role="grid" aria-label=${l10n.t('Notes by group')} ${placed({ '--columns': String(ids.length) })}>
      <div role="row" class="row-of heads">
        <div role="columnheader" class="colh">
          ${groupName(draft, null)}<span class="q num">${draft.notes.filter(({ group }) => group === null).length}</span>
        </div>
        ${draft.groups.map(group => head(core, group))}
      </div>
      <div role="row" class="row-of">${ids.map(id => cell(core, id, judged))}</div>
    </div>
  </div>`;
}

function head(core: Core, { id, name, as }: Group): TemplateResult {
  const { draft } = core.state.look;
  const rename = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    const { look } = core.state;
    core.update({ look: { ...look, draft: changeGroup(look.draft, id, { name: value }) } });
  };
  const become = (event: Event) => {
    const kind = (event.target as HTMLSelectElement).value as Group['as'];
    change(core, before => changeGroup(before, id, { as: kind }), l10n.t('“{0}” becomes: {1}.', name, kindName(kind)));
  };
  const drop = l10n.t('Take the group “{0}” apart', groupName(draft, id));
  return html`<div role="columnheader" class="colh" data-group=${id}>
    <div class="row">
      <input
        class="input"
        aria-label=${l10n.t('Name of the group')}
        placeholder=${l10n.t('Name of a moment')}
        .value=${live(name)}
        @input=${rename}
      /><button class="btn ic" aria-label=${drop} title=${drop} @click=${() => dropGroup(core, id)}>${icon('close', 's')}</button>
    </div>
    <div class="row q">
      <span class="num">${draft.notes.filter(({ group }) => group === id).length}</span>
      <select class="input" aria-label=${l10n.t('What its notes become')} .value=${live(as)} @change=${become}>
        <option value="opportunity" ?selected=${as === 'opportunity'}>${l10n.t('Opportunities')}</option>
        <option value="insight" ?selected=${as === 'insight'}>${l10n.t('Insights')}</option>
      </select>
    </div>
  </div>`;
}

function cell(core: Core, id: number | null, judged: Judgements): TemplateResult {
  const { drag, look } = core.state;
  const column = groupKey(id);
  const aim = drag?.over?.column === column ? drag.aim : null;
  const target = aim && (changes(aim) ? 'drop' : aim.type === 'refused' ? 'no' : '');
  return html`<div role="gridcell" class="cell ${target ?? ''}" data-row="notes" data-column=${column}>
    ${look.draft.notes.filter(({ group }) => group === id).map(note => noteView(core, note, judged))}
  </div>`;
}

function noteView(core: Core, note: Note, judged: Judgements): TemplateResult {
  const { look, drag } = core.state;
  const { id, text } = note;
  if (look.writing === id) return writing(core, note);
  const kind = kindOf(look.draft, note, judged);
  const why = kind === 'opportunity' || kind === 'parked' ? judged.get(text) : undefined;
  const card = String(id);
  return html`<div
    class="it ${drag?.card === card ? 'gone' : ''}"
    role="group"
    data-card=${card}
    data-key=${card}
    aria-label=${[text, kindName(kind), ...(why === undefined ? [] : [why])].join('. ')}
  >
    <div class="t">${text}</div>
    <div class="facts q">${icon(glyphs[kind], 's')}<span>${kindName(kind)}</span></div>
    ${why === undefined ? nothing : html`<div class="facts">${icon('info', 's')}<span>${why}</span></div>`}
  </div>`;
}

function writing(core: Core, note: Note): TemplateResult {
  const done = (event: Event) => written(core, note, (event.target as HTMLTextAreaElement).value);
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Enter') done(event);
    else written(core, note, null);
  };
  const onLeave = (event: Event) => {
    if (core.state.look.writing === note.id && document.hasFocus()) done(event);
  };
  return html`<textarea class="input note-words" rows="3" aria-label=${l10n.t('Words of the note')} .value=${note.text} @keydown=${onKey} @blur=${onLeave}></textarea>`;
}
