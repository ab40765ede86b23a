import * as l10n from '@vscode/l10n';
import { labelOf, type ModelNode } from '../../artefacts/model';
import type { NodeKind } from '../../artefacts/registry';
import type { WorkspaceFile } from '../../index/file';
import type { Workspace } from '../../workspace';
import type { CommandLink } from '../command-link';
import { escapeMarkdown } from '../markdown';

/** What a hover says of one node: blocks of Markdown, and one line of links. */
export interface HoverBlocks {
  readonly sections: readonly string[];
  readonly links: readonly CommandLink[];
}

/** A node to tell about, with all that it may be put in relation to. */
export interface Subject<N extends ModelNode = ModelNode> {
  readonly workspace: Workspace;
  readonly file: WorkspaceFile;
  readonly node: N;
}

/** Lines of one block, the empty ones left out. */
export function block(...lines: readonly (string | undefined)[]): string {
  return lines.filter(line => line !== undefined && line !== '').join('  \n');
}

/** The title in bold and a quiet line below it. */
export function heading(node: ModelNode, facts: readonly (string | undefined)[]): string {
  return block(
    `**${escapeMarkdown(labelOf(node))}**`,
    facts.filter(fact => fact !== undefined && fact !== '').join(', '),
  );
}

/** The name of the node with an id, escaped; the id itself where nothing has it. */
export function nameOf(workspace: Workspace, id: string | undefined, kind: NodeKind): string | undefined {
  if (id === undefined) return undefined;
  const found = workspace.index.find(id, [kind])?.node;
  return escapeMarkdown(found ? labelOf(found) : id);
}

/** `at Set up the stack` */
export function atPlace(workspace: Workspace, place: string | undefined): string | undefined {
  const name = nameOf(workspace, place, 'place');
  return name === undefined ? undefined : l10n.t('at {0}', name);
}

/** A few names in a row, and how many more there are. */
export function namesText(names: readonly string[], separator = ', ', most = 4): string {
  const shown = names.slice(0, most).join(separator);
  return names.length > most ? l10n.t('{0} and {1} more', shown, names.length - most) : shown;
}

export function link(subject: Subject, title: string, command: CommandLink['command']): CommandLink {
  return { title, command, args: [subject.file.uri, subject.node.key] };
}

/** `Used in 3 files`; nothing where only this file refers to the node. */
export function usesLink(subject: Subject): CommandLink[] {
  const { workspace, node, file } = subject;
  if (node.id === undefined) return [];
  const files = new Set(workspace.index.referencesTo(node.id).map(reference => reference.file.uri));
  if (files.size === 0) return [];
  const onlyHere = files.size === 1 && files.has(file.uri);
  if (onlyHere) return [link(subject, l10n.t('Used in this file'), 'showReferences')];
  const title = files.size === 1 ? l10n.t('Used in 1 file') : l10n.t('Used in {0} files', files.size);
  return [link(subject, title, 'showReferences')];
}
