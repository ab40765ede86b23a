import * as l10n from '@vscode/l10n';
import { isId } from '../artefacts/fields';
import { newInsightsText } from '../artefacts/insights/template';
import { childrenOf, labelOf } from '../artefacts/model';
import type { ArtefactKind, NodeKind } from '../artefacts/registry';
import { FileWriter } from '../artefacts/template';
import { opportunityScaffold } from '../artefacts/tree/template';
import type { Reference, WorkspaceFile } from '../index/file';
import { planOperations } from '../operations/plan';
import type { Operation } from '../operations/schema';
import type { FileOperations, Fix } from '../rules/rule';
import { addressOf } from '../rules/support/address';
import { applyEdits } from '../text/edit';
import { fileName, folderOf } from '../uri';
import type { Workspace } from '../workspace';

/** What a reference can be given by making it: where it stands, and the field that the user fills in. */
const makers: Readonly<Partial<Record<NodeKind, { readonly in: ArtefactKind; readonly field: string }>>> = {
  insight: { in: 'insights', field: 'finding' },
  place: { in: 'journey', field: 'title' },
  opportunity: { in: 'tree', field: 'title' },
  outcome: { in: 'tree', field: 'title' },
};

/**
 * The fix that makes what a reference names and nothing defines: in a file of the workspace that holds such things, else in a
 * new one beside the file of the reference. Undefined where that can't be made by itself.
 */
export function createFix(workspace: Workspace, file: WorkspaceFile, { id, accepts }: Reference): Fix | undefined {
  const kind = accepts[0]!;
  const maker = makers[kind];
  if (!maker || !isId(id) || workspace.index.definitions(id).length > 0) return undefined;
  const target = maker.in === file.kind ? file : nearestFile(workspace, file, maker.in);
  if (!target) return newFileFix(workspace, file, kind, id);
  const operations = additionTo(target, kind, id);
  if (!operations) return undefined;
  const isOwn = target === file;
  const select = { address: id, field: maker.field, ...(isOwn ? {} : { uri: target.uri }) };
  const elsewhere: FileOperations[] = isOwn ? [] : [{ uri: target.uri, operations }];
  const title = isOwn ? createTitle(kind, id) : l10n.t('{0} in {1}', createTitle(kind, id), labelOf(target.root));
  return { title, operations: isOwn ? operations : [], elsewhere, select };
}

function createTitle(kind: NodeKind, id: string): string {
  switch (kind) {
    case 'insight':
      return l10n.t('Create the insight “{0}”', id);
    case 'place':
      return l10n.t('Create the place “{0}”', id);
    case 'outcome':
      return l10n.t('Create the outcome “{0}”', id);
    default:
      return l10n.t('Create the opportunity “{0}”', id);
  }
}

/** The file that the references of this one lead to most often; else one of the same folder, else the first. */
function nearestFile({ index }: Workspace, from: WorkspaceFile, kind: ArtefactKind): WorkspaceFile | undefined {
  const counts = new Map<WorkspaceFile, number>();
  for (const { id } of from.references)
    for (const { file } of index.definitions(id)) if (file.kind === kind) counts.set(file, (counts.get(file) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const readable = index.all().filter(file => file.kind === kind && file.readable);
  return most?.[0] ?? readable.find(({ uri }) => folderOf(uri) === folderOf(from.uri)) ?? readable[0];
}

/** The operations that add something with an id to a file; undefined where the file has no room for it. */
function additionTo(file: WorkspaceFile, kind: NodeKind, id: string): Operation[] | undefined {
  switch (kind) {
    case 'place': {
      const stage = childrenOf(file.root, 'stage').at(-1);
      return stage && [{ op: 'add', parent: addressOf(file, stage), kind, node: { id, title: '…' } }];
    }
    case 'insight':
      return [{ op: 'add', parent: null, kind, node: { id, finding: '…' } }];
    case 'opportunity':
      return [{ op: 'add', parent: null, kind, node: { id, title: opportunityScaffold() } }];
    case 'outcome': {
      const root = childrenOf(file.root, 'outcome')[0];
      return [{ op: 'add', parent: root ? addressOf(file, root) : null, kind, node: { id, title: '…' } }];
    }
    default:
      return undefined;
  }
}

/** Trees are begun with a question of their own, so only insights and journeys come by themselves. */
function newFileFix({ ports }: Workspace, from: WorkspaceFile, kind: NodeKind, id: string): Fix | undefined {
  if (kind !== 'insight' && kind !== 'place') return undefined;
  const title = labelOf(from.root);
  const [text, artefact] =
    kind === 'insight'
      ? ([newInsightsText({ title, today: ports.today() }).text, 'insights'] as const)
      : ([newPlaceText(title, ports.today().text, id), 'journey'] as const);
  const planned = kind === 'insight' ? withInsight(text, id) : text;
  const folder = folderOf(from.uri);
  const uri = `${folder && `${folder}/`}${baseOf(from.uri)}.${artefact}.yaml`;
  return {
    title: l10n.t('{0} in the new file {1}', createTitle(kind, id), fileName(uri)),
    operations: [],
    creates: [{ uri, text: planned }],
    select: { address: id, field: makers[kind]!.field, uri },
  };
}

function withInsight(text: string, id: string): string {
  const planned = planOperations(text, 'insights', [
    { op: 'add', parent: null, kind: 'insight', node: { id, finding: '…' } },
  ]);
  return planned.ok ? applyEdits(text, planned.value) : text;
}

function newPlaceText(title: string, today: string, id: string): string {
  return new FileWriter()
    .key('', 'title', title)
    .key('', 'reviewed', today)
    .blank()
    .key('', 'stages')
    .key('  - ', 'title', '…')
    .key('    ', 'places')
    .key('      - ', 'id', id)
    .key('        ', 'title', '…')
    .file().text;
}

/** The name of a file without its kind: `local` of `local.tree.yaml`. */
function baseOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1).replace(/\.[a-z]+\.ya?ml$/i, '');
}
