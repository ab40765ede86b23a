import * as l10n from '@vscode/l10n';
import { labelOf, type ModelNode, nameRange, subtree } from '../artefacts/model';
import { itemStart } from '../features/item-start';
import type { WorkspaceFile } from '../index/file';
import type { NodeInFile } from '../index/workspace-index';
import { resolveAddress } from '../operations/address';
import { ok, type Result } from '../result';
import { addressOf } from '../rules/support/address';
import { closedObject, optional, string } from '../schema/schema';
import { type Refusal, refuse } from '../yaml/refusal';
import type { AgentFiles } from './files';
import { findFile } from './find-file';
import { type Answer, agentTool } from './tool';

const input = closedObject({ file: optional(string), id: optional(string) });

/** A file with its text and the names of its items, or one item with what is known of it and what refers to it. */
export const read = agentTool(input, ({ file: name, id }, files): Answer<FileContent | ItemContent> => {
  if (id !== undefined) {
    const item = findItem(files, id, name);
    return item.ok ? ok(itemContent(files, item.value)) : item;
  }
  if (name === undefined) return refuse('value-format', l10n.t('“read” takes a file or an id: name one of them.'));
  const file = findFile(files, name);
  return file.ok ? ok(fileContent(files, file.value)) : file;
});

type FileContent = ReturnType<typeof fileContent>;
type ItemContent = ReturnType<typeof itemContent>;

function findItem(files: AgentFiles, id: string, name: string | undefined): Result<NodeInFile, Refusal> {
  if (name === undefined && id.startsWith('/')) {
    return refuse('value-format', l10n.t('“{0}” is a path: name the file that it leads through as well.', id));
  }
  const none = refuse('not-found', l10n.t('There is no item “{0}” here. “list” and “read” name what there is.', id));
  if (name === undefined) {
    const found = files.service.index.find(id);
    return found ? ok(found) : none;
  }
  const file = findFile(files, name);
  if (!file.ok) return file;
  const node = resolveAddress(file.value.root, id);
  return node ? ok({ file: file.value, node }) : none;
}

function fileContent(files: AgentFiles, file: WorkspaceFile) {
  return {
    ...headOf(files, file),
    text: file.parsed.text,
    items: file.root.children.flatMap(top => [...subtree(top)]).map(node => itemOf(file, node)),
  };
}

function itemContent(files: AgentFiles, { file, node }: NodeInFile) {
  const { index } = files.service;
  return {
    ...headOf(files, file),
    ...itemOf(file, node),
    text: file.modelText.text.slice(itemStart(node), node.source.range.end).trimEnd(),
    about: files.service.describe(file.uri, node.key),
    referredToBy: index.referencesTo(node.id ?? '').map(({ file: from, reference }) => ({
      file: files.nameOf(from.uri),
      item: addressOf(from, reference.from),
      field: reference.field,
    })),
  };
}

function headOf({ nameOf }: AgentFiles, { uri, kind, readable }: WorkspaceFile) {
  return { file: nameOf(uri), fileKind: kind, readable };
}

/** `item` is how operations name it. The line counts from 1, in the last text that could be read. */
function itemOf(file: WorkspaceFile, node: ModelNode) {
  const { line } = file.modelText.lines.positionAt(nameRange(node).start);
  const parent = node.parent ? addressOf(file, node.parent) : null;
  return { item: addressOf(file, node), kind: node.kind, title: labelOf(node), line: line + 1, in: parent };
}
