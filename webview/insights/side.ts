import type { ToEveryPage } from '../../src/protocol/editor';
import { DetailsForm } from '../details/form';
import type { Core } from './board';
import { notAdded } from './edits';

let form: DetailsForm | undefined;

/** The field that gets the keyboard as soon as the details of its insight are here. */
let wanted: { readonly card: string; readonly selector: string } | undefined;

/** The form of the insight that is selected, and the lists that links are chosen from. */
export function formOf(core: Core): DetailsForm {
  form ??= new DetailsForm({
    send: message => core.send(message),
    edit: (operations, done = '') => core.edit(operations, done) ?? -1,
    openText: () => core.send({ type: 'openText', key: core.state.look.selected, line: null, beside: true }),
    schedule: () => core.update({}),
    say: text => core.say(text, true),
    tell: text => core.tell(text),
    leave: () => core.show(core.state.place ?? { card: core.state.look.selected ?? '' }),
    add: () => false,
  });
  return form;
}

export function showDetails(core: Core, card: string): void {
  wanted = undefined;
  core.update({ look: { ...core.state.look, selected: card, panel: true }, place: { card } });
  core.send({ type: 'select', key: card });
}

/** Shows the details of a card and gives the keyboard to one of its fields, now or when the host has told them. */
export function showField(core: Core, card: string, selector: string): void {
  showDetails(core, card);
  wanted = { card, selector };
  focusWanted(core);
}

/** Takes in what the host tells of the details. */
export function hear(core: Core, message: ToEveryPage): void {
  const own = formOf(core);
  if (message.type === 'refused') {
    own.refused(message.request, message.reason);
    notAdded(core, message.request);
  }
  if (message.type !== 'details' && message.type !== 'options') return;
  own.receive(message);
  focusWanted(core);
}

function focusWanted(core: Core): void {
  if (!wanted || formOf(core).details?.key !== wanted.card) return;
  const { selector } = wanted;
  wanted = undefined;
  core.afterDraw(() => document.querySelector<HTMLElement>(`.panel ${selector}`)?.focus());
}
