import * as vscode from 'vscode';
import type { NodeKind } from '../../core/artefacts/registry';
import { nodeWithId } from '../../core/index/file';
import type { Host } from '../context';
import { type NodeRef, refTo } from './node-ref';

/** What a command was called with: nothing from the palette, a folder from the explorer, or an object of texts from code. */
export interface Arguments {
  readonly folder: vscode.Uri | undefined;
  /** A text by its name. */
  text(name: string): string | undefined;
}

export function readArguments(raw: unknown): Arguments {
  const record = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const text = (name: string) => {
    const value = record[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const folder = text('folder');
  if (raw instanceof vscode.Uri) return { folder: raw, text: () => undefined };
  return { folder: folder === undefined ? undefined : vscode.Uri.parse(folder), text };
}

/**
 * The node that an argument names: by its id, or by its key (`/opportunities/0`) with the argument `tree`, the uri of its
 * file. Undefined where there is no such node of one of the kinds.
 */
export function refOf(
  { service: { index } }: Host,
  args: Arguments,
  name: string,
  kinds: readonly NodeKind[],
): NodeRef | undefined {
  const key = args.text(name);
  if (key === undefined) return undefined;
  const tree = index.get(args.text('tree') ?? '');
  const file = tree ?? index.find(key, kinds)?.file;
  const node = tree ? nodeWithId(tree, key) : index.find(key, kinds)?.node;
  return file && node && kinds.includes(node.kind) ? refTo(file, node) : undefined;
}
