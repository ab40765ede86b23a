import * as vscode from 'vscode';
import { newKataText } from '../../core/artefacts/kata/template';
import { labelOf, type ModelNode } from '../../core/artefacts/model';
import { fileNameFor } from '../../core/artefacts/template';
import { nodesOf } from '../../core/generate/choices';
import { type KataSteps, kataSeed } from '../../core/generate/kata/seed';
import type { Host } from '../context';
import * as say from '../say';
import { readArguments, refOf } from './arguments';
import { createFile, showNewFile } from './create-file';
import { folderStep, folderUri, type NewFileState, newFileState, titleStep } from './file-steps';
import { folderOf } from './folders';
import { idOf, type NodeRef, refTo, sameNode } from './node-ref';
import { separator } from './opportunity-step';
import { type Choice, pickStep, runSteps } from './steps';

interface KataState extends NewFileState {
  readonly about: NodeRef | null | undefined;
}

/**
 * Makes a kata for an opportunity or an outcome. Arguments: `{ opportunity?: id, outcome?: id }`.
 * @param take whether the experiments that are done become steps, too
 */
export async function newKata(host: Host, raw: unknown, take: KataSteps = 'next'): Promise<void> {
  const args = readArguments(raw);
  const given = refOf(host, args, 'opportunity', ['opportunity']) ?? refOf(host, args, 'outcome', ['outcome']);
  const fresh = (about: NodeRef | undefined): KataState => ({
    ...newFileState(host, about && folderOf(vscode.Uri.parse(about.uri))),
    about,
  });
  const choices = aboutChoices(host);
  const steps = [
    pickStep<KataState, NodeRef | null>({
      name: 'about',
      applies: () => given === undefined && choices.length > 0,
      placeholder: vscode.l10n.t('Which opportunity or outcome does the kata work on?'),
      choices: () => [
        ...choices,
        separator(''),
        { icon: 'circle-slash', label: vscode.l10n.t('None of them yet'), alwaysShow: true, value: null },
      ],
      chosen: (state, value) => sameNode(state.about, value),
      set: (state, [about]) =>
        about === undefined ? state : { ...state, ...fresh(about ?? undefined), title: state.title, about },
    }),
    folderStep<KataState>(host, state => !state.about),
    titleStep<KataState>({
      kind: 'kata',
      prompt: vscode.l10n.t('The target condition in a few words: what will be true when you are there?'),
      placeholder: vscode.l10n.t('Newcomers finish provisioning alone'),
    }),
  ];
  const heading = take === 'all' ? vscode.l10n.t('Generate Kata from Experiments') : vscode.l10n.t('New Kata');
  const end = await runSteps(heading, steps, { state: fresh(given) });
  if (end.done) await write(host, end.state, take);
}

function aboutChoices({ service }: Host): Choice<NodeRef>[] {
  const items = (kind: 'opportunity' | 'outcome', heading: string) => {
    const nodes = nodesOf(service.index, kind);
    const choices = nodes.map(({ file, node }) => ({
      label: labelOf(node as ModelNode),
      description: labelOf(file.root),
      value: refTo(file, node as ModelNode),
    }));
    return choices.length > 0 ? [separator(heading), ...choices] : [];
  };
  return [...items('opportunity', vscode.l10n.t('opportunities')), ...items('outcome', vscode.l10n.t('outcomes'))];
}

async function write(host: Host, state: KataState, take: KataSteps): Promise<void> {
  const { service } = host;
  const title = state.title.trim();
  const today = service.ports.today();
  // A kata refers to what it works on, so that gets an id where it has none.
  const id = state.about ? await idOf(host, state.about) : undefined;
  if (id && !id.ok) return void say.error(id.reason);
  const about = id && service.index.find(id.value, ['opportunity', 'outcome'])?.node;
  const isKnown = about?.kind === 'opportunity' || about?.kind === 'outcome';
  const file = newKataText(isKnown ? kataSeed(service.index, about, title, today, take) : { title, today });
  const created = await createFile(host, folderUri(state), fileNameFor(title, 'kata'), file.text);
  if (!created.ok) return void say.error(created.reason);
  await showNewFile(created.value, file);
}
