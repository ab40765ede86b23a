import * as vscode from 'vscode';
import { childrenOf, labelOf, type ModelNode } from '../../../core/artefacts/model';
import { nodesOf, opportunityChoices, servedOutcome } from '../../../core/generate/choices';
import { opportunityTitle } from '../../../core/parked/pass';
import { judgePhrasing } from '../../../core/rules/phrasing';
import type { Host } from '../../context';
import { type NodeRef, nodeNow, sameNode } from '../node-ref';
import { opportunityItems, separator } from '../opportunity-step';
import { type Choice, pickStep, type Step, type TextCheck, textStep } from '../steps';
import type { Fate, IdeaState } from './state';

/** The questions about one idea: where it belongs, whose trouble it is, what it serves, and what else there is. */
export function ideaSteps(host: Host): Step<IdeaState>[] {
  return [fateStep(host), ...opportunitySteps(), outcomeStep(host), alternativeStep(host), reasonStep()];
}

/** The opportunity as one sentence: as it was changed by hand, else made of the moment and the trouble. */
export function titleOf({ title, moment, trouble }: IdeaState): string {
  return title ?? opportunityTitle(moment, trouble);
}

const isNew = ({ fate }: IdeaState) => fate?.to === 'new';

function fateStep(host: Host): Step<IdeaState> {
  return pickStep<IdeaState, Fate>({
    name: 'fate',
    placeholder: vscode.l10n.t('Whose problem would it solve? Type to search the opportunities'),
    choices: ({ idea }) => [...existing(host, idea), separator(''), ...otherFates()],
    chosen: ({ fate }, value) => sameFate(fate, value),
    set: (state, [fate]) => ({ ...state, fate: fate ?? state.fate }),
  });
}

function existing(host: Host, { uri }: NodeRef): Choice<Fate>[] {
  const own = opportunityChoices(host.service).filter(({ file }) => file.uri === uri);
  return opportunityItems(own).map(({ value, ...shown }) =>
    value ? { ...shown, value: { to: 'existing', opportunity: value } } : shown,
  );
}

/** Below what a search finds, so that Enter takes the first opportunity that was found. */
function otherFates(): Choice<Fate>[] {
  return [
    {
      icon: 'add',
      label: vscode.l10n.t('One that is not in the tree yet'),
      description: vscode.l10n.t('who, when, what could they not do'),
      alwaysShow: true,
      value: { to: 'new' },
    },
    {
      icon: 'trash',
      label: vscode.l10n.t('Nobody’s: discard it with a reason'),
      alwaysShow: true,
      value: { to: 'discard' },
    },
    { icon: 'debug-step-over', label: vscode.l10n.t('Leave it for later'), alwaysShow: true, value: { to: 'skip' } },
  ];
}

function sameFate(one: Fate | undefined, other: Fate): boolean {
  if (one?.to !== other.to) return false;
  return one.to !== 'existing' || (other.to === 'existing' && sameNode(one.opportunity, other.opportunity));
}

function opportunitySteps(): Step<IdeaState>[] {
  return [
    textStep<IdeaState>({
      name: 'who',
      applies: isNew,
      prompt: () => vscode.l10n.t('Who asked for it, or would use it? A group, no names.'),
      placeholder: vscode.l10n.t('new backend developers'),
      value: ({ who }) => who,
      set: (state, who) => ({ ...state, who }),
    }),
    textStep<IdeaState>({
      name: 'moment',
      applies: isNew,
      prompt: () => vscode.l10n.t('When did they need it? What were they doing?'),
      placeholder: vscode.l10n.t('provision the stack for the first time'),
      value: ({ moment }) => moment,
      set: (state, moment) => ({ ...state, moment, title: undefined }),
      check: text => required(text, vscode.l10n.t('Write the moment in which they needed it.')),
    }),
    textStep<IdeaState>({
      name: 'trouble',
      applies: isNew,
      prompt: ({ moment, trouble }) =>
        vscode.l10n.t('What could they not do? {0}', opportunityTitle(moment, trouble === '' ? '…' : trouble)),
      placeholder: vscode.l10n.t('tell whether it is stuck or just slow'),
      value: ({ trouble }) => trouble,
      set: (state, trouble) => ({ ...state, trouble, title: state.trouble === trouble ? state.title : undefined }),
      check: text => required(text, vscode.l10n.t('Write what they could not do.')),
    }),
    textStep<IdeaState>({
      name: 'title',
      applies: isNew,
      prompt: () => vscode.l10n.t('Would they say it so? Change it until they would.'),
      value: titleOf,
      set: (state, title) => ({ ...state, title }),
      check: judged,
    }),
  ];
}

