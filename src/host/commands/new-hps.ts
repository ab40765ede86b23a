import * as vscode from 'vscode';
import { fieldInfo } from '../../core/artefacts/fields';
import { labelOf as nameOf } from '../../core/artefacts/model';
import { entry } from '../../core/artefacts/scorecard/schema';
import { newScorecardText } from '../../core/artefacts/scorecard/template';
import { fileNameFor } from '../../core/artefacts/template';
import { filesOf, takenIn } from '../../core/generate/choices';
import {
  type EntryDraft,
  entryOf,
  inputProblem,
  inputsAsked,
  previewSentence,
  resultSentence,
} from '../../core/generate/entry-draft';
import { hypothesisSentence, signalHint } from '../../core/generate/hypothesis';
import { planOperations } from '../../core/operations/plan';
import type { Operation } from '../../core/operations/schema';
import { ok, type Result } from '../../core/result';
import { inputKeys } from '../../core/scoring/input-keys';
import type { NumericInput, ScoreOptions } from '../../core/scoring/model';
import { applyEdits } from '../../core/text/edit';
import { withoutMoment } from '../../core/text/moment';
import { slug } from '../../core/text/slug';
import { addMonths, formatQuarter, quarterOf } from '../../core/values/date';
import type { Host } from '../context';
import * as say from '../say';
import { readArguments, refOf } from './arguments';
import { createFile } from './create-file';
import { type Added, runKept } from './drafts';
import { folderStep, folderUri, type NewFileState, newFileState, titleStep } from './file-steps';
import { idOf, type NodeRef, sameNode } from './node-ref';
import { opportunityStep } from './opportunity-step';
import { insightFields, type Passage, samePassage, selectedPassage } from './selected-passage';
import { type Draft, pickStep, type Step, textStep } from './steps';
import { addInsights, linkInsight } from './write-insight';

interface HpsState extends NewFileState {
  /** The scorecard's uri; absent where a new one is made. */
  readonly scorecard: string | undefined;
  /** Absent while it is not chosen, null for an entry without one. */
  readonly opportunity: NodeRef | null | undefined;
  readonly draft: EntryDraft;
  /** The words that led to it, which are kept as evidence. */
  readonly passage?: Passage | undefined;
}

/** A new list counts hours by dev-weeks, as most do; the file says how to change it. */
const newList = { unit: 'hours', divideBy: 'effort' } as const;

/** Asks for a scorecard entry step by step and adds it at the end. Arguments: `{ opportunity?: id, scorecard?: uri }`. */
export async function newHps(host: Host, raw: unknown, passage?: Passage): Promise<void> {
  const args = readArguments(raw);
  const given: Given = {
    passage,
    opportunity: refOf(host, args, 'opportunity', ['opportunity']),
    scorecard: filesOf(host.service.index, 'scorecard').find(file => file.uri === args.text('scorecard'))?.uri,
  };
  const fresh = freshState(host, given);
  await runKept(host, {
    command: 'canopy.newHps',
    title: vscode.l10n.t('New HPS'),
    heading: headingOf,
    steps: stepsOf(host, given),
    fresh,
    reopen: draft => reopen(host, given, fresh, draft),
    label: labelOf,
    write: state => write(host, state),
  });
}

/** The same flow about the words that are selected in a text editor: they become an insight that the opportunity rests on. */
export async function newHpsFromSelection(host: Host): Promise<void> {
  const passage = selectedPassage();
  if (passage) return newHps(host, undefined, passage);
  void say.info(vscode.l10n.t('Select the words that the hypothesis comes from, in any text, and try again.'));
}

/** `New HPS: I can't tell whether it is stuck`, once the opportunity is known. */
function headingOf({ opportunity, passage }: HpsState): string {
  if (opportunity) return vscode.l10n.t('New HPS: {0}', shortTitle(opportunity.title));
  return passage ? vscode.l10n.t('New HPS from “{0}”', shortTitle(passage.quote)) : vscode.l10n.t('New HPS');
}

/** Fits above a question, with the count of the steps behind it. In characters. */
const longestTitle = 50;

function shortTitle(title: string): string {
  const short = withoutMoment(title.replace(/\s+/g, ' ').trim());
  if (short.length <= longestTitle) return short;
  const end = short.lastIndexOf(' ', longestTitle);
  return `${short.slice(0, end > 0 ? end : longestTitle)} …`;
}

