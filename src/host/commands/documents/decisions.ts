import * as vscode from 'vscode';
import { childrenOf, labelOf, type ModelNode } from '../../../core/artefacts/model';
import { nodesOf } from '../../../core/generate/choices';
import { type AdrForm, adr, adrForms } from '../../../core/generate/decisions/adr';
import { announcement } from '../../../core/generate/decisions/announcement';
import { type DecisionBrief, decisionBrief } from '../../../core/generate/decisions/brief';
import { nextNumber, recordFileName } from '../../../core/generate/decisions/numbering';
import { type OepForm, type OepType, oep, oepFileName, oepForms, oepTypes } from '../../../core/generate/decisions/oep';
import { toMarkdown } from '../../../core/generate/document/markdown';
import { toRestructuredText } from '../../../core/generate/document/restructured-text';
import { relativePath } from '../../../core/generate/glob';
import { slug } from '../../../core/text/slug';
import type { Host } from '../../context';
import * as say from '../../say';
import { type FolderSetting, folderBySetting } from '../../workspace/inside';
import { readArguments, refOf } from '../arguments';
import { createFile, isTaken } from '../create-file';
import { folderOf } from '../folders';
import { settingsStep, treeStep } from '../next-steps';
import { type NodeRef, performOn, refTo, sameNode } from '../node-ref';
import { type Choice, pickStep, runSteps, type Step } from '../steps';
import { inDocumentLanguage } from './language';
import { showDocument } from './show';

interface DecisionState {
  readonly solution: NodeRef | undefined;
  readonly form: string;
  readonly type: OepType;
}

/** Writes an architecture decision record about a solution under the next number, and links it. Arguments: `{ solution?, tree?, form? }`. */
export async function newDecisionRecord(host: Host, raw: unknown): Promise<void> {
  const forms: readonly Choice<AdrForm>[] = [
    { label: 'Open edX', description: vscode.l10n.t('with rejected alternatives'), value: 'openedx' },
    { label: 'Nygard', description: vscode.l10n.t('status, context, decision, consequences'), value: 'nygard' },
    { label: 'MADR 4.0', description: vscode.l10n.t('with considered options'), value: 'madr' },
  ];
  const given = readArguments(raw).text('form');
  const state = await ask(host, raw, vscode.l10n.t('New Decision Record'), [formStep(forms, given)], forms[0]!.value!);
  const form = adrForms.find(each => each === state?.form);
  if (!state?.solution || !form) return;
  const folder = recordFolder(state.solution, 'canopy.decisions.folder');
  const brief = folder && (await briefOf(host, state.solution, folder));
  if (!brief) return;
  const number = nextNumber(await namesIn(folder));
  const name = recordFileName(number, slugOf(brief));
  await writeRecord(host, {
    solution: state.solution,
    folder,
    name,
    text: await inDocumentLanguage(host, () => toMarkdown(adr(brief, form, number.number))),
  });
}

/** Writes an Open edX proposal about a solution, and links it. Arguments: `{ solution?, tree?, form? }`. */
export async function newProposal(host: Host, raw: unknown): Promise<void> {
  const forms: readonly Choice<OepForm>[] = [
    {
      label: vscode.l10n.t('After PEPs'),
      description: vscode.l10n.t('abstract, motivation, specification …'),
      value: 'pep',
    },
    {
      label: vscode.l10n.t('After ADRs'),
      description: vscode.l10n.t('context, decision, consequences …'),
      value: 'adr',
    },
    {
      label: vscode.l10n.t('External'),
      description: vscode.l10n.t('points to a document elsewhere'),
      value: 'external',
    },
  ];
  const given = readArguments(raw).text('form');
  const steps = [formStep(forms, given), typeStep()];
  const state = await ask(host, raw, vscode.l10n.t('New Open edX Proposal'), steps, forms[0]!.value!);
  const form = oepForms.find(each => each === state?.form);
  if (!state?.solution || !form) return;
  const folder = recordFolder(state.solution, 'canopy.proposals.folder');
  const brief = folder && (await briefOf(host, state.solution, folder));
  if (!brief) return;
  const text = await inDocumentLanguage(host, () => toRestructuredText(oep(brief, form, state.type)));
  await writeRecord(host, { solution: state.solution, folder, name: oepFileName(slugOf(brief), state.type), text });
}

/** Drafts the announcement of a solution in an unsaved document. Arguments: `{ solution?, tree? }`. */
export async function announceSolution(host: Host, raw: unknown): Promise<void> {
  const state = await ask(host, raw, vscode.l10n.t('Announce Solution'), [], '');
  const brief =
    state?.solution && (await briefOf(host, state.solution, folderOf(vscode.Uri.parse(state.solution.uri))));
  if (!brief) return;
  const told = vscode.l10n.t('The announcement is a draft: what stands in italics is for you to answer.');
  const text = await inDocumentLanguage(host, () => toMarkdown(announcement(brief)));
  await showDocument(text, told);
}

