import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { changeGroup, type Group, type Judgements, kindOf, type Note } from '../../../src/core/affinity/draft';
import { columnGrid } from '../../board/columns';
import { icon } from '../../shared/view/icon';
import { change, dropGroup, groupKey, groupName, kindName, written } from '../edits';
import { type Core, judgementsOf } from '../state';

const glyphs = { opportunity: 'issue-draft', insight: 'quote', solution: 'lightbulb', parked: 'inbox' } as const;

/** The groups as columns, first the notes that are in none. */
export function groups(core: Core): TemplateResult {
  const { look, drag } = core.state;
  const { draft } = look;
  const judged = judgementsOf(look);
  const notesOf = (id: number | null) => draft.notes.filter(({ group }) => group === id);
  const column = (id: number | null, head: TemplateResult) => ({
    key: groupKey(id),
    head,
    content: notesOf(id).map(note => noteView(core, note, judged)),
  });
  const columns = [
    column(null, html`${groupName(draft, null)}<span class="q num">${notesOf(null).length}</span>`),
    ...draft.groups.map(group => column(group.id, head(core, group, notesOf(group.id).length))),
  ];
  return columnGrid(drag, 'notes', l10n.t('Notes by group'), columns);
}

function head(core: Core, { id, name, as }: Group, count: number): TemplateResult {
  const rename = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    const { look } = core.state;
    core.update({ look: { ...look, draft: changeGroup(look.draft, id, { name: value }) } });
  };
  const become = (event: Event) => {
    const kind = (event.target as HTMLSelectElement).value as Group['as'];
    change(core, before => changeGroup(before, id, { as: kind }), l10n.t('“{0}” becomes: {1}.', name, kindName(kind)));
  };
  const drop = l10n.t('Take the group “{0}” apart', groupName(core.state.look.draft, id));
  return html`<div class="row" data-group=${id}>
      <input
        class="input"
        aria-label=${l10n.t('Name of the group')}
        placeholder=${l10n.t('Name of a moment')}
        .value=${live(name)}
        @input=${rename}
      /><button class="btn ic" aria-label=${drop} title=${drop} @click=${() => dropGroup(core, id)}>${icon('close', 's')}</button>
    </div>
    <div class="row q">
      <span class="num">${count}</span>
      <select class="input" aria-label=${l10n.t('What its notes become')} .value=${live(as)} @change=${become}>
        <option value="opportunity" ?selected=${as === 'opportunity'}>${l10n.t('Opportunities')}</option>
        <option value="insight" ?selected=${as === 'insight'}>${l10n.t('Insights')}</option>
      </select>
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
