import * as vscode from 'vscode';
import { labelOf } from '../../../core/artefacts/model';
import { newRoadmapText } from '../../../core/artefacts/roadmap/template';
import { fileNameFor } from '../../../core/artefacts/template';
import { horizons } from '../../../core/artefacts/tree/schema';
import { filesOf, nodesOf } from '../../../core/generate/choices';
import { toMarkdown } from '../../../core/generate/document/markdown';
import { emptySentence, roadmapDocument } from '../../../core/generate/roadmap/document';
import { buildRoadmap, layoutOf, type RoadmapLayout } from '../../../core/generate/roadmap/roadmap';
import { type Audience, audiences } from '../../../core/generate/roadmap/words';
import type { WorkspaceFile } from '../../../core/index/file';
import type { Host } from '../../context';
import * as say from '../../say';
import { readArguments } from '../arguments';
import { createFile, isTaken } from '../create-file';
import { folderStep, folderUri, type NewFileState, newFileState } from '../file-steps';
import { separator } from '../opportunity-step';
import { pickStep, runSteps, type Step } from '../steps';
import { inDocumentLanguage } from './language';
import { openDocument, showDocument } from './show';

interface RoadmapState extends NewFileState {
  /** A roadmap file's uri, or what the columns of a new layout are. */
  readonly layout: string;
  readonly keep: boolean;
  readonly audience: Audience;
}

type Columns = RoadmapLayout['columns'];

/**
 * Draws the roadmap into an unsaved Markdown document, or into the open one of that roadmap, whose own paragraphs stay.
 * Arguments: `{ roadmap?: uri, columns?: 'journey' | 'outcomes', audience?: 'squad' | 'leadership' }`.
 */
export async function generateRoadmap(host: Host, raw: unknown): Promise<void> {
  const args = readArguments(raw);
  const files = filesOf(host.service.index, 'roadmap');
  const hasPlaces = nodesOf(host.service.index, 'place').length > 0;
  const columns = columnsOf(args.text('columns'));
  const given = files.find(({ uri }) => uri === args.text('roadmap'))?.uri ?? columns;
  const audience = audiences.find(each => each === args.text('audience'));
  const mayKeep = (state: RoadmapState) => files.length === 0 && !isFile(state) && columns === undefined;
  const steps = [
    ...(given === undefined ? [layoutStep(files, hasPlaces)] : []),
    keepStep(mayKeep),
    folderStep<RoadmapState>(host, state => state.keep && !isFile(state)),
    ...(audience === undefined ? [audienceStep()] : []),
  ];
  const state: RoadmapState = {
    ...newFileState(host, undefined, vscode.l10n.t('Roadmap')),
    layout: given ?? files[0]?.uri ?? (hasPlaces ? 'journey' : 'outcomes'),
    keep: false,
    audience: audience ?? 'squad',
  };
  const end = await runSteps(vscode.l10n.t('Generate Roadmap'), steps, { state });
  if (!end.done) return;
  const layout = await chosenLayout(host, end.state);
  if (layout) await show(host, layout, end.state.audience);
}

/** Whether the layout is that of a roadmap file. */
function isFile({ layout }: RoadmapState): boolean {
  return columnsOf(layout) === undefined;
}

/** Without a journey and a roadmap there is nothing to choose. */
function layoutStep(files: readonly WorkspaceFile[], hasPlaces: boolean): Step<RoadmapState> {
  return pickStep<RoadmapState, string>({
    name: 'layout',
    applies: () => files.length > 0 || hasPlaces,
    placeholder: vscode.l10n.t('How is it laid out?'),
    choices: () => [
      ...files.map(file => ({
        icon: 'map',
        label: labelOf(file.root),
        description: vscode.workspace.asRelativePath(vscode.Uri.parse(file.uri)),
        value: file.uri,
      })),
      separator(''),
      ...(hasPlaces ? [{ label: vscode.l10n.t('A column for each place of the journey'), value: 'journey' }] : []),
      { label: vscode.l10n.t('A column for each business outcome'), value: 'outcomes' },
    ],
    chosen: (state, value) => state.layout === value,
    set: (state, [layout]) => ({ ...state, layout: layout ?? state.layout }),
  });
}

function keepStep(applies: (state: RoadmapState) => boolean): Step<RoadmapState> {
  const file = fileNameFor(vscode.l10n.t('Roadmap'), 'roadmap');
  return pickStep<RoadmapState, boolean>({
    name: 'keep',
    applies,
    placeholder: vscode.l10n.t('Keep this layout in a file of its own, so that the next one looks the same?'),
    choices: () => [
      { label: vscode.l10n.t('Only draw it now'), value: false },
      { label: vscode.l10n.t('Draw it and keep the layout'), description: file, value: true },
    ],
    chosen: (state, value) => state.keep === value,
    set: (state, [keep]) => ({ ...state, keep: keep ?? state.keep }),
  });
}

function audienceStep(): Step<RoadmapState> {
  return pickStep<RoadmapState, Audience>({
    name: 'audience',
    placeholder: vscode.l10n.t('Who reads it?'),
    choices: () => [
      { label: vscode.l10n.t('The squad'), description: vscode.l10n.t('with solutions'), value: 'squad' },
      {
        label: vscode.l10n.t('Leadership'),
        description: vscode.l10n.t('opportunities and results only'),
        value: 'leadership',
      },
    ],
    chosen: (state, value) => state.audience === value,
    set: (state, [chosen]) => ({ ...state, audience: chosen ?? state.audience }),
  });
}

function columnsOf(text: string | undefined): Columns | undefined {
  return text === 'journey' || text === 'outcomes' ? text : undefined;
}

async function chosenLayout(host: Host, state: RoadmapState): Promise<RoadmapLayout | undefined> {
  const columns = columnsOf(state.layout);
  if (columns === undefined) {
    const file = host.service.index.get(state.layout);
    return file && layoutOf(file);
  }
  if (!state.keep) return { title: state.title, columns, rows: horizons };
  const { text } = newRoadmapText({ title: state.title, columns, today: host.service.ports.today() });
  const folder = folderUri(state);
  const name = fileNameFor(state.title, 'roadmap');
  if (await isTaken(folder, name)) {
    void say.error(vscode.l10n.t('{0} is there already. Choose it as the layout instead.', name));
    return undefined;
  }
  const created = await createFile(host, folder, name, text);
  if (!created.ok) {
    void say.error(created.reason);
    return undefined;
  }
  const file = host.service.index.get(created.value.uri.toString());
  return file && layoutOf(file);
}

async function show(host: Host, layout: RoadmapLayout, audience: Audience): Promise<void> {
  const { document, rows } = await inDocumentLanguage(host, () => {
    const roadmap = buildRoadmap(host.service, layout);
    return { ...roadmap, document: roadmapDocument(roadmap, audience) };
  });
  const previous = openDocument(document.title);
  const text = toMarkdown(document, previous?.getText());
  const count = rows.reduce((sum, row) => sum + row.cells.flat().length, 0);
  await showDocument(text, count === 0 ? emptySentence() : drawn(count, previous !== undefined), previous);
}

function drawn(count: number, again: boolean): string {
  return again
    ? vscode.l10n.t('Cards on the roadmap: {0}. Your own paragraphs stayed.', count)
    : vscode.l10n.t('Cards on the roadmap: {0}. Save it where you want to share it.', count);
}
