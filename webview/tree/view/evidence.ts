import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { EvidenceView, OpportunityCard } from '../../../src/core/views/tree-view';
import type { Core } from '../core';
import { icon } from './icons';
import { section } from './parts';

/** What an opportunity rests on: each insight with what it says about it, and where it comes from. */
export function evidenceSection(core: Core, { key, evidence }: OpportunityCard): TemplateResult {
  const open = html`<button class="link" @click=${() => core.send({ type: 'open', what: 'insights', key })}>${l10n.t('Open')}</button>`;
  const rows = html`<ul>${evidence.map(evidenceRow)}</ul>`;
  const count = evidence.length === 0 ? l10n.t('none yet') : String(evidence.length);
  return section(l10n.t('Evidence'), count, rows, evidence.length === 0 ? nothing : open);
}

function evidenceRow(evidence: EvidenceView): TemplateResult {
  const { insight, finding, relation, kind } = evidence;
  return html`<li class="li">
    ${icon(kind ? kindIcons[kind] : 'quote', 'q s')}<span>${finding ?? insight}</span><span class="m q">${relationLabel(relation)}</span>
    <span class="m q facts num">${factsOf(evidence)}</span>
  </li>`;
}

const kindIcons = { survey: 'checklist', interview: 'mic', telemetry: 'pulse', channel: 'comment-discussion' } as const;

function factsOf({ kind, on, participants, finding }: EvidenceView): string {
  if (finding === undefined) return l10n.t('No file has this insight.');
  const isAsked = kind === 'interview' || kind === 'survey';
  const count = participants && (isAsked ? peopleLabel(participants) : l10n.t('{0} counted', participants));
  return [kind && kindLabel(kind), on, count].filter(fact => fact !== undefined).join(', ');
}

function peopleLabel(count: string): string {
  return count === '1' ? l10n.t('1 person') : l10n.t('{0} people', count);
}

function kindLabel(kind: NonNullable<EvidenceView['kind']>): string {
  switch (kind) {
    case 'survey':
      return l10n.t('Survey');
    case 'interview':
      return l10n.t('Interview');
    case 'telemetry':
      return l10n.t('Telemetry');
    case 'channel':
      return l10n.t('Channel');
  }
}

function relationLabel(relation: EvidenceView['relation']): string {
  switch (relation) {
    case 'supports':
      return l10n.t('supports');
    case 'contradicts':
      return l10n.t('contradicts');
    case 'sizes':
      return l10n.t('sizes');
  }
}
