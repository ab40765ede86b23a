import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { Core } from '../core';
import type { Scene } from '../scene';
import { Lazy } from './lazy';

const script = new Lazy(() => import('./details'), { close: core => core.update({ details: 'closed' }) });

/** The details beside the canvas; until they are there their place is empty. */
export function detailsPanel(core: Core, scene: Scene): TemplateResult {
  const loaded = script.get(core);
  if (loaded) return loaded.details(core, scene);
  return html`<aside class="panel" aria-label=${l10n.t('Details')} aria-busy="true"></aside>`;
}