function required(text: string, message: string): TextCheck | undefined {
  return text.trim() === '' ? { message, blocks: true } : undefined;
}

function judged(text: string): TextCheck | undefined {
  const verdict = judgePhrasing(text);
  return (
    required(text, vscode.l10n.t('Write what someone can’t do, and when.')) ??
    (verdict && { message: verdict.message, blocks: false })
  );
}

/** Asked for what serves nothing yet. */
function outcomeStep(host: Host): Step<IdeaState> {
  const outcomes = nodesOf(host.service.index, 'outcome').filter(({ node }) => node.id !== undefined);
  const servesNone = ({ fate }: IdeaState) => {
    const node = fate?.to === 'existing' ? nodeNow(host, fate.opportunity) : undefined;
    return node !== undefined && servedOutcome(host.service.index, node) === undefined;
  };
  return pickStep<IdeaState, string | null>({
    name: 'outcome',
    applies: state => outcomes.length > 0 && (isNew(state) || servesNone(state)),
    placeholder: vscode.l10n.t('Which outcome would move if this were solved?'),
    choices: () => [
      ...outcomes.map(({ file, node }) => ({
        icon: 'target',
        label: labelOf(node as ModelNode),
        description: labelOf(file.root),
        value: node.id!,
      })),
      { icon: 'circle-slash', label: vscode.l10n.t('None of them, or not known yet'), alwaysShow: true, value: null },
    ],
    chosen: (state, value) => state.outcome === value,
    set: (state, [outcome]) => (outcome === undefined ? state : { ...state, outcome }),
  });
}

/** One solution alone is a yes or no; a second makes it a choice. */
function alternativeStep(host: Host): Step<IdeaState> {
  const isAlone = ({ fate }: IdeaState) => {
    const node = fate?.to === 'existing' ? nodeNow(host, fate.opportunity) : undefined;
    return node !== undefined && childrenOf(node, 'solution').length === 0;
  };
  return textStep<IdeaState>({
    name: 'alternative',
    applies: state => isNew(state) || isAlone(state),
    prompt: ({ idea }) =>
      vscode.l10n.t('How else could it be solved than by “{0}”? One other way at least.', idea.title),
    placeholder: vscode.l10n.t('The smallest thing that would help, or what others do'),
    value: ({ alternative }) => alternative,
    set: (state, alternative) => ({ ...state, alternative }),
    check: (text, { idea }) =>
      text.trim().toLowerCase() === idea.title.trim().toLowerCase()
        ? {
            message: vscode.l10n.t('That is the idea itself. Leave it empty when there is no other yet.'),
            blocks: true,
          }
        : undefined,
  });
}

function reasonStep(): Step<IdeaState> {
  return textStep<IdeaState>({
    name: 'reason',
    applies: ({ fate }) => fate?.to === 'discard',
    prompt: () => vscode.l10n.t('Why? Whoever brings it up again will read this.'),
    placeholder: vscode.l10n.t('does not serve any outcome of this tree'),
    value: ({ reason }) => reason,
    set: (state, reason) => ({ ...state, reason }),
    check: text => required(text, vscode.l10n.t('Without a reason somebody will bring it up again.')),
  });
}
