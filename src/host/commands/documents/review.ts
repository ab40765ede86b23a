import * as vscode from 'vscode';
import type { ModelNode, NodeOf } from '../../../core/artefacts/model';
import { opportunityChoices } from '../../../core/generate/choices';
import { toMarkdown } from '../../../core/generate/document/markdown';
import { type PackName, packNames, packTitle, reviewPack, usualStart } from '../../../core/generate/review/packs';
import { reviewPeriod } from '../../../core/generate/review/period';
import { createService, type Service } from '../../../core/service';
import { compareDates, type IsoDate, parseDate } from '../../../core/values/date';
import type { Host } from '../../context';
import { committedOn } from '../../git/repository';
import { type Waiting, withProgress } from '../../progress';
import { inSlices } from '../../workspace/slices';
import { readArguments, refOf } from '../arguments';
import { type NodeRef, sameNode } from '../node-ref';
import { opportunityItems } from '../opportunity-step';
import { pickStep, runSteps, type Step, textStep } from '../steps';
import { inDocumentLanguage } from './language';
import { openDocument, showDocument } from './show';

interface ReviewState {
  readonly pack: PackName | undefined;
  readonly since: string;
  readonly opportunity: NodeRef | undefined;
}

/** Where the day of the last review of each pack is remembered, in this workspace. */
const lastKey = (pack: PackName) => `last review ${pack}`;

/**
 * Draws the document of a review into an unsaved Markdown document, or into the open one of the same day, whose own paragraphs
 * stay. Arguments: `{ pack?, since?: date, opportunity?: id }`.
 */
export async function generateReview(host: Host, raw: unknown): Promise<void> {
  const args = readArguments(raw);
  const pack = packNames.find(name => name === args.text('pack'));
  const start: ReviewState = {
    pack,
    since: args.text('since') ?? (pack ? startOf(host, pack) : ''),
    opportunity: refOf(host, args, 'opportunity', ['opportunity']),
  };
  const steps = [
    ...(pack ? [] : [packStep(host)]),
    ...(args.text('since') === undefined ? [sinceStep(host)] : []),
    ...(start.opportunity ? [] : [opportunityStep(host)]),
  ];
  const end = await runSteps(vscode.l10n.t('Generate Review Pack'), steps, { state: start });
  const since = parseDate(end.state.since);
  if (end.done && end.state.pack && since.ok) await show(host, end.state.pack, since.value, end.state.opportunity);
}

/** The day after which things are new: the last review that was drawn here, else as long ago as the review usually was. */
function startOf({ memory, service }: Host, pack: PackName): string {
  const today = service.ports.today();
  const known = memory.get<string>(lastKey(pack));
  const last = parseDate(known);
  return last.ok && compareDates(last.value, today) < 0 ? last.value.text : usualStart(pack, today).text;
}

function packStep(host: Host): Step<ReviewState> {
  const readers: Record<PackName, string> = {
    strategy: vscode.l10n.t('outcomes and pace, what to do first, decisions, what changed'),
    consumer: vscode.l10n.t('the approach memo: one problem, how we know, what could be done'),
    engineering: vscode.l10n.t('outcomes, what was shipped and tried, katas, decisions'),
    demo: vscode.l10n.t('what was shipped, tried and learned'),
    director: vscode.l10n.t('what is worked on now, what moved, what is open'),
  };
  return pickStep<ReviewState, PackName>({
    name: 'pack',
    placeholder: vscode.l10n.t('For which review?'),
    choices: () => packNames.map(name => ({ label: packTitle(name), detail: readers[name], value: name })),
    chosen: (state, value) => state.pack === value,
    set: (state, [chosen]) => (chosen ? { ...state, pack: chosen, since: startOf(host, chosen) } : state),
  });
}

function sinceStep(host: Host): Step<ReviewState> {
  return textStep<ReviewState>({
    name: 'since',
    prompt: () => vscode.l10n.t('When was the last one? What came after that day is told as new.'),
    placeholder: '2026-10-01',
    value: ({ since }) => since,
    set: (state, since) => ({ ...state, since }),
    check: text => {
      const date = parseDate(text);
      if (!date.ok) return { message: date.reason, blocks: true };
      const isAhead = compareDates(date.value, host.service.ports.today()) > 0;
      return isAhead ? { message: vscode.l10n.t('That day is still to come.'), blocks: true } : undefined;
    },
  });
}

/** A consumer review is about one problem: the first of the ranking, unless another is chosen. */
function opportunityStep(host: Host): Step<ReviewState> {
  const choices = opportunityChoices(host.service).toSorted((a, b) => b.entries - a.entries);
  return pickStep<ReviewState, NodeRef>({
    name: 'opportunity',
    applies: ({ pack }) => pack === 'consumer' && choices.length > 0,
    placeholder: vscode.l10n.t('Which problem is it about?'),
    choices: () => opportunityItems(choices),
    chosen: (state, value) => sameNode(state.opportunity, value),
    set: (state, [opportunity]) => ({ ...state, opportunity: opportunity ?? state.opportunity }),
  });
}

async function show(host: Host, pack: PackName, since: IsoDate, about: NodeRef | undefined): Promise<void> {
  const { service, memory } = host;
  const reading = vscode.l10n.t('Reading what was committed by {0}', since.text);
  const read = await withProgress(reading, waiting => stateOn(service, since, waiting));
  if (!read) return;
  const before = read.value;
  const node = about && service.index.get(about.uri)?.nodes.get(about.key);
  const opportunity = node?.kind === 'opportunity' ? (node as ModelNode & NodeOf<'opportunity'>) : undefined;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString() ?? '';
  const make = () => reviewPack(pack, reviewPeriod(service, since, before), { folder, opportunity });
  const document = await inDocumentLanguage(host, make);
  const previous = openDocument(document.title);
  await memory.update(lastKey(pack), service.ports.today().text);
  const told = before
    ? vscode.l10n.t('{0}, with what changed since {1}.', packTitle(pack), since.text)
    : vscode.l10n.t(
        '{0}. The state of {1} is not known here, so changes of wording are not told.',
        packTitle(pack),
        since.text,
      );
  await showDocument(toMarkdown(document, previous?.getText()), told, previous);
}

/** The workspace as it was committed at the end of a day; undefined where that is not known. */
async function stateOn({ index, ports }: Service, day: IsoDate, waiting: Waiting): Promise<Service | undefined> {
  const uris = index.all().map(({ uri }) => uri);
  const texts = await committedOn(uris, day, waiting);
  if (!texts) return undefined;
  const before = createService(ports);
  await inSlices(texts, ([uri, text]) => before.index.update(uri, text), waiting);
  return before;
}
