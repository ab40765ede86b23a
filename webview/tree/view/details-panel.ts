import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { Core } from '../core';
import type { Scene } from '../scene';

type Details = typeof import('./details').details;

let details: Details | undefined;

/** The details beside the canvas. Their script is loaded when they are shown first: until then their place is empty. */
export function detailsPanel(core: Core, scene: Scene): TemplateResult {
  if (details) return details(core, scene);
  void load(core);
  return html`<aside class="panel" aria-label=${l10n.t('Details')} aria-busy="true"></aside>`;
}

let loading: Promise<void> | undefined;

function load(core: Core): Promise<void> {
  loading ??= import('./details').then(
    loaded => {
      details = loaded.details;
      core.update({});
    },
    error => core.send({ type: 'log', message: `The details could not be loaded: ${String(error)}` }),
  );
  return loading;
}
