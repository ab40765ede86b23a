import { html, type TemplateResult } from 'lit/html.js';

export type Option = readonly [value: string, label: string];

/** A choice of a form that floats over the canvas, with its name before it. */
export function select(
  label: string,
  value: string,
  options: readonly Option[],
  change: (value: string) => void,
): TemplateResult {
  return html`<label
    ><span>${label}</span
    ><select @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>
      ${options.map(([name, text]) => html`<option value=${name} ?selected=${name === value}>${text}</option>`)}
    </select></label
  >`;
}
