import * as vscode from 'vscode';
import { labelOf, type ModelNode } from '../../core/artefacts/model';
import { takenIn } from '../../core/generate/choices';
import type { WorkspaceFile } from '../../core/index/file';
import type { FileEdits } from '../../core/operations/plan';
import type { Operation } from '../../core/operations/schema';
import { ok, type Result } from '../../core/result';
import { slug } from '../../core/text/slug';
import { type Refusal, refuse } from '../../core/yaml/refusal';
import type { Host } from '../context';
import { reachOf } from '../workspace/editor';

/** A node that was chosen or given: where it stood then, and how it was called. */
export interface NodeRef {
  readonly uri: string;
  readonly key: string;
  readonly title: string;
}

export function refTo({ uri }: WorkspaceFile, node: ModelNode): NodeRef {
  return { uri, key: node.key, title: labelOf(node) };
}

/** Whether both mean one node. Without an id, nodes of two files may have one key. */
export function sameNode(one: NodeRef | null | undefined, other: NodeRef | null | undefined): boolean {
  return one === other || (!!one && !!other && one.uri === other.uri && one.key === other.key);
}

/**
 * The node that was meant, in the text of now. A node with an id stays the same under another title; one without an id is the
 * same while its title stands at its place, because what moves there when the text changes is another one.
 */
export function nodeNow({ service: { index } }: Host, { uri, key, title }: NodeRef): ModelNode | undefined {
  const node = index.get(uri)?.nodes.get(key);
  return node && (node.id === key || labelOf(node) === title) ? node : undefined;
}

/** Writes to a file only if the nodes that the operations name are still those that were meant. */
export function performOn(
  host: Host,
  uri: string,
  nodes: readonly NodeRef[],
  operations: readonly Operation[],
): Promise<Result<readonly FileEdits[], Refusal>> {
  const plan = () => {
    const gone = nodes.find(node => !nodeNow(host, node));
    return gone ? refuseGone(gone) : host.service.plan(uri, operations);
  };
  return host.editor.apply(vscode.Uri.parse(uri), plan, reachOf(operations));
}

/** The id of a node; one without gets it from its title, so that others can refer to it. */
export async function idOf(host: Host, node: NodeRef): Promise<Result<string, Refusal>> {
  host.sync.flush();
  const known = nodeNow(host, node)?.id;
  if (known !== undefined) return ok(known);
  const value = slug(node.title, takenIn(host.service.index));
  const written = await performOn(host, node.uri, [node], [{ op: 'set', id: node.key, field: 'id', value }]);
  return written.ok ? ok(value) : written;
}

export function refuseGone({ title }: NodeRef) {
  return refuse(
    'moved-on',
    vscode.l10n.t('“{0}” is no longer there: the text changed meanwhile. Nothing was written to it.', title),
  );
}
