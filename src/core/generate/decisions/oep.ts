import * as l10n from '@vscode/l10n';
import { labelOf } from '../../artefacts/model';
import {
  type Block,
  type GeneratedDocument,
  gap,
  heading,
  list,
  paragraph,
  type Text,
  table,
} from '../document/document';
import type { DecisionBrief } from './brief';
import {
  alternativesPassage,
  evidencePassage,
  experimentPassage,
  outcomeLine,
  problemPassage,
  referencePassage,
  signalPassage,
  weWill,
} from './passages';

/** The three templates of Open edX proposals (OEP-1): one after PEPs, one that wraps an ADR, one that points elsewhere. */
export const oepForms = ['pep', 'adr', 'external'] as const;
export type OepForm = (typeof oepForms)[number];

/** The kind of an Open edX proposal, with the letters that its file name has. */
export const oepTypes = { Process: 'proc', 'Best Practice': 'bp', Architecture: 'arch' } as const;
export type OepType = keyof typeof oepTypes;

/** An Open edX proposal about a solution. `number` is undefined until the pull request gives it one. */
export function oep(brief: DecisionBrief, form: OepForm, type: OepType, number?: number): GeneratedDocument {
  const name = number === undefined ? 'OEP-XXXX' : `OEP-${String(number).padStart(4, '0')}`;
  return {
    title: `${name}: ${brief.title}`,
    header: { form: 'table', rows: headerRows(brief, type, name) },
    blocks: [...sections(brief, form), heading(1, 'Change History'), ...changeHistory(brief)],
  };
}

/** `oep-0066-arch-stream-progress.rst` */
export function oepFileName(slug: string, type: OepType, number?: number): string {
  return `oep-${number === undefined ? 'xxxx' : String(number).padStart(4, '0')}-${oepTypes[type]}-${slug}.rst`;
}

/** The rows that OEP-1 requires, in its order, then those that may be needed. */
function headerRows({ title, owner, today }: DecisionBrief, type: OepType, name: string): [string, Text][] {
  return [
    ['OEP', name],
    ['Title', title],
    ['Last Modified', today.text],
    ['Authors', owner ?? gap(l10n.t('name and address of each author'))],
    ['Arbiter', gap(l10n.t('somebody else than the authors, best from another team'))],
    ['Status', 'Draft'],
    ['Type', type],
    ['Created', today.text],
    ['Review Period', gap(l10n.t('from and to; two weeks are recommended'))],
  ];
}

function sections(brief: DecisionBrief, form: OepForm): Block[] {
  switch (form) {
    case 'pep':
      return [
        heading(1, 'Abstract'),
        ...abstract(brief),
        heading(1, 'Motivation'),
        ...problemPassage(brief),
        ...evidencePassage(brief),
        heading(1, 'Specification'),
        paragraph(weWill(brief)),
        paragraph(gap(l10n.t('What exactly will be built or changed?'))),
        heading(1, 'Rationale'),
        ...experimentPassage(brief),
        signalPassage(brief),
        heading(1, 'Backward Compatibility'),
        paragraph(gap(l10n.t('What stops working for whom, and how do they move over?'))),
        heading(1, 'Reference Implementation'),
        paragraph(gap(l10n.t('Where can it be seen?'))),
        heading(1, 'Rejected Alternatives'),
        ...alternativesPassage(brief),
      ];
    case 'adr':
      return [
        heading(1, 'Context'),
        ...problemPassage(brief),
        ...evidencePassage(brief),
        heading(1, 'Decision'),
        paragraph(weWill(brief)),
        paragraph(gap(l10n.t('How exactly? One or two sentences that a new colleague understands.'))),
        heading(1, 'Consequences'),
        signalPassage(brief),
        paragraph(gap(l10n.t('What becomes easier, what becomes harder?'))),
        heading(1, 'Rejected Alternatives'),
        ...alternativesPassage(brief),
        heading(1, 'References'),
        ...referencePassage(brief),
      ];
    case 'external':
      return [
        heading(1, 'Abstract'),
        ...abstract(brief),
        heading(1, 'References'),
        ...referencePassage(brief),
        heading(1, 'Decisions'),
        ...list([weWill(brief)], { ordered: true }),
      ];
  }
}

function abstract(brief: DecisionBrief): Block[] {
  const { opportunity, outcome } = brief;
  return [
    paragraph(
      opportunity
        ? l10n.t('{0}, so that nobody has to say: “{1}”.', brief.title, labelOf(opportunity))
        : gap(l10n.t('What is proposed, and for whom, in two sentences?')),
    ),
    ...(outcome ? [paragraph(outcomeLine(outcome))] : []),
  ];
}

function changeHistory({ today, owner }: DecisionBrief): Block[] {
  return [table(['Date', 'Change', 'Who'], [[today.text, l10n.t('Document created'), owner ?? '']])];
}
