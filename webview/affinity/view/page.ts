import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Draft } from '../../../src/core/affinity/draft';
import { readNotes } from '../../../src/core/affinity/notes';
import { fieldInfo } from '../../../src/core/artefacts/fields';
import { insight } from '../../../src/core/artefacts/insights/schema';
import { choiceName } from '../../../src/core/artefacts/names';
import { icon } from '../../shared/view/icon';
import { newGroup, suggest, takeBack, takeNotes } from '../edits';
import { finish, outcomeText } from '../finish';
import type { Core } from '../state';
import { groups } from './groups';

/** The whole page, from top to bottom. */
export function affinityPage(core: Core): TemplateResult {
  const { draft, pasting } = core.state.look;
  const isEmpty = draft.notes.length === 0 && draft.groups.length === 0;
  return html`${toolbar(core, isEmpty)} ${isEmpty ? nothing : targets(core)}
    <main class="main">
      ${isEmpty ? empty(core) : html`${pasting === null ? nothing : paste(core)}${groups(core)}`}
    </main>
    ${isEmpty ? nothing : foot(core)}`;
}

function toolbar(core: Core, isEmpty: boolean): TemplateResult {
  const { look } = core.state;
  const title = (event: Event) => setField(core, 'title', (event.target as HTMLInputElement).value);
  const open = () => {
    core.update({ look: { ...look, pasting: look.pasting === null ? '' : null } });
    core.afterDraw(() => document.querySelector<HTMLElement>('.paste textarea')?.focus());
  };
  return html`<header class="bar" data-stops>
    <h1 class="b el">${l10n.t('Sticky notes')}</h1>
    ${
      isEmpty
        ? nothing
        : html`<input
              class="input title"
              aria-label=${l10n.t('Title of the journey')}
              placeholder=${l10n.t('Title of the journey')}
              .value=${live(look.draft.title)}
              @input=${title}
            />
            <span class="grow"></span>
            ${look.before.length > 0 ? html`<button class="btn" @click=${() => takeBack(core)}>${icon('discard')}${l10n.t('Undo')}</button>` : nothing}
            <button class="btn ${look.pasting === null ? '' : 'on'}" aria-pressed=${look.pasting !== null} @click=${open}>
              ${icon('add')}${l10n.t('Add notes')}
            </button>
            <button class="btn" @click=${() => suggest(core)}>${icon('sparkle')}${l10n.t('Suggest groups')}</button>
            <button class="btn" @click=${() => newGroup(core)}>${icon('new-folder')}${l10n.t('Add group')}</button>`
    }
  </header>`;
}

type Chosen = 'title' | 'tree' | 'insights' | 'heard';

/** A word of the draft is no step of its own: it is kept, and undo passes it by. */
function setField(core: Core, name: Chosen, value: string): void {
  const { look } = core.state;
  core.update({ look: { ...look, draft: { ...look.draft, [name]: value } } });
}

/** Where the notes go, and how the insights among them were learned. */
function targets(core: Core): TemplateResult {
  const { snapshot, look } = core.state;
  const kinds = (fieldInfo(insight.fields.kind).choices ?? []).map(kind => [kind, choiceName(kind)] as const);
  const files = (all: readonly { readonly uri: string; readonly title: string }[], fresh: string) => [
    ['', fresh] as const,
    ...all.map(({ uri, title }) => [uri, title] as const),
  ];
  const select = (name: Chosen, label: string, options: readonly (readonly [string, string])[]) => {
    const value = look.draft[name satisfies keyof Draft];
    return html`<label class="q">${label}
      <select class="input" .value=${live(value)} @change=${(event: Event) => setField(core, name, (event.target as HTMLSelectElement).value)}>
        ${options.map(([one, words]) => html`<option value=${one} ?selected=${one === value}>${words}</option>`)}
      </select>
    </label>`;
  };
  return html`<section class="bar filters" aria-label=${l10n.t('Where the notes go')}>
    ${select('tree', l10n.t('Opportunities go into'), files(snapshot!.trees, l10n.t('a new tree')))}
    ${select('insights', l10n.t('Insights go into'), files(snapshot!.insights, l10n.t('a new file')))}
    ${select('heard', l10n.t('They were learned by'), kinds)}
  </section>`;
}

/** The field that notes are pasted or written into. What stands in it is kept until it is added. */
function paste(core: Core): TemplateResult {
  const { look } = core.state;
  const text = look.pasting ?? '';
  const count = readNotes(text).length;
  const write = (event: Event) =>
    core.update({ look: { ...core.state.look, pasting: (event.target as HTMLTextAreaElement).value } });
  const add = () => {
    takeNotes(core, readNotes(text));
    core.update({ look: { ...core.state.look, pasting: null } });
    core.afterDraw(() => document.querySelector<HTMLElement>('[data-card]')?.focus());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && count > 0) add();
  };
  const some = count === 1 ? l10n.t('Add 1 note') : l10n.t('Add {0} notes', count);
  const label = count === 0 ? l10n.t('Add notes') : some;
  return html`<div class="paste">
    <textarea
      class="input"
      rows="8"
      aria-label=${l10n.t('Notes, one a line')}
      placeholder=${l10n.t('One note a line, cells of a table, or the export of a Miro or Mural board')}
      .value=${live(text)}
      @input=${write}
      @keydown=${onKey}
    ></textarea>
    <p>
      <button class="btn pri" ?disabled=${count === 0} @click=${add}>${label}</button>
    </p>
  </div>`;
}

function empty(core: Core): TemplateResult {
  return html`<div class="empty">
    <p class="b">${l10n.t('What stands on the notes of your workshop?')}</p>
    <p class="q">
      ${l10n.t('Paste them here. Then put together what belongs together and name each group: groups become the places of a journey, notes become opportunities and insights.')}
    </p>
    ${paste(core)}
  </div>`;
}

function foot(core: Core): TemplateResult {
  return html`<footer class="foot">
    <span class="tells" role="status">${l10n.t('Becomes {0}', outcomeText(core))}</span>
    <button class="btn pri" @click=${() => finish(core)}>${l10n.t('Make the journey')}</button>
  </footer>`;
}
