import * as vscode from 'vscode';
import { labelOf, type ModelNode } from '../../../core/artefacts/model';
import { filesOf, takenIn } from '../../../core/generate/choices';
import { toMarkdown } from '../../../core/generate/document/markdown';
import type { WorkspaceFile } from '../../../core/index/file';
import type { Operation } from '../../../core/operations/schema';
import { discardIdea, openIdeas, placeIdea } from '../../../core/parked/pass';
import { parkedReport } from '../../../core/parked/report';
import type { Host } from '../../context';
import { revealNode } from '../../language/reveal';
import * as say from '../../say';
import { readArguments } from '../arguments';
import { showDocument } from '../documents/show';
import { draftKey } from '../drafts';
import { type NodeRef, performOn, refTo, sameNode } from '../node-ref';
import { type Draft, runSteps } from '../steps';
import { freshState, type IdeaState } from './state';
import { ideaSteps, titleOf } from './steps';

const key = draftKey('canopy.workThroughParked');

/** How far a pass through the ideas of one tree is. */
interface Pass {
  readonly tree: string;
  placed: number;
  discarded: number;
  /** What was left for later, by its words: places in the list shift with every idea that gets one in the tree. */
  readonly skipped: Set<string>;
  /** The titles of the ideas that became solutions. */
  readonly titles: Set<string>;
}

/**
 * Asks about one parked idea after another. Each is written at once, as one step to undo, so that a pass can be left at any
 * time; the answers to the question that was open are kept. Arguments: `{ tree?: uri }`.
 */
export async function workThroughParked(host: Host, raw: unknown): Promise<void> {
  const tree = await treeOf(host, readArguments(raw).text('tree'));
  if (!tree) return;
  const pass: Pass = { tree: tree.uri, placed: 0, discarded: 0, skipped: new Set(), titles: new Set() };
  for (let idea = nextIdea(host, pass); idea; idea = nextIdea(host, pass)) {
    await revealNode(host, vscode.Uri.parse(pass.tree), idea.key);
    const end = await runSteps(headingOf(host, pass, idea), ideaSteps(host), draftOf(host, idea));
    if (!end.done) {
      await host.memory.update(key, end.state.fate ? end : undefined);
      return tellLeft(host, pass);
    }
    // Kept before it is tried, and dropped when it is written.
    await host.memory.update(key, { state: end.state });
    if (!(await write(host, pass, end.state))) return;
    await host.memory.update(key, undefined);
  }
  await showReport(host, pass);
}

/** The tree that is meant: the one given, the active one, the only one with ideas, or one that is asked for. */
async function treeOf(host: Host, given: string | undefined): Promise<WorkspaceFile | undefined> {
  const trees = filesOf(host.service.index, 'tree').filter(({ root }) => openIdeas(root).length > 0);
  const active = given ?? vscode.window.activeTextEditor?.document.uri.toString();
  const meant = trees.find(({ uri }) => uri === active);
  if (meant) return meant;
  if (trees.length === 0) {
    const load = { label: vscode.l10n.t('Import Backlog'), command: 'canopy.importBacklog' };
    void say.offer(vscode.l10n.t('No idea is parked here. A backlog from elsewhere can be imported.'), load);
    return undefined;
  }
  if (trees.length === 1) return trees[0];
  const items = trees.map(file => ({
    label: say.plain(labelOf(file.root)),
    description: vscode.l10n.t('{0} parked', openIdeas(file.root).length),
    file,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('The ideas of which tree?') }))?.file;
}

function remaining({ service: { index } }: Host, { tree, skipped }: Pass): NodeRef[] {
  const file = index.get(tree);
  if (!file?.readable) return [];
  const ideas = openIdeas(file.root).map(node => refTo(file, node as ModelNode));
  return ideas.filter(({ title }) => !skipped.has(title));
}

function nextIdea(host: Host, pass: Pass): NodeRef | undefined {
  host.sync.flush();
  return remaining(host, pass)[0];
}

/** `Idea 3 of 14: A chat bot` */
function headingOf(host: Host, pass: Pass, { title }: NodeRef): string {
  const done = handled(pass);
  return vscode.l10n.t('Idea {0} of {1}: {2}', done + 1, done + remaining(host, pass).length, title);
}

function handled({ placed, discarded, skipped }: Pass): number {
  return placed + discarded + skipped.size;
}

function draftOf({ memory }: Host, idea: NodeRef): Draft<IdeaState> {
  const kept = memory.get<Draft<IdeaState>>(key);
  const isSame = kept && sameNode(kept.state.idea, idea) && kept.state.idea.title === idea.title;
  return isSame ? kept : { state: freshState(idea) };
}

/** Writes what was decided about one idea. False where that can't be done, which is told. */
async function write(host: Host, pass: Pass, state: IdeaState): Promise<boolean> {
  const { idea, fate } = state;
  if (fate === undefined || fate.to === 'skip') {
    pass.skipped.add(idea.title);
    return true;
  }
  const meant = fate.to === 'existing' ? [idea, fate.opportunity] : [idea];
  const written = await performOn(host, pass.tree, meant, operationsOf(host, state));
  if (!written.ok) {
    const told = vscode.l10n.t('{0} Your answers are kept: “{1}” goes on with them.', written.reason, commandTitle());
    void say.error(told);
    return false;
  }
  if (fate.to === 'discard') pass.discarded++;
  else {
    pass.placed++;
    pass.titles.add(idea.title);
  }
  return true;
}

function operationsOf({ service }: Host, state: IdeaState): Operation[] {
  const { idea, fate, who, alternative, reason } = state;
  if (fate?.to === 'discard') return discardIdea(idea.key, reason);
  const opportunity = fate?.to === 'existing' ? fate.opportunity.key : { who, title: titleOf(state) };
  const outcome = state.outcome ?? undefined;
  return placeIdea(idea.key, { opportunity, outcome, alternative }, takenIn(service.index));
}

function commandTitle(): string {
  return vscode.l10n.t('Work Through Parked Ideas');
}

async function tellLeft(host: Host, pass: Pass): Promise<void> {
  const done = handled(pass) - pass.skipped.size;
  const report = vscode.l10n.t('Show Report');
  const told = vscode.l10n.t(
    '{0} of {1} ideas are done and written. “{2}” goes on here.',
    done,
    done + remaining(host, pass).length + pass.skipped.size,
    commandTitle(),
  );
  if ((await say.info(told, ...(done > 0 ? [report] : []))) === report) await showReport(host, pass);
}

async function showReport(
  { service: { index } }: Host,
  { tree, titles, placed, discarded, skipped }: Pass,
): Promise<void> {
  const file = index.get(tree);
  if (!file) return;
  const told = vscode.l10n.t('{0} got a place, {1} discarded, {2} left for later.', placed, discarded, skipped.size);
  await showDocument(toMarkdown(parkedReport(index, file, titles)), told);
}
