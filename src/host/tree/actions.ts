import * as vscode from 'vscode';
import type { NodeKind } from '../../core/artefacts/registry';
import { opportunityScaffold } from '../../core/artefacts/tree/template';
import { takenIn } from '../../core/generate/choices';
import { judgePhrasing } from '../../core/rules/phrasing';
import type { Diagnostic } from '../../core/rules/rule';
import { slug } from '../../core/text/slug';
import type { Host } from '../context';
import { cardOf } from '../editor/tree/cards';
import { applyFix } from '../fixes/apply';
import { showDone } from '../fixes/commands';
import { pickFix } from '../fixes/pick';
import * as say from '../say';
import type { TreeEditor } from './edit';
import { type CardElement, rootOf, type TreeElement, withDescendants } from './elements';
import { cardIcon } from './item';
import { childKinds, parentAddress, possibleParents, stepMove } from './moves';
import { cardTitle, fileTitle, kindWord, rowTitle } from './words';

/** Asks for a title and adds a child below a row. */
export async function addChild(host: Host, editor: TreeEditor, parent: TreeElement): Promise<void> {
  const kind = await pickKind(childKinds(parent));
  if (!kind) return;
  const title = await askTitle(kind, addSentence(kind, parent), kind === 'opportunity' ? opportunityScaffold() : '');
  if (title === undefined) return;
  const id = slug(title, takenIn(host.service.index));
  await editor.perform(parent, [{ op: 'add', parent: parentAddress(parent), kind, node: { id, title } }], [parent]);
}

