import { html, type TemplateResult } from 'lit/html.js';
import type { ItemProblem } from '../../../src/protocol/editor';

/** A codicon, 16 px or with `s` 14 px. It says nothing by itself: a word or a label stands beside it. */
export function icon(name: string, classes = ''): TemplateResult {
  return html`<i class="codicon codicon-${name} ${classes}" aria-hidden="true"></i>`;
}

const severityIcons = { error: ['error', 'bad'], warning: ['warning', 'warn'], hint: ['info', ''] } as const;

export function severityIcon(severity: ItemProblem['severity'], classes = 's'): TemplateResult {
  const [name, tone] = severityIcons[severity];
  return icon(name, `${classes} ${tone}`);
}
