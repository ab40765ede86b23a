import { html, nothing, type TemplateResult } from 'lit/html.js';

/** A fact of a list of facts. */
export function fact(name: string, value: unknown): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

export function section(name: string, count: string, body: unknown, action: unknown = nothing): TemplateResult {
  return html`<section class="sec">
    <div class="sec-h">${name} <span class="n num">${count}</span><span class="grow"></span>${action}</div>
    ${body}
  </section>`;
}