async function pickKind(kinds: readonly NodeKind[]): Promise<NodeKind | undefined> {
  if (kinds.length < 2) return kinds[0];
  const items = kinds.map(nodeKind => ({ ...kindChoice(nodeKind), nodeKind }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Add Child') });
  return chosen?.nodeKind;
}

function kindChoice(kind: NodeKind): vscode.QuickPickItem {
  switch (kind) {
    case 'outcome':
      return {
        label: `$(target) ${vscode.l10n.t('Outcome')}`,
        description: vscode.l10n.t('a change in what people do'),
      };
    case 'opportunity':
      return {
        label: `$(issue-draft) ${vscode.l10n.t('Opportunity')}`,
        description: vscode.l10n.t('a need, pain, desire or question'),
      };
    case 'solution':
      return {
        label: `$(lightbulb) ${vscode.l10n.t('Solution')}`,
        description: vscode.l10n.t('something to build or change'),
      };
    case 'experiment':
      return {
        label: `$(beaker) ${vscode.l10n.t('Experiment')}`,
        description: vscode.l10n.t('how you find out before you build'),
      };
    default:
      return {
        label: `$(inbox) ${vscode.l10n.t('Parked idea')}`,
        description: vscode.l10n.t('an idea without a place yet'),
      };
  }
}

function addSentence(kind: NodeKind, parent: TreeElement): string {
  const below = parent.type === 'card' ? cardTitle(parent.card) : fileTitle(rootOf(parent));
  switch (kind) {
    case 'outcome':
      return vscode.l10n.t('Outcome under “{0}”: what should change, in a few words?', below);
    case 'opportunity':
      return vscode.l10n.t('Opportunity under “{0}”: when, and what can’t they do?', below);
    case 'solution':
      return vscode.l10n.t('Solution for “{0}”: what could be built or changed?', below);
    case 'experiment':
      return vscode.l10n.t('Experiment for “{0}”: what will you do to find out?', below);
    default:
      return vscode.l10n.t('Idea to park in “{0}”', below);
  }
}

/** Asks for the words of a title. An opportunity that names a solution is told so, and still accepted. */
function askTitle(kind: NodeKind | 'tree', prompt: string, value: string): Thenable<string | undefined> {
  const start = value.indexOf('…');
  return vscode.window
    .showInputBox({
      prompt: say.plain(prompt),
      value,
      ...(start < 0 ? {} : { valueSelection: [start, start + 1] as [number, number] }),
      validateInput: text => judgeTitle(kind, text),
    })
    .then(text => text?.trim());
}

function judgeTitle(kind: NodeKind | 'tree', text: string): string | vscode.InputBoxValidationMessage | undefined {
  if (text.trim() === '') return vscode.l10n.t('A title is needed here. Esc leaves without a change.');
  if (kind !== 'opportunity') return undefined;
  if (text.includes('…')) return vscode.l10n.t('Put your words in the place of each “…”.');
  const verdict = judgePhrasing(text);
  return verdict && { message: say.plain(verdict.message), severity: vscode.InputBoxValidationSeverity.Warning };
}

/** Asks for other words for a row's title. */
export async function rename(editor: TreeEditor, row: TreeElement): Promise<void> {
  if (row.type === 'parked') return;
  const isFile = row.type === 'file';
  const before = isFile ? row.view.title : row.card.title;
  const prompt = isFile
    ? vscode.l10n.t('What this tree is about')
    : vscode.l10n.t('{0}: its title', kindWord(row.card));
  const title = await askTitle(isFile ? 'tree' : row.card.kind, prompt, before);
  if (title === undefined || title === before) return;
  const id = isFile ? '/' : row.card.key;
  await editor.perform(row, [{ op: 'set', id, field: 'title', value: title }], [row]);
}

export async function moveStep(editor: TreeEditor, row: CardElement, step: -1 | 1): Promise<void> {
  const move = stepMove(row, step);
  if (move) await editor.perform(row, [move], [row, row.parent]);
}

/** Lets the user choose what a row is moved below. */
export async function moveTo(editor: TreeEditor, row: CardElement): Promise<void> {
  const parents = possibleParents(row, rootOf(row));
  const title = say.plain(vscode.l10n.t('Move “{0}” to…', rowTitle(row)));
  if (parents.length === 0) {
    void say.info(vscode.l10n.t('There is no other place for “{0}” in this tree.', rowTitle(row)));
    return;
  }
  const items = parents.map(parent => ({ ...parentChoice(parent), parent }));
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (!chosen) return;
  await editor.perform(
    row,
    [{ op: 'move', id: row.card.key, parent: parentAddress(chosen.parent) }],
    [row, chosen.parent],
  );
}

function parentChoice(parent: TreeElement): vscode.QuickPickItem {
  if (parent.type !== 'card')
    return {
      label: `$(type-hierarchy) ${say.plain(fileTitle(rootOf(parent)))}`,
      description: vscode.l10n.t('at the top'),
    };
  const above = parent.parent.type === 'card' ? vscode.l10n.t('under {0}', rowTitle(parent.parent)) : '';
  return { label: `$(${cardIcon(parent.card).id}) ${say.plain(rowTitle(parent))}`, description: say.plain(above) };
}

/** Removes a row with all below it. Nothing asks, because one undo brings it back. */
export async function remove(editor: TreeEditor, row: CardElement): Promise<void> {
  const below = withDescendants(row).length - 1;
  const isDone = await editor.perform(row, [{ op: 'remove', id: row.card.key }], [row]);
  if (!isDone) return;
  const title = rowTitle(row);
  const message =
    below === 0
      ? vscode.l10n.t('Removed “{0}”. Undo brings it back.', title)
      : below === 1
        ? vscode.l10n.t('Removed “{0}” and 1 item below it. Undo brings them back.', title)
        : vscode.l10n.t('Removed “{0}” and {1} items below it. Undo brings them back.', title, below);
  vscode.window.setStatusBarMessage(`$(trash) ${say.plain(message)}`, 8_000);
}

/** Lets the user choose one of the fixes of a row's problems, and shows what is to be typed over. */
export async function fixRow(host: Host, { uri, card }: CardElement): Promise<void> {
  const file = host.service.index.get(uri);
  const isOfRow = ({ node }: Diagnostic) => cardOf(file?.nodes.get(node ?? ''))?.key === card.key;
  const chosen = await pickFix(host, host.diagnose(uri).filter(isOfRow));
  const done = chosen && (await applyFix(host, chosen));
  if (done) await showDone(host, done);
}
