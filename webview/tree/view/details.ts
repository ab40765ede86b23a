import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { NodeDetails } from '../../../src/core/views/details/details';
import { kindLabel } from '../../../src/core/views/words';
import { DetailsForm } from '../../details/form';
import type { DetailsPort } from '../../details/port';
import { detailsForm } from '../../details/view/form';
import { chosenKeys } from '../actions/choose';
import { run } from '../actions/run';
import { returnToTree } from '../actions/select';
import { addBelow } from '../actions/writing';
import type { Core } from '../core';
import { isRemoved } from '../model/removed';
import type { Scene } from '../scene';
import { cardIcon, icon } from './icons';
import { parked, parkedLink } from './parked';
import { severalCards } from './several';

let form: DetailsForm | undefined;

/** Everything about the selected card; without one, about the tree and the ideas that have no place in it yet. */
export function details(core: Core, scene: Scene): TemplateResult {
  form ??= createForm(core);
  const { details: known } = form;
  const keys = scene.state.others.size > 0 ? chosenKeys(core) : [];
  const chosen = keys.length > 0 ? [...scene.model.items.values()].filter(({ data }) => keys.includes(data.key)) : [];
  if (chosen.length > 1)
    return html`<aside class="panel" aria-label=${l10n.t('Details')}>${severalCards(core, scene, form, chosen)}</aside>`;
  const gone = removedCard(scene);
  if (gone) return html`<aside class="panel" aria-label=${l10n.t('Details')}>${gone}</aside>`;
  const card = scene.selected?.data.card;
  form.about(card?.key ?? null);
  const isList = !card || card.kind === 'idea';
  const shown = known && known.key === (card?.key ?? '/') ? known : undefined;
  return html`<aside class="panel" aria-label=${l10n.t('Details')}>
    ${isList ? nothing : shown && detailsForm(form, shown)}
    ${isList ? ofTree(core, scene, form, shown) : html`<div class="row m q ends">${parkedLink(core, scene)}</div>`}
  </aside>`;
}

/** What can be told of a card that was removed, while one is selected. */
function removedCard({ state: { selected, compared }, drawn }: Scene): TemplateResult | undefined {
  const card = drawn.items.get(selected ?? '')?.data.card;
  if (!compared || !card || !isRemoved(card.key)) return undefined;
  return html`<div>
      <div class="row q m kind">${icon(cardIcon(card), 's')}${kindLabel(card.kind)}</div>
      <h2>${card.title}</h2>
    </div>
    <p class="q">${l10n.t('Removed since {0}. It is shown for the comparison alone.', compared.since)}</p>`;
}

/** The tree's own facts and the ideas without a place, with those of the selected one. */
function ofTree(core: Core, scene: Scene, own: DetailsForm, shown: NodeDetails | undefined): TemplateResult {
  const isRoot = shown?.key === '/';
  return html`${isRoot ? detailsForm(own, shown, { hasLists: false }) : treeHead(scene)}
    ${parked(core, scene)}
    ${
      shown && !isRoot
        ? html`<div class="sec">${detailsForm(own, shown)}</div>`
        : html`<p class="q">${l10n.t('Select a card to see its facts.')}</p>`
    }`;
}

function treeHead({ state }: Scene): TemplateResult {
  const { title } = state.snapshot!.view;
  return html`<div>
    <div class="row q m kind">${icon('type-hierarchy', 's')}${l10n.t('Tree')}</div>
    <h2>${title || l10n.t('Untitled tree')}</h2>
  </div>`;
}

function createForm(core: Core): DetailsForm {
  const port: DetailsPort = {
    send: message => core.send(message),
    edit: (operations, done) =>
      core.edit(operations, { keys: [], ...(done === undefined ? {} : { done, undo: true }) }),
    openText: () => run(core, 'goToText'),
    schedule: () => core.update({}),
    say: text => core.say(text, true),
    tell: text => core.tell(text),
    leave: () => returnToTree(core),
    add: (kind, parent) => {
      if (kind !== 'outcome' && kind !== 'opportunity' && kind !== 'solution' && kind !== 'experiment') return false;
      addBelow(core, parent, kind);
      return true;
    },
  };
  const created = new DetailsForm(port);
  core.onDetails(message => {
    if (message.type === 'refused') created.refused(message.request, message.reason);
    else created.receive(message);
  });
  return created;
}
