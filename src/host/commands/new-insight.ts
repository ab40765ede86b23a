import * as vscode from 'vscode';
import { fieldInfo } from '../../core/artefacts/fields';
import { insight } from '../../core/artefacts/insights/schema';
import { labelOf, type ModelNode } from '../../core/artefacts/model';
import { filesOf, nodesOf, opportunityChoices, takenIn } from '../../core/generate/choices';
import type { Operation } from '../../core/operations/schema';
import { ok, type Result } from '../../core/result';
import { personalData, personalDataMessage } from '../../core/rules/support/personal-data';
import { slug } from '../../core/text/slug';
import { parseEstimate } from '../../core/values/estimate';
import type { Host } from '../context';
import * as say from '../say';
import { readArguments, refOf } from './arguments';
import { type Added, runKept } from './drafts';
import { folderStep, type NewFileState, newFileState, titleStep } from './file-steps';
import { type NodeRef, sameNode } from './node-ref';
import { opportunityItems } from './opportunity-step';
import { insightFields, type Passage, samePassage, selectedPassage } from './selected-passage';
import { type Draft, pickStep, type Step, textStep } from './steps';
import { addInsights, linkInsight } from './write-insight';

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
  /** The words that it was found in. */
  readonly passage: Passage | undefined;
}

/** Keeps the selected words of any text as an insight, with the file and the line as its source. */
export async function newInsightFromSelection(host: Host): Promise<void> {
  const passage = selectedPassage();
  if (passage) return newInsight(host, undefined, passage);
  void say.info(vscode.l10n.t('Select the words that tell what was learned, in any text, and try again.'));
}

/** Asks for an insight step by step, adds it, and links it as evidence. Arguments: `{ opportunity?: id, file?: uri, place?: id }`. */
export async function newInsight(host: Host, raw: unknown, passage?: Passage): Promise<void> {
  const args = readArguments(raw);
  const opportunity = refOf(host, args, 'opportunity', ['opportunity']);
  const given = filesOf(host.service.index, 'insights').find(({ uri }) => uri === args.text('file'))?.uri;
  const fresh: InsightState = {
    ...newFileState(host, undefined),
    file: given ?? filesOf(host.service.index, 'insights')[0]?.uri,
    kind: passage && 'channel',
    finding: passage ? insightFields(passage).finding : '',
    participants: '',
    segment: '',
    place: args.text('place'),
    evidenceOf: opportunity ? [opportunity] : [],
    passage,
  };
  await runKept(host, {
    command: 'canopy.newInsight',
    title: passage ? vscode.l10n.t('New Insight from Selection') : vscode.l10n.t('New Insight'),
    steps: stepsOf(host, given !== undefined),
    fresh,
    reopen: draft => {
      const { evidenceOf, file } = draft.state;
      if (passage && !samePassage(draft.state.passage, passage)) return undefined;
      const isAsked =
        (!opportunity || evidenceOf.some(node => sameNode(node, opportunity))) && (!given || file === given);
      return isAsked ? reopen(host, fresh, draft) : undefined;
    },
    label: ({ finding }) => finding.trim(),
    write: state => write(host, state),
  });
}

/** Where the file of a draft is gone, the flow starts with the question for one; all answers are still there. */
function reopen(host: Host, fresh: InsightState, draft: Draft<InsightState>): Draft<InsightState> {
  const { file } = draft.state;
  const isKnown = file === undefined || host.service.index.get(file)?.readable === true;
  return isKnown ? draft : { state: { ...draft.state, file: fresh.file } };
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
      name: 'finding',
      prompt: () =>
        vscode.l10n.t('What was learned, in one sentence? What people did, rather than what they say they would do.'),
      placeholder: vscode.l10n.t('Four of five restarted a provision that was healthy'),
      value: ({ finding }) => finding,
      set: (state, finding) => ({ ...state, finding }),
      check: findingProblem,
    }),
    textStep<InsightState>({
      name: 'participants',
      prompt: () => vscode.l10n.t('How many people or events does it rest on?'),
      placeholder: vscode.l10n.t('5. Leave it empty when you don’t know'),
      value: ({ participants }) => participants,
      set: (state, participants) => ({ ...state, participants }),
      check: participantsProblem,
    }),
    textStep<InsightState>({
      name: 'segment',
      prompt: () => vscode.l10n.t('Who are they? A group, no names.'),
      placeholder: vscode.l10n.t('new backend developers'),
      value: ({ segment }) => segment,
      set: (state, segment) => ({ ...state, segment }),
    }),
    placeStep(host),
    evidenceStep(host),
  ];
}

