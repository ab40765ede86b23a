import * as vscode from 'vscode';
import { labelOf, type ModelNode } from '../../core/artefacts/model';
import { opportunityScaffold, untouchedScaffold } from '../../core/artefacts/tree/template';
import { filesOf, nodesOf, takenIn } from '../../core/generate/choices';
import type { Operation } from '../../core/operations/schema';
import { judgePhrasing } from '../../core/rules/phrasing';
import { slug } from '../../core/text/slug';
import type { Host } from '../context';
import { tellRefusal } from '../language/refused';
import { revealNode } from '../language/reveal';
import * as say from '../say';
import { readArguments, refOf } from './arguments';
import { newTreeStep } from './next-steps';
import { type NodeRef, performOn, refTo, sameNode } from './node-ref';
import { separator } from './opportunity-step';
import { type Choice, pickStep, runSteps, textStep } from './steps';

interface Parent {
  readonly uri: string;
  /** An outcome that it serves, or an opportunity that it narrows; null for the top of the tree. */
  readonly node: NodeRef | null;
}

interface OpportunityState {
  readonly parent: Parent | undefined;
  readonly title: string;
}

/** Adds an opportunity below an outcome or an opportunity. Arguments: `{ parent?: id }` or `{ tree?: uri }`. */
export async function newOpportunity(host: Host, raw: unknown): Promise<void> {
  const args = readArguments(raw);
  const given = refOf(host, args, 'parent', ['outcome', 'opportunity']);
  const trees = filesOf(host.service.index, 'tree').filter(({ uri }) => (args.text('tree') ?? uri) === uri);
  if (trees.length === 0) {
    return void say.offer(vscode.l10n.t('There is no tree yet for it to stand in.'), newTreeStep());
  }
  const steps = [
    pickStep<OpportunityState, Parent>({
      name: 'parent',
      applies: () => given === undefined,
      placeholder: vscode.l10n.t('Where does it belong?'),
      choices: () => trees.flatMap(tree => parentsIn(host, tree.uri)),
      chosen: ({ parent }, value) => parent?.uri === value.uri && sameNode(parent.node, value.node),
      set: (state, [parent]) => ({ ...state, parent: parent ?? state.parent }),
    }),
    textStep<OpportunityState>({
      name: 'title',
      prompt: () => vscode.l10n.t('The moment, then the trouble, in the user’s words.'),
      placeholder: opportunityScaffold(),
      value: ({ title }) => title,
      set: (state, title) => ({ ...state, title }),
      check: checkTitle,
    }),
  ];
  const title = vscode.l10n.t('New Opportunity');
  const parent = given && { uri: given.uri, node: given };
  const end = await runSteps<OpportunityState>(title, steps, { state: { parent, title: '' } });
  if (end.done && end.state.parent) await write(host, end.state.parent, end.state.title.trim());
}

function checkTitle(text: string) {
  if (text.trim() === '') return { message: vscode.l10n.t('Write what someone can’t do, and when.'), blocks: true };
  const verdict = judgePhrasing(text);
  return verdict && { message: verdict.message, blocks: false };
}

function parentsIn({ service: { index } }: Host, uri: string): Choice<Parent>[] {
  const own = (kind: 'outcome' | 'opportunity') => nodesOf(index, kind).filter(({ file }) => file.uri === uri);
  const icons = { outcome: 'target', opportunity: 'comment-discussion' };
  const item = (kind: 'outcome' | 'opportunity') =>
    own(kind).map(({ file, node }) => ({
      icon: icons[kind],
      label: labelOf(node as ModelNode),
      value: { uri, node: refTo(file, node as ModelNode) },
    }));
  const root = index.get(uri)?.root;
  return [
    separator(root ? labelOf(root) : ''),
    ...item('outcome'),
    ...item('opportunity'),
    { icon: 'list-tree', label: vscode.l10n.t('At the top of the tree'), value: { uri, node: null } },
  ];
}

async function write(host: Host, { uri, node }: Parent, title: string): Promise<void> {
  const id = slug(title, takenIn(host.service.index));
  const file = host.service.index.get(uri);
  const scaffold = file && untouchedScaffold(file.root, node?.key);
  const meant = scaffold ? refTo(file, scaffold) : node;
  const operations: Operation[] =
    meant && scaffold
      ? [
          { op: 'set', id: meant.key, field: 'title', value: title },
          { op: 'set', id: meant.key, field: 'id', value: id },
        ]
      : [{ op: 'add', parent: node?.key ?? null, kind: 'opportunity', node: { id, title } }];
  const written = await performOn(host, uri, meant ? [meant] : [], operations);
  if (!written.ok) return void tellRefusal(host, uri, written, operations);
  await revealNode(host, vscode.Uri.parse(uri), id, { takesFocus: true });
}
