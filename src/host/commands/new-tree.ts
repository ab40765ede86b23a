import * as vscode from 'vscode';
import { newJourneyText } from '../../core/artefacts/journey/template';
import { fileNameFor } from '../../core/artefacts/template';
import { newTreeText } from '../../core/artefacts/tree/template';
import { takenIn } from '../../core/generate/choices';
import type { Host } from '../context';
import * as say from '../say';
import { readArguments } from './arguments';
import { createFile, showNewFile } from './create-file';
import { folderStep, folderUri, type NewFileState, newFileState, titleStep } from './file-steps';
import { runSteps, textStep } from './steps';

interface NewTreeState extends NewFileState {
  readonly outcome: string;
}

/** Makes a tree file. From the explorer it goes into that folder. Arguments: `{ folder?, title? }`. */
export async function newTree(host: Host, raw: unknown): Promise<void> {
  const args = readArguments(raw);
  const command = vscode.l10n.t('New Opportunity Tree');
  const steps = [
    folderStep<NewTreeState>(host, () => args.folder === undefined),
    titleStep<NewTreeState>({
      kind: 'tree',
      prompt: vscode.l10n.t('What is the tree about?'),
      placeholder: vscode.l10n.t('Local development'),
    }),
    textStep<NewTreeState>({
      name: 'outcome',
      prompt: () =>
        vscode.l10n.t(
          'What should change for your users? One outcome is enough. Leave it empty to write it in the file.',
        ),
      placeholder: vscode.l10n.t('Fewer context switches while working on a task'),
      value: ({ outcome }) => outcome,
      set: (state, outcome) => ({ ...state, outcome }),
    }),
  ];
  const fresh = { ...newFileState(host, args.folder, args.text('title')), outcome: '' };
  const end = await runSteps(command, steps, { state: fresh });
  if (!end.done) return;
  const { title, outcome } = end.state;
  const file = newTreeText({
    title: title.trim(),
    outcome: outcome.trim() || undefined,
    today: host.service.ports.today(),
    taken: takenIn(host.service.index),
  });
  const created = await createFile(host, folderUri(end.state), fileNameFor(title, 'tree'), file.text);
  if (!created.ok) return void say.error(created.reason);
  await showNewFile(created.value, file);
  void offerTree(created.value.uri);
}

function offerTree(uri: vscode.Uri): Promise<void> {
  const told = vscode.l10n.t('A new tree: fill in who, what and how much. The picture follows what you write.');
  const open = { label: vscode.l10n.t('Open Tree as Canvas'), command: 'canopy.openAsTreeToSide', arguments: [uri] };
  return say.offer(told, open);
}

/** Makes a journey file. Arguments: `{ folder?, title? }`. */
export async function newJourney(host: Host, raw: unknown): Promise<void> {
  const args = readArguments(raw);
  const steps = [
    folderStep(host, () => args.folder === undefined),
    titleStep({
      kind: 'journey',
      prompt: vscode.l10n.t('Whose journey is it?'),
      placeholder: vscode.l10n.t('The developer’s journey'),
    }),
  ];
  const fresh = newFileState(host, args.folder, args.text('title'));
  const end = await runSteps(vscode.l10n.t('New Journey'), steps, { state: fresh });
  if (!end.done) return;
  const file = newJourneyText({ title: end.state.title.trim(), today: host.service.ports.today() });
  const created = await createFile(host, folderUri(end.state), fileNameFor(end.state.title, 'journey'), file.text);
  if (!created.ok) return void say.error(created.reason);
  await showNewFile(created.value, file);
}
