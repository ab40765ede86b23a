import { DetailsForm } from '../details/form';
import type { Core } from './board';

let form: DetailsForm | undefined;

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
