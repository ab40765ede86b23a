import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { NodeProblem } from '../../../src/core/views/details/details';
import { severityIcon } from '../../shared/view/icon';
import { type DetailsForm, fieldId } from '../form';

/** Problems as sentences, each with the moves that mend it. */
export function problemLines(
  { port }: DetailsForm,
  problems: readonly NodeProblem[],
  editable: boolean,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<ul class="problems">
    ${problems.map(
      ({ severity, message, fixes, node, code }) =>
        html`<li class="problem">
          ${severityIcon(severity)}<span
            ><span class="sr">${severityName(severity)}: </span>${message}
            ${
              editable
                ? fixes.map(
                    ({ title, asksFor }) =>
                      html`<button
                        class="link fix"
                        @click=${() => writesIn(node, asksFor) || port.send({ type: 'fix', node, code, title })}
                        >${title}</button
                      > `,
                  )
                : nothing
            }</span
          >
        </li>`,
    )}
  </ul>`;
}

/** Goes to the field that a fix asks to fill in, where the form shows it. */
function writesIn(key: string, field: string | undefined): boolean {
  const control = field === undefined ? null : document.getElementById(fieldId({ key, field }));
  control?.focus();
  return control !== null;
}

function severityName(severity: NodeProblem['severity']): string {
  switch (severity) {
    case 'error':
      return l10n.t('Error');
    case 'warning':
      return l10n.t('Warning');
    case 'hint':
      return l10n.t('Hint');
  }
}
