import * as l10n from '@vscode/l10n';
import { html, nothing, render } from 'lit/html.js';
import type { FromDetailsPage } from '../../src/protocol/details';
import { readToDetails } from '../../src/protocol/read-details';
import { connect } from '../shared/bridge';
import { LiveRegion } from '../shared/live-region';
import { DetailsForm } from './form';
import { detailsForm } from './view/form';

/** The details of the side bar: the node that the user is at, whatever surface that is on. */
const root = document.createElement('main');
root.className = 'side';
document.body.append(root);

const live = new LiveRegion(document.body);
let requests = 0;
let notice = '';
/** The gesture that the notice says was not done, where the text says why. */
let refused: number | undefined;
let isScheduled = false;

const bridge = connect(readToDetails, (message): void => {
  if (message.type !== 'refused') {
    form.receive(message);
    return;
  }
  notice = message.reason;
  refused = message.hasPlace ? message.request : undefined;
  live.say(message.reason, true);
  form.refused(message.request, message.reason);
  schedule();
});
const send = (message: FromDetailsPage) => bridge.send(message);

const form: DetailsForm = new DetailsForm({
  send,
  edit: (operations, done) => {
    notice = '';
    const { uri, version } = form.details!;
    send({ type: 'edit', request: ++requests, uri, version, operations: [...operations] });
    if (done !== undefined) live.say(done, false);
    return requests;
  },
  openText: () => send({ type: 'openText' }),
  schedule,
  say: text => live.say(text, true),
  tell: text => {
    notice = text;
    refused = undefined;
    live.say(text, true);
    schedule();
  },
  leave: () => (document.activeElement as HTMLElement | null)?.blur(),
  add: () => false,
});

function told(): unknown {
  const request = refused;
  const open = () => request !== undefined && send({ type: 'openRefused', request });
  return html`<p class="note">
    ${notice}${request === undefined ? nothing : html` <button class="link b" @click=${open}>${l10n.t('Open as Text')}</button>`}
  </p>`;
}

function schedule(): void {
  if (isScheduled) return;
  isScheduled = true;
  requestAnimationFrame(() => {
    isScheduled = false;
    const { details } = form;
    render(
      html`${notice ? told() : nothing}
      ${details ? detailsForm(form, details) : html`<p class="q">${l10n.t('Select a card, or put the text cursor into one of your Canopy files.')}</p>`}`,
      root,
    );
  });
}

schedule();
send({ type: 'ready' });
