import * as vscode from 'vscode';
import { fieldInfo } from '../../core/artefacts/fields';
import { insight } from '../../core/artefacts/insights/schema';
import { newInsightsText } from '../../core/artefacts/insights/template';
import { labelOf, type ModelNode } from '../../core/artefacts/model';
import { fileNameFor } from '../../core/artefacts/template';
import { nodesOf, opportunityChoices, takenIn } from '../../core/generate/choices';
import { planOperations } from '../../core/operations/plan';
import type { Operation } from '../../core/operations/schema';
import { ok, type Result } from '../../core/result';
import { applyEdits } from '../../core/text/edit';
import { slug } from '../../core/text/slug';
import { parseEstimate } from '../../core/values/estimate';
import type { Host } from '../context';
import { type NodeRef, readArguments, refOf } from './arguments';
import type { Drafts } from './drafts';
import { folderStep, folderUri, type NewFileState, newFileState, titleStep } from './file-steps';
import { createFile, filesOf, revealNode } from './files';
import { opportunityItems } from './opportunity-step';
import { pickStep, runSteps, type Step, textStep } from './steps';

interface InsightState extends NewFileState {
  /** The file's uri; absent where a new one is made. */
  readonly file: string | undefined;
  readonly kind: string | undefined;
  readonly finding: string;
  readonly participants: string;
  readonly segment: string;
  /** Null for an insight that belongs to no place. */
  readonly place: string | null | undefined;
  readonly evidenceOf: readonly NodeRef[];
}

const draftName = 'canopy.newInsight';

/** Asks for an insight step by step, adds it, and links it as evidence. Arguments: `{ opportunity?: id, file?: uri }`. */
export async function newInsight(host: Host, drafts: Drafts, raw: unknown): Promise<void> {
  const args = readArguments(raw);
  const opportunity = refOf(host, args, 'opportunity', ['opportunity']);
  const given = filesOf(host, 'insights').find(({ uri }) => uri === args.text('file'))?.uri;
  const title = vscode.l10n.t('New Insight');
  const fresh: InsightState = {
    ...newFileState(host, undefined),
    file: given ?? filesOf(host, 'insights')[0]?.uri,
    kind: undefined,
    finding: '',
    participants: '',
    segment: '',
    place: undefined,
    evidenceOf: opportunity ? [opportunity] : [],
  };
  const fits = (state: InsightState) =>
    (!opportunity || state.evidenceOf.some(({ key }) => key === opportunity.key)) && (!given || state.file === given);
  const start = await drafts.start(draftName, title, fresh, fits);
  if (!start) return;
  const end = await runSteps(title, stepsOf(host, given !== undefined), start);
  if (!end.done) return drafts.keep(draftName, end, end.state.finding.trim());
  const written = await write(host, end.state);
  if (written.ok) return drafts.drop(draftName);
  drafts.keep(draftName, { state: end.state, at: 0 }, end.state.finding);
  void vscode.window.showErrorMessage(written.reason);
}

function stepsOf(host: Host, isFileGiven: boolean): Step<InsightState>[] {
  const isNew = (state: InsightState) => state.file === undefined;
  return [
    fileStep(host, isFileGiven),
    folderStep<InsightState>(host, isNew),
    titleStep<InsightState>({
      kind: 'insights',
      prompt: vscode.l10n.t('What is this research about?'),
      placeholder: vscode.l10n.t('First-week interviews'),
      applies: isNew,
    }),
    kindStep(),
    textStep<InsightState>({
      prompt: () =>
        vscode.l10n.t('What was learned, in one sentence? What people did, rather than what they say they would do.'),
      placeholder: vscode.l10n.t('Four of five restarted a provision that was healthy'),
      value: ({ finding }) => finding,
      set: (state, finding) => ({ ...state, finding }),
      check: text =>
        text.trim() === '' ? { message: vscode.l10n.t('An insight needs its finding.'), blocks: true } : undefined,
    }),
    textStep<InsightState>({
      prompt: () => vscode.l10n.t('How many people or events does it rest on?'),
      placeholder: vscode.l10n.t('5. Leave it empty when you don’t know'),
      value: ({ participants }) => participants,
      set: (state, participants) => ({ ...state, participants }),
      check: participantsProblem,
    }),
    textStep<InsightState>({
      prompt: () => vscode.l10n.t('Who are they? A group, no names.'),
      placeholder: vscode.l10n.t('new backend developers'),
      value: ({ segment }) => segment,
      set: (state, segment) => ({ ...state, segment }),
    }),
    placeStep(host),
    evidenceStep(host),
  ];
}

function participantsProblem(text: string) {
  if (text.trim() === '') return undefined;
  const read = parseEstimate(text);
  if (!read.ok) return { message: read.reason, blocks: true };
  if (read.value.low > 0) return undefined;
  return { message: vscode.l10n.t('Write how many there were: one or more.'), blocks: true };
}

