import * as vscode from 'vscode';
import { fieldInfo } from '../../../core/artefacts/fields';
import { insight } from '../../../core/artefacts/insights/schema';
import { labelOf } from '../../../core/artefacts/model';
import { filesOf, takenIn } from '../../../core/generate/choices';
import { readTable, type Table } from '../../../core/import/csv';
import {
  guessInsightMapping,
  type ImportedInsights,
  type InsightColumn,
  type InsightMapping,
  insightColumns,
  personalIn,
  readInsights,
} from '../../../core/import/insights';
import type { Operation } from '../../../core/operations/schema';
import { slug } from '../../../core/text/slug';
import type { Host } from '../../context';
import { revealNode } from '../../language/reveal';
import * as say from '../../say';
import { folderStep, newFileState, titleStep } from '../file-steps';
import { pickStep, runSteps, type Step } from '../steps';
import { addInsights, type InsightTarget } from '../write-insight';
import { columnStep } from './column-steps';
import { showNotes } from './notes';
import { chosenFiles, nameOf, readText } from './source';

interface InsightsState extends InsightTarget {
  readonly mapping: InsightMapping;
  readonly kind: string;
  /** What tells who somebody is becomes “a participant”. */
  readonly anonymous: boolean;
}

const kinds = () => fieldInfo(insight.fields.kind).choices ?? [];

/** Takes the rows of a survey or of tickets into a file of insights, as one edit, or into a new one. From the explorer: that file. */
export async function importInsights(host: Host, raw: unknown): Promise<void> {
  const [uri] = await chosenFiles(raw, { [vscode.l10n.t('Tables')]: ['csv', 'tsv', 'txt'] });
  if (!uri) return;
  const text = await readText(uri);
  const table = text.ok ? readTable(text.value) : text;
  if (!table.ok) return void say.error(table.reason);
  const name = nameOf(uri);
  const fresh: InsightsState = {
    ...newFileState(host, undefined, name),
    file: filesOf(host.service.index, 'insights')[0]?.uri,
    mapping: guessInsightMapping(table.value),
    kind: 'survey',
    anonymous: true,
  };
  const title = vscode.l10n.t('Import Insights from “{0}”', name);
  const end = await runSteps(title, stepsOf(host, table.value, fresh.mapping), { state: fresh });
  if (end.done) await write(host, name, table.value, end.state);
}

function stepsOf(host: Host, table: Table, guessed: InsightMapping): Step<InsightsState>[] {
  const isNew = ({ file }: InsightsState) => file === undefined;
  return [
    ...insightColumns.filter(column => guessed[column] === undefined).map(column => mappingStep(table, column)),
    kindStep(),
    personalStep(table),
    fileStep(host),
    folderStep<InsightsState>(host, isNew),
    titleStep<InsightsState>({
      kind: 'insights',
      prompt: vscode.l10n.t('What is this research about?'),
      applies: isNew,
    }),
  ];
}

/** Asked for what the headings do not tell, while there are columns left that hold something else. */
function mappingStep(table: Table, column: InsightColumn): Step<InsightsState> {
  const questions: Record<InsightColumn, string> = {
    finding: vscode.l10n.t('Which column says what was learned?'),
    kind: vscode.l10n.t('Which column says how it was learned: survey, interview, telemetry, channel?'),
    on: vscode.l10n.t('Which column says when?'),
    participants: vscode.l10n.t('Which column says how many people or events it rests on?'),
    segment: vscode.l10n.t('Which column says who they are? A group, no names'),
    quote: vscode.l10n.t('Which column holds what someone said, in their words?'),
    source: vscode.l10n.t('Which column says where it is found: a ticket, a link?'),
  };
  const isLeft = ({ mapping }: InsightsState) => {
    const { [column]: _own, ...others } = mapping;
    const taken = new Set(Object.values(others).filter(at => at !== undefined));
    return taken.size < table.headings.length;
  };
  return columnStep<InsightsState>(table, {
    name: column,
    placeholder: questions[column],
    applies: isLeft,
    ...(column === 'finding' ? {} : { none: vscode.l10n.t('None of them') }),
    value: ({ mapping }) => mapping[column] ?? (column === 'finding' ? table.mapping.title : null),
    set: (state, at) => ({ ...state, mapping: { ...state.mapping, [column]: at ?? undefined } }),
  });
}

function kindStep(): Step<InsightsState> {
  return pickStep<InsightsState, string>({
    name: 'usual kind',
    placeholder: vscode.l10n.t('How were they learned, where a row does not say it?'),
    choices: () => kinds().map(kind => ({ label: kind, value: kind })),
    chosen: ({ kind }, value) => kind === value,
    set: (state, [kind]) => ({ ...state, kind: kind ?? state.kind }),
  });
}

/** Before anything is written: a file that the whole company can read names a segment, not a person. */
function personalStep(table: Table): Step<InsightsState> {
  return pickStep<InsightsState, boolean>({
    name: 'personal data',
    applies: ({ mapping }) => personalIn(table, mapping).length > 0,
    placeholder: vscode.l10n.t('Some rows tell who somebody was'),
    choices: ({ mapping }) => {
      const found = personalIn(table, mapping);
      const named = found.slice(0, 3).join(', ');
      return [
        {
          label: vscode.l10n.t('Write “a participant” in their place'),
          detail: found.length > 3 ? vscode.l10n.t('{0} and {1} more', named, found.length - 3) : named,
          value: true,
        },
        { label: vscode.l10n.t('Take them over as they are'), value: false },
      ];
    },
    chosen: ({ anonymous }, value) => anonymous === value,
    set: (state, [anonymous]) => ({ ...state, anonymous: anonymous ?? state.anonymous }),
  });
}

function fileStep(host: Host): Step<InsightsState> {
  const files = filesOf(host.service.index, 'insights');
  const isNew = 'new';
  return pickStep<InsightsState, string>({
    name: 'file',
    applies: () => files.length > 0,
    placeholder: vscode.l10n.t('Where do they go?'),
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

async function write(host: Host, name: string, table: Table, state: InsightsState): Promise<void> {
  const { insights, notes } = read(host, table, state);
  const operations = insights.map((node): Operation => ({ op: 'add', parent: null, kind: 'insight', node }));
  const written = await addInsights(host, state, operations);
  if (!written.ok) return void say.error(written.reason);
  await revealNode(host, written.value, String(insights[0]?.id ?? '/'), { takesFocus: true });
  const showLeft = vscode.l10n.t('What Was Left Out');
  const told =
    insights.length === 1
      ? vscode.l10n.t('1 insight came in from “{0}”.', name)
      : vscode.l10n.t('{0} insights came in from “{1}”.', insights.length, name);
  const left = notes.length === 0 ? '' : vscode.l10n.t('{0} could not be taken over as they were.', notes.length);
  const chosen = await say.info(`${told} ${left}`.trim(), ...(notes.length > 0 ? [showLeft] : []));
  if (chosen === showLeft) await showNotes(name, notes);
}

function read({ service }: Host, table: Table, { mapping, kind, anonymous }: InsightsState): ImportedInsights {
  const given = new Set<string>();
  const isTaken = takenIn(service.index);
  const idFor = (finding: string) => {
    const id = slug(finding, each => given.has(each) || isTaken(each));
    given.add(id);
    return id;
  };
  const finding = mapping.finding ?? table.mapping.title;
  return readInsights(table, { mapping: { ...mapping, finding }, kind, kinds: kinds(), anonymous, idFor });
}
