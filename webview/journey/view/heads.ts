import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { PlaceView, StageView } from '../../../src/core/views/journey-view';
import { placed } from '../../shared/dom/placed';
import { icon } from '../../shared/view/icon';
import type { Choice } from '../../shared/view/menu';
import type { Core } from '../board';
import { placeChoices, rename, stageChoices } from '../edits';

/** The head of a stage, over the columns of its places. */
export function stageHead(core: Core, stage: StageView): TemplateResult {
  const width = Math.max(1, stage.places.length);
  return html`<div role="columnheader" class="stage" aria-colspan=${width} ${placed({ 'grid-column': `span ${width}` })}>
    ${name(core, stage)} ${more(core, stage.title, () => stageChoices(core, stage))}
  </div>`;
}

export function placeHead(core: Core, place: PlaceView): TemplateResult {
  return html`<div role="columnheader" class="place">
    ${name(core, place)} ${more(core, place.title, () => placeChoices(core, place.key))}
  </div>`;
}

/** The name, or the field that it is written in. A double click opens it. */
function name(core: Core, { key, title }: Pick<PlaceView, 'key' | 'title'>): TemplateResult {
  const { look } = core.state;
  if (look.writing !== key) {
    const write = () => core.mayEdit() && core.update({ look: { ...look, writing: key } });
    return html`<span class="name" @dblclick=${write}>${title}</span>`;
  }
  core.afterDraw(() => {
    const field = document.querySelector<HTMLInputElement>('[role=columnheader] input');
    if (field && document.activeElement !== field) {
      field.focus();
      field.select();
    }
  });
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Enter') rename(core, key, title, (event.target as HTMLInputElement).value);
    else if (event.key === 'Escape') core.update({ look: { ...look, writing: null } });
  };
  const onLeave = (event: Event) => {
    if (core.state.look.writing === key) rename(core, key, title, (event.target as HTMLInputElement).value);
  };
  return html`<input aria-label=${l10n.t('Name')} .value=${title} @keydown=${onKey} @blur=${onLeave} />`;
}

function more(core: Core, title: string, choices: () => readonly (Choice | 'line')[]): TemplateResult {
  const open = (event: Event) => {
    const { left, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    core.update({ popup: { x: left, y: bottom + 2, choices: choices() } });
  };
  return html`<button class="btn ic" aria-haspopup="menu" aria-label=${l10n.t('More for {0}', title)} @click=${open}>
    ${icon('ellipsis', 's')}
  </button>`;
}
