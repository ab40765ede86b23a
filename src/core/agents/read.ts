import * as l10n from '@vscode/l10n';
import * as z from 'zod/mini';
import { labelOf, type ModelNode, nameRange } from '../artefacts/model';
import { itemStart } from '../features/item-start';
import type { WorkspaceFile } from '../index/file';
import type { NodeInFile } from '../index/workspace-index';
import { ok, type Result } from '../result';
import { type Refusal, refuse } from '../yaml/refusal';
import type { AgentFiles } from './files';
import { findFile } from './find-file';
import { type Answer, agentTool } from './tool';

const input = z.strictObject({ file: z.optional(z.string()), id: z.optional(z.string()) });

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
  const none = refuse('not-found', l10n.t('There is no item “{0}” here. “list” and “read” name what there is.', id));
  if (name === undefined) {
    const found = files.service.index.find(id);
    return found ? ok(found) : none;
  }
  const file = findFile(files, name);
  if (!file.ok) return file;
  const node = file.value.nodes.get(id);
  return node ? ok({ file: file.value, node }) : none;
}

function fileContent(files: AgentFiles, file: WorkspaceFile) {
  return {
    ...headOf(files, file),
    text: file.parsed.text,
    items: [...file.nodes.values()].filter(node => node !== file.root).map(node => itemOf(file, node)),
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
      item: reference.from.key,
      field: reference.field,
    })),
  };
}

function headOf({ nameOf }: AgentFiles, { uri, kind, readable }: WorkspaceFile) {
  return { file: nameOf(uri), fileKind: kind, readable };
}

/** `item` is how operations name it. The line counts from 1, in the last text that could be read. */
function itemOf({ modelText }: WorkspaceFile, node: ModelNode) {
  const { line } = modelText.lines.positionAt(nameRange(node).start);
  return { item: node.key, kind: node.kind, title: labelOf(node), line: line + 1, in: node.parent?.key ?? null };
}