function findingProblem(text: string) {
  if (text.trim() === '') return { message: vscode.l10n.t('An insight needs its finding.'), blocks: true };
  const [person] = personalData(text) ?? [];
  return person === undefined ? undefined : { message: personalDataMessage(person), blocks: false };
}

function participantsProblem(text: string) {
  if (text.trim() === '') return undefined;
  const read = parseEstimate(text);
  if (!read.ok) return { message: read.reason, blocks: true };
  if (read.value.low > 0) return undefined;
  return { message: vscode.l10n.t('Write how many there were: one or more.'), blocks: true };
}

function fileStep(host: Host, isGiven: boolean): Step<InsightState> {
  const files = filesOf(host.service.index, 'insights');
  const isNew = 'new';
  return pickStep<InsightState, string>({
    name: 'file',
    applies: () => !isGiven && files.length > 0,
    placeholder: vscode.l10n.t('Where does it go?'),
    choices: () => [
      ...files.map(file => ({
        icon: 'comment',
        label: labelOf(file.root),
        description: vscode.workspace.asRelativePath(vscode.Uri.parse(file.uri)),
        value: file.uri,
      })),
      { icon: 'add', label: vscode.l10n.t('A new file for insights'), alwaysShow: true, value: isNew },
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
    name: 'kind',
    placeholder: vscode.l10n.t('How was it learned?'),
    choices: () => kinds.map(kind => ({ label: kind, description: meanings[kind] ?? '', value: kind })),
    chosen: (state, value) => state.kind === value,
    set: (state, [kind]) => ({ ...state, kind: kind ?? state.kind }),
  });
}

function placeStep(host: Host): Step<InsightState> {
  const places = nodesOf(host.service.index, 'place').filter(({ node }) => node.id !== undefined);
  return pickStep<InsightState, string | null>({
    name: 'place',
    applies: () => places.length > 0,
    placeholder: vscode.l10n.t('Which moment of the journey is it about?'),
    choices: () => [
      ...places.map(({ node }) => ({
        label: labelOf(node as ModelNode),
        description: node.parent ? labelOf(node.parent) : '',
        value: node.id!,
      })),
      { icon: 'circle-slash', label: vscode.l10n.t('None of them'), alwaysShow: true, value: null },
    ],
    chosen: (state, value) => state.place === value,
    set: (state, [place]) => (place === undefined ? state : { ...state, place }),
  });
}

function evidenceStep(host: Host): Step<InsightState> {
  const choices = opportunityChoices(host.service);
  return pickStep<InsightState, NodeRef>({
    name: 'evidence',
    applies: () => choices.length > 0,
    placeholder: vscode.l10n.t('Which opportunities does it support? Enter without a mark links none'),
    many: true,
    choices: () => opportunityItems(choices),
    chosen: (state, value) => state.evidenceOf.some(node => sameNode(node, value)),
    set: (state, evidenceOf) => ({ ...state, evidenceOf }),
  });
}

/** Writes the insight, then its links: one step to undo for each file. */
async function write(host: Host, state: InsightState): Promise<Result<Added>> {
  const id = slug(state.finding, takenIn(host.service.index));
  const node = {
    id,
    kind: state.kind ?? null,
    on: host.service.ports.today().text,
    participants: state.participants.trim() || null,
    segment: state.segment.trim() || null,
    place: state.place ?? null,
    finding: state.finding.trim(),
    ...(state.passage ? { quote: quoteOf(state), source: state.passage.source ?? null } : {}),
  };
  const operation: Operation = { op: 'add', parent: null, kind: 'insight', node };
  const uri = await addInsights(host, state, [operation]);
  if (!uri.ok) return uri;
  await linkInsight(host, id, state.evidenceOf);
  return ok({ uri: uri.value, key: id });
}

/** The words themselves, where the finding says it otherwise or shorter. */
function quoteOf({ passage, finding }: InsightState): string | null {
  return passage && passage.quote !== finding.trim() ? passage.quote : null;
}
