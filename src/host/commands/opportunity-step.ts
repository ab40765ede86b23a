import * as vscode from 'vscode';
import type { ModelNode } from '../../core/artefacts/model';
import { type OpportunityChoice, opportunityChoices } from '../../core/generate/choices';
import type { Host } from '../context';
import { type NodeRef, refTo, sameNode } from './node-ref';
import { type Choice, pickStep, type Step } from './steps';

interface OpportunityQuestion<S> {
  readonly applies: (state: S) => boolean;
  readonly placeholder: string;
  readonly value: (state: S) => NodeRef | null | undefined;
  readonly set: (state: S, opportunity: NodeRef | null) => S;
}

/** Asks for one opportunity of the workspace, or for none of them. Those without a scorecard entry stand first. */
export function opportunityStep<S>(host: Host, question: OpportunityQuestion<S>): Step<S> {
  const choices = opportunityChoices(host.service);
  return pickStep<S, NodeRef | null>({
    name: 'opportunity',
    applies: state => choices.length > 0 && question.applies(state),
    placeholder: question.placeholder,
    choices: () => [
      ...opportunityItems(choices),
      separator(''),
      { icon: 'circle-slash', label: vscode.l10n.t('Without an opportunity'), alwaysShow: true, value: null },
    ],
    chosen: (state, value) => sameNode(question.value(state), value),
    set: (state, [opportunity]) => (opportunity === undefined ? state : question.set(state, opportunity)),
  });
}

/** Opportunities as list items, under headings that say whether they are scored. */
export function opportunityItems(choices: readonly OpportunityChoice[]): Choice<NodeRef>[] {
  const items = (some: readonly OpportunityChoice[], heading: string) =>
    some.length === 0 ? [] : [separator(heading), ...some.map(opportunityItem)];
  return [
    ...items(
      choices.filter(({ entries }) => entries === 0),
      vscode.l10n.t('without a scorecard entry'),
    ),
    ...items(
      choices.filter(({ entries }) => entries > 0),
      vscode.l10n.t('on a scorecard'),
    ),
  ];
}

function opportunityItem({ file, node, title, tree, evidence }: OpportunityChoice): Choice<NodeRef> {
  const facts = evidence === 1 ? vscode.l10n.t('1 insight') : vscode.l10n.t('{0} insights', evidence);
  return { label: title, description: `${tree}, ${facts}`, value: refTo(file, node as ModelNode) };
}

export function separator(label: string): { label: string; kind: vscode.QuickPickItemKind } {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