/** Where the scorecard of a draft is gone, the flow starts with the question for one; all answers are still there. */
function reopen(host: Host, given: Given, fresh: HpsState, draft: Draft<HpsState>): Draft<HpsState> | undefined {
  const { opportunity, scorecard, passage } = draft.state;
  if (given.passage && !samePassage(given.passage, passage)) return undefined;
  if (given.opportunity && !sameNode(given.opportunity, opportunity)) return undefined;
  if (given.scorecard !== undefined && given.scorecard !== scorecard) return undefined;
  const isKnown = scorecard === undefined || host.service.index.get(scorecard)?.readable === true;
  return isKnown ? draft : { state: { ...draft.state, scorecard: fresh.scorecard } };
}

interface Given {
  readonly opportunity: NodeRef | undefined;
  readonly scorecard: string | undefined;
  readonly passage: Passage | undefined;
}

function freshState(host: Host, { opportunity, scorecard, passage }: Given): HpsState {
  const quarter = quarterOf(addMonths(host.service.ports.today(), 3));
  return {
    ...newFileState(host, undefined, vscode.l10n.t('Candidates for {0}', formatQuarter(quarter))),
    scorecard: scorecard ?? filesOf(host.service.index, 'scorecard')[0]?.uri,
    opportunity,
    draft: { inputs: {} },
    passage,
  };
}

/** What a draft is remembered by: the hypothesis, else whatever was written first. Empty where nothing was. */
function labelOf({ draft: { capability = '', outcome = '', signal = '', inputs } }: HpsState): string {
  const lines = [capability, outcome, signal].map(line => line.trim());
  if (lines.every(line => line !== '')) return hypothesisSentence({ capability, outcome, signal });
  return [...lines, ...Object.values(inputs)].find(text => text?.trim()) ?? '';
}

function stepsOf(host: Host, given: Given): Step<HpsState>[] {
  const isNew = (state: HpsState) => state.scorecard === undefined;
  return [
    scorecardStep(host, given),
    folderStep<HpsState>(host, isNew),
    titleStep<HpsState>({ kind: 'scorecard', prompt: vscode.l10n.t('What is the new scorecard for?'), applies: isNew }),
    opportunityStep<HpsState>(host, {
      applies: () => given.opportunity === undefined,
      placeholder: vscode.l10n.t('Which opportunity is it about? Those without an entry stand first'),
      value: state => state.opportunity,
      set: (state, opportunity) => ({ ...state, opportunity }),
    }),
    lineStep(
      'capability',
      () => vscode.l10n.t('We believe that …'),
      vscode.l10n.t('seeing what provisioning is doing while it runs'),
    ),
    lineStep(
      'outcome',
      ({ capability = '…' }) => vscode.l10n.t('We believe that {0} will result in …', capability.trim()),
      vscode.l10n.t('newcomers stop restarting a healthy provision'),
    ),
    lineStep(
      'signal',
      () => vscode.l10n.t('We know we have succeeded when we see … A number, for whom, and within which time.'),
      vscode.l10n.t('restarts of newcomers fall from 2.1 to 0.5 within a month'),
    ),
    ...(Object.keys(placeholders) as NumericInput[]).map(input => inputStep(host, input)),
  ];
}

function scorecardStep(host: Host, given: Given): Step<HpsState> {
  const cards = filesOf(host.service.index, 'scorecard');
  const isNew = 'new';
  return pickStep<HpsState, string>({
    name: 'scorecard',
    applies: () => given.scorecard === undefined && cards.length > 0,
    placeholder: vscode.l10n.t('Which scorecard does it go into?'),
    choices: () => [
      ...cards.map(file => ({
        icon: 'list-ordered',
        label: nameOf(file.root),
        description: vscode.workspace.asRelativePath(vscode.Uri.parse(file.uri)),
        value: file.uri,
      })),
      { icon: 'add', label: vscode.l10n.t('A new scorecard'), alwaysShow: true, value: isNew },
    ],
    chosen: (state, value) => value === (state.scorecard ?? isNew),
    set: (state, [uri]) => ({ ...state, scorecard: uri === isNew ? undefined : (uri ?? state.scorecard) }),
  });
}

function lineStep(
  line: 'capability' | 'outcome' | 'signal',
  prompt: (draft: EntryDraft) => string,
  placeholder: string,
): Step<HpsState> {
  return textStep<HpsState>({
    name: line,
    prompt: ({ draft }) => prompt(draft),
    placeholder,
    value: ({ draft }) => draft[line] ?? '',
    set: (state, text) => ({ ...state, draft: { ...state.draft, [line]: text } }),
    check: text => {
      if (text.trim() === '') {
        const message = vscode.l10n.t('A hypothesis needs this line. Escape keeps what you have, for another time.');
        return { message, blocks: true };
      }
      const hint = line === 'signal' ? signalHint(text) : undefined;
      return hint === undefined ? undefined : { message: hint, blocks: false };
    },
  });
}

