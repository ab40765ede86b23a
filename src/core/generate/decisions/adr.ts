import * as l10n from '@vscode/l10n';
import { labelOf } from '../../artefacts/model';
import { type Block, type GeneratedDocument, gap, heading, list, paragraph } from '../document/document';
import type { DecisionBrief } from './brief';
import {
  alternativesPassage,
  evidencePassage,
  experimentPassage,
  lowerFirst,
  problemPassage,
  reasonAgainst,
  referencePassage,
  resultPassage,
  signalPassage,
  weWill,
} from './passages';

/** Forms of an architecture decision record: Nygard's, MADR 4.0, and Open edX's (OEP-19) with rejected alternatives. */
export const adrForms = ['nygard', 'madr', 'openedx'] as const;
export type AdrForm = (typeof adrForms)[number];

/** An architecture decision record about a solution. Section names are those of the form, which its readers and checks know. */
export function adr(brief: DecisionBrief, form: AdrForm, number: number): GeneratedDocument {
  switch (form) {
    case 'nygard':
      return { title: `${number}. ${brief.title}`, blocks: [...status(brief, 'Proposed'), ...core(brief)] };
    case 'openedx':
      return {
        title: `${number}. ${brief.title}`,
        blocks: [
          ...status(brief, 'Draft'),
          ...core(brief),
          heading(1, 'Rejected Alternatives'),
          ...alternativesPassage(brief),
          heading(1, 'References'),
          ...referencePassage(brief),
        ],
      };
    case 'madr':
      return madr(brief);
  }
}

/** What has shipped was accepted; everything else waits for somebody's word. */
function status({ solution, today }: DecisionBrief, before: string): Block[] {
  const { shipped } = solution.values;
  return [heading(1, 'Status'), paragraph(shipped ? `Accepted (${shipped.text})` : `${before} (${today.text})`)];
}

function core(brief: DecisionBrief): Block[] {
  return [
    heading(1, 'Context'),
    ...problemPassage(brief),
    ...evidencePassage(brief),
    paragraph(l10n.t('Tried before deciding:')),
    ...experimentPassage(brief),
    heading(1, 'Decision'),
    paragraph(weWill(brief)),
    paragraph(gap(l10n.t('How exactly? One or two sentences that a new colleague understands.'))),
    heading(1, 'Consequences'),
    signalPassage(brief),
    ...resultPassage(brief),
    ...list([gap(l10n.t('What becomes easier?')), gap(l10n.t('What becomes harder, or has to be kept in mind?'))]),
  ];
}

function madr(brief: DecisionBrief): GeneratedDocument {
  const { alternatives, solution, today, owner } = brief;
  return {
    title: brief.title,
    header: {
      form: 'front-matter',
      rows: [
        ['status', solution.values.shipped ? 'accepted' : 'proposed'],
        ['date', today.text],
        ['decision-makers', owner ?? ''],
        ['consulted', ''],
        ['informed', ''],
      ],
    },
    blocks: [
      heading(1, 'Context and Problem Statement'),
      ...problemPassage(brief),
      heading(1, 'Decision Drivers'),
      ...evidencePassage(brief),
      heading(1, 'Considered Options'),
      ...list([brief.title, ...alternatives.map(({ title }) => title)]),
      heading(1, 'Decision Outcome'),
      outcomePassage(brief),
      heading(2, 'Consequences'),
      ...list([gap(l10n.t('Good, because …')), gap(l10n.t('Bad, because …'))]),
      heading(2, 'Confirmation'),
      signalPassage(brief),
      ...resultPassage(brief),
      heading(1, 'Pros and Cons of the Options'),
      ...optionsPassage(brief),
      heading(1, 'More Information'),
      ...referencePassage(brief),
    ],
  };
}

function outcomePassage({ title, experiments }: DecisionBrief): Block {
  const chosen = experiments.find(({ values }) => values.verdict === 'supported');
  const held = chosen?.values.assumption;
  return paragraph(
    held
      ? l10n.t('Chosen option: “{0}”, because what it rests on was tried and held: {1}.', title, lowerFirst(held))
      : [l10n.t('Chosen option: “{0}”, because ', title), { gap: l10n.t('why this one?') }],
  );
}

function optionsPassage({ title, experiments, alternatives }: DecisionBrief): Block[] {
  return [{ title, experiments }, ...alternatives].flatMap(option => [
    heading(2, option.title),
    ...list(
      option.experiments.length > 0
        ? option.experiments.map(each => `${labelOf(each)}: ${each.values.learned ?? each.values.status ?? 'planned'}`)
        : [[...reasonAgainst(option)]],
    ),
  ]);
}
