import * as l10n from '@vscode/l10n';
import * as z from 'zod/mini';
import { labelOf, type ModelNode, nameRange } from '../artefacts/model';
import { itemStart } from '../features/item-start';
import type { WorkspaceFile } from '../index/file';
import { ok } from '../result';
import { refuse } from '../yaml/refusal';
import type { AgentFiles } from './files';
import { findFile } from './find-file';
import { agentTool } from './tool';

const input = z.strictObject({ file: z.optional(z.string()), id: z.optional(z.string()) });

/** A file with its text and the names of its items, or one item with what is known of it and what refers to it. */
export const read = agentTool(input, ({ file: name, id }, files) => {
  if (id !== undefined) return readItem(files, id, name);
  if (name === undefined) return refuse('value-format', l10n.t('“read” takes a file or an id: name one of them.'));
  const found = findFile(files, name);
  if (!found.ok) return found;
  const file = found.value;
  return ok({
    ...headOf(files, file),
    text: file.parsed.text,
    items: [...file.nodes.values()].filter(node => node !== file.root).map(node => itemOf(file, node)),
  });
});

function readItem(files: AgentFiles, id: string, name: string | undefined) {
  const { index } = files.service;
  const found = name === undefined ? undefined : findFile(files, name);
  if (found && !found.ok) return found;
  const node = found?.value.nodes.get(id);
  const item = found ? node && { file: found.value, node } : index.find(id);
  if (!item)
    return refuse('not-found', l10n.t('There is no item “{0}” here. “list” and “read” name what there is.', id));
  const { file } = item;
  return ok({
    ...headOf(files, file),
    ...itemOf(file, item.node),
    text: file.modelText.text.slice(itemStart(item.node), item.node.source.range.end).trimEnd(),
    about: files.service.describe(file.uri, item.node.key),
    referredToBy: index.referencesTo(id).map(({ file: from, reference }) => ({
      file: files.nameOf(from.uri),
      item: reference.from.key,
      field: reference.field,
    })),
  });
}

function headOf({ nameOf }: AgentFiles, { uri, kind, readable }: WorkspaceFile) {
  return { file: nameOf(uri), fileKind: kind, readable };
}

/** `item` is how operations name it. The line counts from 1, in the last text that could be read. */
function itemOf({ modelText }: WorkspaceFile, node: ModelNode) {
  const { line } = modelText.lines.positionAt(nameRange(node).start);
  return { item: node.key, kind: node.kind, title: labelOf(node), line: line + 1, in: node.parent?.key ?? null };
}