/** In the order in which they are asked. */
const placeholders: Readonly<Record<NumericInput, string>> = {
  reach: '120',
  frequency: '3',
  hoursLost: '0.5',
  costOfDelay: '5000',
  confidence: '80%',
  effort: '3..6',
  duration: '2..3',
};

function inputStep(host: Host, input: NumericInput): Step<HpsState> {
  const key = inputKeys[input];
  const description = () => fieldInfo(entry.fields[key]).description();
  return textStep<HpsState>({
    name: input,
    applies: state => inputsAsked(optionsOf(host, state)).includes(input),
    prompt: state => `${description()} ${previewSentence(state.draft, optionsOf(host, state), listOf(host, state))}`,
    placeholder: vscode.l10n.t(
      'A number or a range, such as {0}. Leave it empty when you don’t know yet',
      placeholders[input],
    ),
    value: ({ draft }) => draft.inputs[input] ?? '',
    set: (state, text) => ({ ...state, draft: { ...state.draft, inputs: { ...state.draft.inputs, [input]: text } } }),
    check: (text, state) => {
      const message = inputProblem(input, text, optionsOf(host, state));
      return message === undefined ? undefined : { message, blocks: true };
    },
  });
}

function listOf({ service }: Host, { scorecard }: HpsState) {
  const file = scorecard === undefined ? undefined : service.index.get(scorecard);
  return file && service.scores.list(file);
}

function optionsOf(host: Host, state: HpsState): ScoreOptions {
  return listOf(host, state)?.options ?? { ...newList, asOf: host.service.ports.today() };
}

/** Writes the entry as one step to undo; tells what it scores. */
async function write(host: Host, state: HpsState): Promise<Result<Added>> {
  const { opportunity } = state;
  const id = opportunity ? await idOf(host, opportunity) : ok(undefined);
  if (!id.ok) return id;
  const draft = { ...state.draft, opportunity: id.value };
  const told = resultSentence(draft, optionsOf(host, state), listOf(host, state));
  const node = entryOf(draft, takenIn(host.service.index));
  const operation: Operation = { op: 'add', parent: null, kind: 'entry', node: { ...node } };
  const uri =
    state.scorecard === undefined
      ? await createWith(host, state, operation)
      : await addTo(host, state.scorecard, operation);
  if (!uri.ok) return uri;
  if (state.passage) await keepPassage(host, state.passage, opportunity);
  const root = host.service.index.get(uri.value.toString())?.root;
  const added = { uri: uri.value, key: String(node.id) };
  return ok({ ...added, told: root ? vscode.l10n.t('Added to “{0}”. {1}', nameOf(root), told) : told });
}

async function addTo(host: Host, scorecard: string, operation: Operation): Promise<Result<vscode.Uri>> {
  const uri = vscode.Uri.parse(scorecard);
  const written = await host.editor.perform(uri, [operation]);
  return written.ok ? ok(uri) : written;
}

/** A new scorecard with its first entry, in one step. */
async function createWith(host: Host, state: HpsState, operation: Operation): Promise<Result<vscode.Uri>> {
  const title = state.title.trim();
  const { text } = newScorecardText({ ...newList, title, today: host.service.ports.today() });
  const edits = planOperations(text, 'scorecard', [operation]);
  if (!edits.ok) return edits;
  const name = fileNameFor(title, 'scorecard');
  const created = await createFile(host, folderUri(state), name, applyEdits(text, edits.value));
  return created.ok ? ok(created.value.uri) : created;
}

/** Keeps the words as an insight, and links it to the opportunity. What can't be kept is told; the entry stays. */
async function keepPassage(host: Host, passage: Passage, opportunity: NodeRef | null | undefined): Promise<void> {
  const fields = insightFields(passage);
  const id = slug(fields.finding, takenIn(host.service.index));
  const node = { id, on: host.service.ports.today().text, ...fields };
  const target = {
    ...newFileState(host, undefined, vscode.l10n.t('Findings')),
    file: filesOf(host.service.index, 'insights')[0]?.uri,
  };
  const written = await addInsights(host, target, [{ op: 'add', parent: null, kind: 'insight', node }]);
  if (!written.ok) return void say.warn(vscode.l10n.t('The words were not kept as evidence. {0}', written.reason));
  await linkInsight(host, id, opportunity ? [opportunity] : []);
}