function fileStep(host: Host, isGiven: boolean): Step<InsightState> {
  const files = filesOf(host, 'insights');
  const isNew = 'new';
  return pickStep<InsightState, string>({
    applies: () => !isGiven && files.length > 0,
    placeholder: vscode.l10n.t('Where does it go?'),
    choices: () => [
      ...files.map(file => ({
        label: `$(comment) ${labelOf(file.root)}`,
        description: vscode.workspace.asRelativePath(vscode.Uri.parse(file.uri)),
        value: file.uri,
      })),
      { label: `$(add) ${vscode.l10n.t('A new file for insights')}`, alwaysShow: true, value: isNew },
    ],
    chosen: (state, value) => value === (state.file ?? isNew),
    set: (state, [uri]) => ({ ...state, file: uri === isNew ? undefined : (uri ?? state.file) }),
  });
}

function kindStep(): Step<InsightState> {
  const meanings: Readonly<Record<string, string>> = {
    interview: vscode.l10n.t('few people, in depth'),
    survey: vscode.l10n.t('many people, asked the same'),
    telemetry: vscode.l10n.t('observed in what people do'),
    channel: vscode.l10n.t('found where people talk: tickets, chats, posts'),
  };
  const kinds = fieldInfo(insight.fields.kind).choices ?? [];
  return pickStep<InsightState, string>({
    placeholder: vscode.l10n.t('How was it learned?'),
    choices: () => kinds.map(kind => ({ label: kind, description: meanings[kind] ?? '', value: kind })),
    chosen: (state, value) => state.kind === value,
    set: (state, [kind]) => ({ ...state, kind: kind ?? state.kind }),
  });
}

function placeStep(host: Host): Step<InsightState> {
  const places = nodesOf(host.service.index, 'place').filter(({ node }) => node.id !== undefined);
  return pickStep<InsightState, string | null>({
    applies: () => places.length > 0,
    placeholder: vscode.l10n.t('Which moment of the journey is it about?'),
    choices: () => [
      ...places.map(({ node }) => ({
        label: labelOf(node as ModelNode),
        description: node.parent ? labelOf(node.parent) : '',
        value: node.id!,
      })),
      { label: `$(circle-slash) ${vscode.l10n.t('None of them')}`, alwaysShow: true, value: null },
    ],
    chosen: (state, value) => state.place === value,
    set: (state, [place]) => (place === undefined ? state : { ...state, place }),
  });
}

function evidenceStep(host: Host): Step<InsightState> {
  const choices = opportunityChoices(host.service);
  return pickStep<InsightState, NodeRef>({
    applies: () => choices.length > 0,
    placeholder: vscode.l10n.t('Which opportunities does it support? Enter without a mark links none'),
    many: true,
    choices: () => opportunityItems(choices),
    chosen: (state, value) => state.evidenceOf.some(({ uri, key }) => uri === value.uri && key === value.key),
    set: (state, evidenceOf) => ({ ...state, evidenceOf }),
  });
}

/** Writes the insight, then its links: one step to undo for each file. */
async function write(host: Host, state: InsightState): Promise<Result<void>> {
  const id = slug(state.finding, takenIn(host.service.index));
  const node = {
    id,
    kind: state.kind ?? null,
    on: host.service.ports.today().text,
    participants: state.participants.trim() || null,
    segment: state.segment.trim() || null,
    place: state.place ?? null,
    finding: state.finding.trim(),
  };
  const operation: Operation = { op: 'add', parent: null, kind: 'insight', node };
  const uri = await addInsight(host, state, operation);
  if (!uri.ok) return uri;
  await revealNode(host, uri.value, id);
  return link(host, id, state.evidenceOf);
}

async function addInsight(host: Host, state: InsightState, operation: Operation): Promise<Result<vscode.Uri>> {
  if (state.file !== undefined) {
    const uri = vscode.Uri.parse(state.file);
    const written = await host.editor.perform(uri, [operation]);
    return written.ok ? ok(uri) : written;
  }
  const title = state.title.trim();
  const { text } = newInsightsText({ title, today: host.service.ports.today() });
  const edits = planOperations(text, 'insights', [operation]);
  if (!edits.ok) return edits;
  const name = fileNameFor(title, 'insights');
  const created = await createFile(host, folderUri(state), name, applyEdits(text, edits.value));
  return created.ok ? ok(created.value.uri) : created;
}

async function link(host: Host, id: string, evidenceOf: readonly NodeRef[]): Promise<Result<void>> {
  const files = new Set(evidenceOf.map(({ uri }) => uri));
  const refused: string[] = [];
  for (const uri of files) {
    const operations = evidenceOf
      .filter(opportunity => opportunity.uri === uri)
      .map(({ key }): Operation => ({ op: 'add', parent: key, kind: 'evidence', node: { insight: id } }));
    const written = await host.editor.perform(vscode.Uri.parse(uri), operations);
    if (!written.ok) refused.push(written.reason);
  }
  // The insight itself is written: what is left to do is said, and nothing is asked again.
  if (refused.length > 0) {
    const told = vscode.l10n.t('The insight was added, but not linked. {0}', refused.join(' '));
    void vscode.window.showWarningMessage(told);
  }
  return ok(undefined);
}