async function ask(
  host: Host,
  raw: unknown,
  title: string,
  more: readonly Step<DecisionState>[],
  form: string,
): Promise<DecisionState | undefined> {
  const args = readArguments(raw);
  const given = refOf(host, args, 'solution', ['solution']);
  const choices = solutionChoices(host);
  if (!given && choices.length === 0) {
    const none = vscode.l10n.t('There is no solution yet. Add one to an opportunity, then decide about it.');
    void say.offer(none, treeStep(host));
    return undefined;
  }
  const solution = pickStep<DecisionState, NodeRef>({
    name: 'solution',
    applies: () => given === undefined,
    placeholder: vscode.l10n.t('About which solution?'),
    choices: () => choices,
    chosen: (state, value) => sameNode(state.solution, value),
    set: (state, [chosen]) => ({ ...state, solution: chosen ?? state.solution }),
  });
  const start: DecisionState = { solution: given, form: args.text('form') ?? form, type: 'Architecture' };
  const end = await runSteps(title, [solution, ...more], { state: start });
  return end.done ? end.state : undefined;
}

/** Solutions without a record first: those are still to be decided on. */
function solutionChoices({ service }: Host): Choice<NodeRef>[] {
  const all = nodesOf(service.index, 'solution').map(({ file, node }) => {
    const above = node.parent ? labelOf(node.parent) : labelOf(file.root as ModelNode);
    const tried = childrenOf(node as ModelNode, 'experiment').length;
    const facts = tried === 1 ? vscode.l10n.t('1 experiment') : vscode.l10n.t('{0} experiments', tried);
    return {
      isDecided: node.values.decision !== undefined,
      choice: {
        label: labelOf(node as ModelNode),
        description: facts,
        detail: above,
        value: refTo(file, node as ModelNode),
      },
    };
  });
  return [...all.filter(({ isDecided }) => !isDecided), ...all.filter(({ isDecided }) => isDecided)].map(
    ({ choice }) => choice,
  );
}

function formStep(forms: readonly Choice<string>[], given: string | undefined): Step<DecisionState> {
  return pickStep<DecisionState, string>({
    name: 'form',
    applies: () => !forms.some(({ value }) => value === given),
    placeholder: vscode.l10n.t('In which form?'),
    choices: () => forms,
    chosen: (state, value) => state.form === value,
    set: (state, [form]) => ({ ...state, form: form ?? state.form }),
  });
}

function typeStep(): Step<DecisionState> {
  return pickStep<DecisionState, OepType>({
    name: 'type',
    placeholder: vscode.l10n.t('What kind of proposal is it?'),
    choices: () => (Object.keys(oepTypes) as OepType[]).map(type => ({ label: type, value: type })),
    chosen: (state, value) => state.type === value,
    set: (state, [type]) => ({ ...state, type: type ?? state.type }),
  });
}

/** The folder of the records as the setting says, seen from the folder of the tree; undefined where there can be none, which is told. */
function recordFolder({ uri }: NodeRef, setting: FolderSetting): vscode.Uri | undefined {
  const tree = vscode.Uri.parse(uri);
  if (tree.scheme === 'untitled') {
    const open = { label: vscode.l10n.t('Open the Text'), command: 'vscode.open', arguments: [tree] };
    void say.offer(vscode.l10n.t('The record goes into a folder beside its tree. Save the tree first.'), open);
    return undefined;
  }
  const folder = folderBySetting(setting, tree);
  if (folder.ok) return folder.value;
  void say.offer(folder.reason, settingsStep(setting), say.error);
  return undefined;
}

async function briefOf(host: Host, { uri, key }: NodeRef, folder: vscode.Uri): Promise<DecisionBrief | undefined> {
  const make = () => decisionBrief(host.service, { uri, key, folder: folder.toString() });
  const brief = await inDocumentLanguage(host, make);
  if (brief.ok) return brief.value;
  void say.error(brief.reason);
  return undefined;
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  const found = await vscode.workspace.fs.readDirectory(folder).then(
    entries => entries,
    () => [],
  );
  return found.map(([name]) => name);
}

function slugOf({ solution, title }: DecisionBrief): string {
  return solution.id ?? slug(title, () => false);
}

interface RecordFile {
  readonly solution: NodeRef;
  readonly folder: vscode.Uri;
  readonly name: string;
  readonly text: string;
}

/** Creates the record, links it from its solution, and shows it. */
async function writeRecord(host: Host, { solution, folder, name, text }: RecordFile): Promise<void> {
  if (await isTaken(folder, name)) {
    return void say.error(vscode.l10n.t('{0} is there already. Rename it, or give the solution another id.', name));
  }
  const created = await createFile(host, folder, name, text);
  if (!created.ok) return void say.error(created.reason);
  const target = relativePath(folderOf(vscode.Uri.parse(solution.uri)).toString(), created.value.uri.toString());
  const operation = { op: 'set', id: solution.key, field: 'decision', value: target } as const;
  const linked = await performOn(host, solution.uri, [solution], [operation]);
  await vscode.window.showTextDocument(created.value, { preview: false });
  if (!linked.ok) return void say.warn(vscode.l10n.t('{0} is written, but not linked: {1}', name, linked.reason));
  void say.info(
    vscode.l10n.t(
      '{0} is written and linked from “{1}”. What stands in italics is for you to answer.',
      name,
      solution.title,
    ),
  );
}
